#include "ui/text/CoreText.h"

#include "ui/text/CoreSentences.h"

#include <QCoreApplication>

namespace vernier {

namespace {

CoreTranslator makeTranslator() {
    std::vector<CoreSentence> sentences;
    for (const std::span<const CoreSentence> some : {runSentences(), modelSentences(), faultSentences(), importSentences()})
        sentences.insert(sentences.end(), some.begin(), some.end());
    return CoreTranslator(sentences, [](const char* text) { return QCoreApplication::translate("CoreText", text); });
}

/// The language is chosen before the first text is shown, and never changes.
const CoreTranslator& translator() {
    static const CoreTranslator kTranslator = makeTranslator();
    return kTranslator;
}

}  // namespace

QString coreText(const std::string& text) {
    return translator().translated(QString::fromStdString(text));
}

QString coreListText(const std::string& list) {
    const QString separator = QStringLiteral(", ");
    QStringList entries = QString::fromStdString(list).split(separator);
    for (QString& entry : entries)
        entry = translator().translated(entry);
    return entries.join(separator);
}

}  // namespace vernier
