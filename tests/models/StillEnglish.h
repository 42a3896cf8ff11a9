#pragma once

#include "core/base/Error.h"
#include "ui/text/CoreText.h"

#include <QRegularExpression>
#include <QTest>

#include <vector>

namespace vernier::test {

using Messages = std::vector<Message>;

/// Words that occur in English sentences and never in German ones.
inline bool isEnglish(const QString& text) {
    static const QRegularExpression kEnglish(
        QStringLiteral(R"(\b(the|is|are|were|has|have|it|its|of|to|and|or|not|no|nor|be|by|at|from|with|which|that|than|there|)"
                       R"(this|these|one|more|only|too|must|may|would|had|on|here|before|after|trials?(?!\.)|study(?!\.))\b)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text.contains(kEnglish);
}

/// Those of these messages that a German window would show in English, one a line.
inline QByteArray stillEnglish(const Messages& messages) {
    QByteArray lines;
    for (const Message& message : messages) {
        const QString said = coreText(message);
        if (said == QString::fromStdString(message.text()) || isEnglish(said))
            lines += '\n' + QByteArray::fromStdString(message.text()) + "\n    => " + said.toUtf8();
    }
    return lines;
}

inline void addMessages(Messages& messages, const Error& error) {
    messages.push_back(error.message);
    for (const Fault& fault : error.faults)
        messages.push_back(fault.message);
}

/// There are such messages, and a German window shows all of them in German.
#define VERIFY_GERMAN(messages)                           \
    do {                                                  \
        const Messages said = messages;                   \
        QVERIFY(!said.empty());                           \
        const QByteArray english = stillEnglish(said);    \
        QVERIFY2(english.isEmpty(), english.constData()); \
    } while (false)

}  // namespace vernier::test
