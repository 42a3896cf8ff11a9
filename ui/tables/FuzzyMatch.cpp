#include "ui/tables/FuzzyMatch.h"

#include <algorithm>
#include <vector>

namespace vernier {

namespace {

constexpr int kLetter = 4;
constexpr int kWordStart = 10;
constexpr int kSideBySide = 12;
constexpr int kTextStart = 6;
constexpr int kNone = -1;
constexpr qsizetype kMostLetters = 200;  // of a text: the rest is not looked at

bool startsWord(const QString& text, qsizetype at) {
    return at == 0 || (text[at].isLetterOrNumber() && !text[at - 1].isLetterOrNumber()) ||
           (text[at].isUpper() && text[at - 1].isLower());
}

int worth(const QString& text, qsizetype at) {
    return kLetter + (startsWord(text, at) ? kWordStart : 0) + (at == 0 ? kTextStart : 0);
}

/// The best places of the letters of one word: place[i][j] is the highest score with letter i at character j.
std::optional<FuzzyMatch> matchWord(const QString& word, const QString& text) {
    const qsizetype length = std::min(text.size(), kMostLetters);
    const auto letters = static_cast<std::size_t>(word.size());
    const auto columns = static_cast<std::size_t>(length);
    std::vector<std::vector<int>> score(letters, std::vector<int>(columns, kNone));
    std::vector<std::vector<int>> from(letters, std::vector<int>(columns, kNone));
    for (std::size_t i = 0; i < letters; ++i) {
        int bestBefore = kNone;  // of the letter before, at least one character further left
        int bestPlace = kNone;
        for (std::size_t j = 0; j < columns; ++j) {
            const auto at = static_cast<qsizetype>(j);
            if (text[at].toCaseFolded() == word[static_cast<qsizetype>(i)].toCaseFolded()) {
                if (i == 0) {
                    score[i][j] = worth(text, at);
                } else {
                    const int beside = j > 0 && score[i - 1][j - 1] != kNone ? score[i - 1][j - 1] + kSideBySide : kNone;
                    const int base = std::max(beside, bestBefore);
                    if (base != kNone) {
                        score[i][j] = base + worth(text, at);
                        from[i][j] = base == beside ? static_cast<int>(j) - 1 : bestPlace;
                    }
                }
            }
            if (i > 0 && score[i - 1][j] > bestBefore) {
                bestBefore = score[i - 1][j];
                bestPlace = static_cast<int>(j);
            }
        }
    }
    const auto best = std::max_element(score.back().begin(), score.back().end());
    if (best == score.back().end() || *best == kNone)
        return std::nullopt;
    FuzzyMatch match{*best, {}};
    int place = static_cast<int>(best - score.back().begin());
    for (std::size_t i = letters; i-- > 0; place = from[i][static_cast<std::size_t>(place)])
        match.positions.prepend(place);
    return match;
}

}  // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text) {
    FuzzyMatch whole;
    const QStringList words = query.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const std::optional<FuzzyMatch> match = matchWord(word, text);
        if (!match)
            return std::nullopt;
        whole.score += match->score;
        whole.positions += match->positions;
    }
    std::sort(whole.positions.begin(), whole.positions.end());
    whole.positions.erase(std::unique(whole.positions.begin(), whole.positions.end()), whole.positions.end());
    if (!words.isEmpty())
        whole.score = whole.score * 1000 - static_cast<int>(std::min<qsizetype>(text.size(), 999));
    return whole;
}

}  // namespace vernier
