#include "core/capture/Surroundings.h"

#include "core/metrics/Ascii.h"
#include "core/metrics/MetricWords.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

/// More words than this are no label.
constexpr std::size_t kMaxNearTokens = 60;
/// Types and containers that are printed around numbers, without their digits and in lower case.
constexpr std::string_view kTypes =
    " np numpy jnp jax torch tf tensor float double int uint bfloat array devicearray scalar decimal eagertensor longtensor "
    "floattensor parameter variable mx nd ndarray cupy cp ";
/// Words that change from line to line in the dates and levels of logs.
constexpr std::string_view kVaryingWords =
    " jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november "
    "december mon tue wed thu fri sat sun am pm utc gmt cet cest est edt pst pdt info warning warn debug error notice trace "
    "critical success i w e d ";

/// Thresholds of overlap are twentieths: 0.5, 0.75, 0.95.
constexpr double kThresholdParts = 20;

constexpr std::string_view kUnits = " s ms us \u00b5s ns d h m min ";
/// Units of a duration behind which smaller ones may follow: 1m 05s.
constexpr std::string_view kLargeUnits = " d h m min ";

/// A hash or an id: letters and digits mixed, as no name has them.
bool isOpaqueWord(std::string_view word) {
    if (word.size() < 6 || word.find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos)
        return false;
    int changes = 0;
    for (std::size_t at = 1; at < word.size(); ++at)
        changes += (ascii::isDigit(word[at])) != (ascii::isDigit(word[at - 1]));
    return changes > 1;
}

/// True for the unit of a duration, behind its number: bars change it from 2ms to 881us and 1s.
bool isUnit(const CutLine& line, std::size_t word) {
    return word > 0 && line.kind(word) == TokenKind::Word && line.kind(word - 1) == TokenKind::Number &&
           ascii::isListed(kUnits, line.at(word));
}

/// True for the 05 of "1m 05s": the same duration is "59s" on another line.
bool continuesDuration(const CutLine& line, std::size_t number) {
    const std::size_t before = tokenBefore(line, number);
    return before != kNoToken && line.kind(before) == TokenKind::Word && isUnit(line, before) &&
           ascii::isListed(kLargeUnits, line.at(before)) && isUnit(line, number + 1);
}

/// True for the level or the month of a line in a log, not for the name in "error: 0.5".
bool isVarying(const CutLine& line, std::size_t word) {
    const bool isAssigned = line.isSign(word + 1, ":") || line.isSign(word + 1, "=");
    const std::size_t value = word + (line.kind(word + 2) == TokenKind::Blank ? 3 : 2);
    return ascii::isListed(kVaryingWords, line.at(word)) && !(isAssigned && line.kind(value) == TokenKind::Number);
}

/// What a token adds to a shape.
std::string partOfShape(const CutLine& line, std::size_t token) {
    switch (line.kind(token)) {
        case TokenKind::Blank:
        case TokenKind::Bar:
        case TokenKind::Time: return {};
        case TokenKind::Number:
            return isPartOfName(line, token) ? std::string(line.at(token)) : continuesDuration(line, token) ? "" : "#";
        case TokenKind::Word:
            if (isVarying(line, token) || isUnit(line, token))
                return {};
            return isOpaqueWord(line.at(token)) ? "~" : std::string(line.at(token)) + " ";
        case TokenKind::Sign: break;
    }
    return std::string(line.at(token));
}

std::string shapeOf(const CutLine& line, std::size_t begin, std::size_t end) {
    std::string shape;
    for (std::size_t token = begin; token < end; ++token)
        shape += partOfShape(line, token);
    return shape;
}

bool isGap(TokenKind kind) {
    return kind == TokenKind::Blank || kind == TokenKind::Bar;
}

/// The word before a number, signs of assignment and brackets between them left out; npos if there is none.
std::size_t wordBefore(const CutLine& line, std::size_t number) {
    std::size_t at = tokenBefore(line, number);
    for (int signs = 0; at != kNoToken && line.kind(at) == TokenKind::Sign && signs < 4; ++signs) {
        if (std::string_view("=:[(#\"'<").find(line.at(at)) == std::string_view::npos)
            return kNoToken;
        at = tokenBefore(line, at);
    }
    return at != kNoToken && line.kind(at) == TokenKind::Word ? at : kNoToken;
}

/// True for the 0 of "rank 0", but neither for a rate (tokens/s/gpu: 812) nor for what is no count (gpu: 0.5).
bool numbersProcess(const CutLine& line, std::size_t number) {
    const std::size_t word = wordBefore(line, number);
    return word != kNoToken && isRankWord(line.at(word)) && (word == 0 || !line.isSign(word - 1, "/")) &&
           line.at(number).find_first_not_of("0123456789") == std::string_view::npos;
}

/// True for the 0 of "rank 0" and "[1,0]<stdout>", and for "rank0".
bool namesProcess(const CutLine& line, std::size_t token) {
    if (line.kind(token) == TokenKind::Word)
        return isRankWord(line.at(token)) && std::isdigit(static_cast<unsigned char>(line.at(token).back())) != 0;
    if (line.kind(token) != TokenKind::Number || token < tagTokens(line))
        return line.kind(token) == TokenKind::Number;
    return numbersProcess(line, token);
}

