#pragma once

#include "core/base/Error.h"
#include "ui/text/CoreText.h"

#include <QRegularExpression>
#include <QTest>

#include <string>
#include <vector>

namespace vernier::test {

using Texts = std::vector<std::string>;

/// Words that occur in English sentences and never in German ones.
inline bool isEnglish(const QString& text) {
    static const QRegularExpression kEnglish(
        QStringLiteral(R"(\b(the|is|are|were|has|have|it|its|of|to|and|or|not|no|nor|be|by|at|from|with|which|that|than|there|)"
                       R"(this|these|one|more|only|too|must|may|would|had|on|here|before|after|trials?(?!\.)|study(?!\.))\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(kEnglish);
}

/// Those of these texts that a German window would show in English, one per line.
inline QByteArray stillEnglish(const Texts& texts, QString (*translate)(const std::string&) = coreText) {
    QByteArray lines;
    for (const std::string& text : texts) {
        const QString said = translate(text);
        if (said == QString::fromStdString(text) || isEnglish(said))
            lines += '\n' + QByteArray::fromStdString(text) + "\n    => " + said.toUtf8();
    }
    return lines;
}

inline void addMessages(Texts& texts, const Error& error) {
    texts.push_back(error.message);
    for (const Fault& fault : error.faults)
        texts.push_back(fault.message);
}

/// There are such texts, and a German window shows all of them in German.
#define VERIFY_GERMAN(texts)                              \
    do {                                                  \
        const Texts said = texts;                         \
        QVERIFY(!said.empty());                           \
        const QByteArray english = stillEnglish(said);    \
        QVERIFY2(english.isEmpty(), english.constData()); \
    } while (false)

}  // namespace vernier::test
