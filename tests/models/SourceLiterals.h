#pragma once

#include <QRegularExpression>
#include <QStringList>

namespace vernier::test {

/// The string literals of C++ source, as the program sees them; adjacent literals are joined; raw ones, comments and
/// preprocessor lines are left out.
inline QStringList literalsOf(const QString& source) {
    static const QRegularExpression kToken(
        QStringLiteral(  // \x22 is a quote: moc has trouble with raw literals
            R"((R\x22\(.*?\)\x22)|\x22((?:[^\x22\\\n]|\\.)*)\x22|('(?:\\.|[^'\\])')|(//[^\n]*|^\s*#[^\n]*)|(\s+)|(.))"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::MultilineOption);
    QStringList literals;
    bool goesOn = false;
    for (auto match = kToken.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch token = match.next();
        if (token.hasCaptured(2)) {
            const QString text = token.captured(2)
                                     .replace(QLatin1String("\\\""), QLatin1String("\""))
                                     .replace(QLatin1String("\\n"), QLatin1String("\n"))
                                     .replace(QLatin1String("\\\\"), QLatin1String("\\"));
            goesOn ? void(literals.back() += text) : literals.append(text);
            goesOn = true;
        } else if (!token.hasCaptured(4) && !token.hasCaptured(5)) {
            goesOn = false;
        }
    }
    return literals;
}

}  // namespace vernier::test
