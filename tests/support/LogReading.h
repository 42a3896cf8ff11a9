#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace vernier::test {

/// The lines of a text file; none if it is not there. A last line without its end counts too.
inline QStringList linesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

/// Those that hold `text`.
inline QStringList linesWith(const QString& path, const char* text) {
    return linesOf(path).filter(QLatin1String(text));
}

/// The first line that is none of a log as it should be; empty if there is none.
inline QString firstStrangeLine(const QStringList& lines) {
    static const QRegularExpression kLine(QStringLiteral(
        R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (error|warning|info|debug|fatal) [\w.]+ \[\d+:\d+ [^\]]*\] .+$)"));
    for (const QString& line : lines) {
        if (!kLine.match(line).hasMatch())
            return line;
    }
    return {};
}

}  // namespace vernier::test
