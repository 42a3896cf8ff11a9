#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace vernier {

/// A sentence that core makes, in English. %1, %2 ... stand, in this order, for what varies; `places` gives the kind of each:
/// '#' a number, '~' words that may themselves be core's sentences, '*' any text.
struct CoreSentence {
    const char* text;
    const char* places = "";
};

/// Tells what core says in another language. Core knows no languages, and what it said is kept with the studies: a text is
/// taken apart by the sentences that core is known to make, each at most once. What follows none of them stays as it is. Pure;
/// linear in the length of the text for each sentence; any text is safe.
class CoreTranslator {
public:
    /// `translate` gives a CoreSentence in the other language, %1, %2 ... in any order.
    CoreTranslator(std::span<const CoreSentence> sentences, const std::function<QString(const char*)>& translate);

    QString translated(QStringView text) const;

private:
    struct Pattern {
        QStringList fixed;  ///< what comes before, between and after the places
        QString kinds;
        QString translation;
        qsizetype fixedLength = 0;

        /// What is in the places of a text that follows the pattern.
        std::optional<QList<QStringView>> valuesIn(QStringView text) const;
    };

    struct Beginning {
        QString said;
        qsizetype length = 0;
    };

    Beginning beginning(QStringView text) const;
    std::optional<Beginning> knownBeginning(QStringView text) const;
    std::optional<QString> sentence(QStringView text) const;
    QString filled(const Pattern& pattern, const QList<QStringView>& values) const;

    std::vector<Pattern> m_patterns;  ///< the most specific first
};

}  // namespace vernier
