#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace vernier {

/// How well a text matches what the user typed.
struct FuzzyMatch {
    int score = 0;         ///< higher is better; comparable for one query only
    QList<int> positions;  ///< of the matched characters in the text, ascending
};

/// Matches each word of `query` as letters in their order within `text`, without regard to case: "qco" finds "Queue a copy".
/// Beginnings of words and letters side by side count most; of two equally good texts, the shorter wins. An empty query matches
/// all.
std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text);

}  // namespace vernier