/// "global_step", "total timesteps" and "val/epoch": a word with those that belong to it.
std::string compoundBefore(const CutLine& line, std::size_t word) {
    std::string name(line.at(word));
    std::size_t at = word;
    while (at >= 2 && line.kind(at - 1) == TokenKind::Sign && line.kind(at - 2) == TokenKind::Word &&
           std::string_view("/.-_").find(line.at(at - 1)) != std::string_view::npos) {
        at -= 2;
        name = std::string(line.at(at)) + "_" + name;
    }
    return name;
}

}  // namespace

std::size_t tokenBefore(const CutLine& line, std::size_t token) {
    while (token > 0 && isGap(line.kind(token - 1)))
        --token;
    return token == 0 ? kNoToken : token - 1;
}

std::string counterOf(const CutLine& line, std::size_t number) {
    if (line.kind(number + 1) == TokenKind::Word && isCounterName(line.at(number + 1)) && !line.isSign(number + 2, "/"))
        return ascii::lower(line.at(number + 1));  // 10epoch, but not 7it/s
    const std::size_t word = wordBefore(line, number);
    if (word == kNoToken)
        return {};
    const std::string name = compoundBefore(line, word);
    return isCounterName(name)            ? ascii::lower(name)
           : isCounterName(line.at(word)) ? ascii::lower(line.at(word))
                                          : std::string();
}

bool isTypeWord(const CutLine& line, std::size_t word) {
    if (line.kind(word) != TokenKind::Word)
        return false;
    std::string name = ascii::lower(line.at(word));
    name.erase(std::find_if(name.begin(), name.end(), ascii::isDigit), name.end());
    return ascii::isListed(kTypes, name) && (line.isSign(word + 1, "(") || line.isSign(word + 1, "."));
}

std::size_t tagTokens(const CutLine& line) {
    if (line.isTagged) {  // "0:" and "[0]"
        const std::size_t number = line.isSign(0, "[") ? 1 : 0;
        return number + 2;
    }
    const std::string_view text = line.text;
    const std::size_t digits = text.starts_with('[') ? text.find_first_not_of("0123456789,", 1) : std::string_view::npos;
    if (digits == std::string_view::npos || digits == 1 || !text.substr(digits).starts_with("]<std"))
        return 0;
    const std::size_t end = text.find('>', digits);
    return end == std::string_view::npos ? 0 : tokenAt(line.tokens, end) + 1;
}

bool setsSomething(const CutLine& line, std::size_t word) {
    if (!isSettingWord(line.at(word)))
        return false;
    if (!goalOf(line.at(word)))
        return true;
    std::size_t at = word + 1;
    bool isAssigned = false;
    for (; isGap(line.kind(at)) || line.isSign(at, "=") || line.isSign(at, "@"); ++at) {
        if (at >= line.tokens.size())
            return false;
        isAssigned = isAssigned || !isGap(line.kind(at));
    }
    const auto number = at < line.tokens.size() ? numberAtStart(line.at(at), DecimalMark::Point) : std::nullopt;
    return isAssigned && number &&
           std::abs(number->value * kThresholdParts - std::round(number->value * kThresholdParts)) < 1e-9;
}

bool isPartOfName(const CutLine& line, std::size_t number) {
    if (number < tagTokens(line))
        return true;
    if (number == 0)
        return false;
    const bool follows = line.kind(number - 1) == TokenKind::Sign && number >= 2;
    if (follows && line.at(number - 1) == "@")
        return true;
    if (follows && line.at(number - 1) == "-" && line.kind(number - 2) == TokenKind::Word)
        return !isCounterName(line.at(number - 2));
    if (follows && (line.at(number - 1) == ":" || line.at(number - 1) == "-") && line.kind(number - 2) == TokenKind::Number)
        return isPartOfName(line, number - 2);
    const std::size_t word = wordBefore(line, number);
    // top1 has its number already.
    return word != kNoToken && !ascii::isDigit(line.at(word).back()) && counterOf(line, number).empty() &&
           (setsSomething(line, word) || numbersProcess(line, number));
}

std::string shapeOf(const CutLine& line) {
    return shapeOf(line, 0, line.tokens.size());
}

Surroundings surroundingsOf(const CutLine& line, std::size_t number) {
    Surroundings around;
    std::size_t begin = number;
    while (begin > 0 && number - begin < kMaxNearTokens) {
        const TokenKind kind = line.kind(begin - 1);
        if (around.hasWord && (kind == TokenKind::Number || kind == TokenKind::Time) && !isPartOfName(line, begin - 1))
            break;
        --begin;
        around.hasWord = around.hasWord || (kind == TokenKind::Word && !isTypeWord(line, begin) && !isVarying(line, begin));
    }
    around.nearBegin = begin;
    std::size_t word = number;
    while (word > begin && (line.kind(word) != TokenKind::Word || isTypeWord(line, word)))
        --word;
    around.last = shapeOf(line, word, number);
    around.near = shapeOf(line, begin, number);
    around.far = shapeOf(line, 0, begin);
    std::size_t end = number + 1;
    while (end < line.tokens.size() && line.kind(end) != TokenKind::Number && line.kind(end) != TokenKind::Time)
        ++end;
    around.after = shapeOf(line, number + 1, end) + (end == line.tokens.size() ? "$" : "");
    for (std::size_t token = 0; token < line.tokens.size(); ++token) {
        if (namesProcess(line, token))
            around.process += std::string(line.at(token)) + " ";
        if (token == number || line.kind(token) != TokenKind::Number)
            continue;
        if (const std::string counter = counterOf(line, token); !counter.empty()) {
            if (const auto value = numberAtStart(line.at(token), DecimalMark::Point))
                around.counters.emplace(counter, value->value);
        }
    }
    return around;
}

}  // namespace vernier
