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

/// A sentence that core makes, in English. %1, %2 ... stand in this order for what varies, each of the kind that `places` has
/// at this place: '#' a number, '~' words that may be sentences of core's themselves, '*' any text.
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
        QStringList fixed;  ///< what stands before, between and behind the places
        QString kinds;
        QString translation;
        qsizetype fixedLength = 0;

        /// What stands at the places of a text that follows the pattern.
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

    std::vector<Pattern> m_patterns;  ///< the most particular first
};

}  // namespace vernier
