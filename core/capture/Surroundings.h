#pragma once

#include "core/capture/LineTokens.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// No token: none of those that were looked for.
inline constexpr std::size_t kNoToken = static_cast<std::size_t>(-1);

/// What stands around a number of a line, other numbers being any number: for the 0.4 of "epoch 3 val loss 0.4 (best)" near is
/// "valloss", far "epoch#" and after "(best)". Blanks, bars, dates and levels of logs say nothing.
struct Surroundings {
    std::string near;                        ///< from the number or the line's start before the nearest word
    std::string far;                         ///< what comes before that
    std::string last;                        ///< the nearest word and what stands between it and the number
    std::string after;                       ///< up to the next number or the line's end
    std::map<std::string, double> counters;  ///< of the whole line: epoch -> 3
    std::string process;                     ///< of the whole line: which of many printed it (rank0), if it says so
    std::size_t nearBegin = 0;               ///< its first token
    bool hasWord = false;                    ///< near holds a word; else near is all that comes before
};

/// A line, taken apart. `line` must outlive it.
struct CutLine {
    std::string_view text;
    std::vector<Token> tokens;
    bool isTagged = false;  ///< it begins with the number of a process, which is part of what it says

    std::string_view at(std::size_t token) const { return tokens[token].of(text); }
    TokenKind kind(std::size_t token) const { return token < tokens.size() ? tokens[token].kind : TokenKind::Blank; }
    bool isSign(std::size_t token, std::string_view sign) const { return kind(token) == TokenKind::Sign && at(token) == sign; }
};

Surroundings surroundingsOf(const CutLine& line, std::size_t number);

/// The line with numbers as "#", without blanks: lines of one shape say the same about different numbers.
std::string shapeOf(const CutLine& line);

/// The word that a number belongs to as its count: "epoch" for "epoch 3", "Epoch: [3", "Epoch2" and "3epoch"; empty if none.
std::string counterOf(const CutLine& line, std::size_t number);
/// True for a word behind which a number says which metric it is: top 5, maxDets=100, also IoU=0.50, a threshold as people
/// choose it, but not "iou: 0.62", which is a metric itself.
bool setsSomething(const CutLine& line, std::size_t word);
/// True for a type that is printed around a number: np and float64 of np.float64(0.5).
bool isTypeWord(const CutLine& line, std::size_t word);
/// True for a number that belongs to a name: mAP@0.50, top-5, rank 1, IoU=0.50:0.95, and [1,0]<stdout>.
bool isPartOfName(const CutLine& line, std::size_t number);
/// The token before `token` that is neither blank nor bar; kNoToken if there is none.
std::size_t tokenBefore(const CutLine& line, std::size_t token);
/// How many tokens the tag of a process at the start of a line has: [1,0]<stdout>:, [rank0], 0:.
std::size_t tagTokens(const CutLine& line);

}  // namespace vernier
