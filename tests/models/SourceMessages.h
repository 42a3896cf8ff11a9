#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace vernier::test {

struct SourceMessage {
    QString id;
    QString english;
};

inline const QRegularExpression& messageCall() {
    static const QRegularExpression kCall(
        QStringLiteral(R"(\bmessage\(\s*\x22([^\x22]+)\x22,\s*((?:\x22(?:[^\x22\\]|\\.)*\x22\s*)+))"));
    return kCall;
}

/// The calls of message() in C++ source that is not commented out.
inline QList<SourceMessage> messagesOf(QString source) {
    static const QRegularExpression kComment(QStringLiteral(R"(^\s*//.*$)"), QRegularExpression::MultilineOption);
    static const QRegularExpression kBetween(QStringLiteral(R"(\x22\s*\x22)"));
    QList<SourceMessage> messages;
    for (auto match = messageCall().globalMatch(source.remove(kComment)); match.hasNext();) {
        const QRegularExpressionMatch call = match.next();
        const QString text = call.captured(2).trimmed().remove(kBetween);
        messages.append({call.captured(1), text.sliced(1, text.size() - 2)
                                               .replace(QLatin1String("\\\""), QLatin1String("\""))
                                               .replace(QLatin1String("\\n"), QLatin1String("\n"))});
    }
    return messages;
}

}  // namespace vernier::test
