#include "core/capture/MetricLabel.h"

#include "core/capture/ColumnHead.h"
#include "core/metrics/Ascii.h"
#include "core/metrics/MetricWords.h"
#include "core/space/Name.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr int kMostWords = 4;
constexpr std::size_t kMaxLabelBytes = 60;
constexpr std::string_view kSmallWords =
    " is was of at on in the a an to for with after now so far and equals are reached reaches improved "
    "increased decreased dropped ";
constexpr std::string_view kLogWords = " info warning warn debug error notice trace critical success ";

bool joinsNames(const CutLine& line, std::size_t sign) {
    return line.kind(sign) == TokenKind::Sign && std::string_view("/.-_:@").find(line.at(sign)) != std::string_view::npos;
}

bool isNamePart(const CutLine& line, std::size_t token) {
    return line.kind(token) == TokenKind::Word || (line.kind(token) == TokenKind::Number && isPartOfName(line, token));
}

std::size_t withoutBlank(const CutLine& line, std::size_t token) {
    return line.kind(token) == TokenKind::Blank ? token + 1 : token;
}

/// True for the sign of "name=val_auc": what stands behind it is the name of a metric.
bool isBehindNameKey(const CutLine& line, std::size_t sign) {
    const std::size_t key = tokenBefore(line, sign);
    return key != kNoToken && line.kind(key) == TokenKind::Word && ascii::isListed(" name metric tag ", line.at(key));
}

/// True for both words of "area= all", and for a word that sets something: they tell which, not what.
bool isSetting(const CutLine& line, std::size_t word) {
    const std::size_t before = tokenBefore(line, word);
    const bool isValue = before != kNoToken && line.isSign(before, "=");
    const std::size_t value = withoutBlank(line, word + 2);
    const bool isKey = line.isSign(word + 1, "=") && line.kind(value) == TokenKind::Word && !isTypeWord(line, value);
    const bool hasItsNumber = ascii::isDigit(line.at(word).back());  // top1
    return (isValue && !isBehindNameKey(line, before)) || isKey || (setsSomething(line, word) && !hasItsNumber);
}

/// "f1-score (micro avg)": what stands in brackets behind a name is not the name. The token before them, or `close` itself.
std::size_t beforeBrackets(const CutLine& line, std::size_t begin, std::size_t close) {
    std::size_t open = close;
    while (open > begin && !line.isSign(open, "("))
        --open;
    const std::size_t before = tokenBefore(line, open);
    const bool isBehindName = open > begin && before != kNoToken && before >= begin && line.kind(before) == TokenKind::Word &&
                              line.kind(open - 1) == TokenKind::Blank;
    return isBehindName ? before : close;
}

/// True for the iterations of "KL divergence after 150 iterations: 1.5": they belong to the number before them.
bool isCounted(const CutLine& line, std::size_t word) {
    return word >= 2 && line.kind(word - 1) == TokenKind::Blank && line.kind(word - 2) == TokenKind::Number &&
           isCounterName(line.at(word));
}

/// The last word before `end` that names something; kNoToken if there is none from `begin` on.
std::size_t lastWord(const CutLine& line, std::size_t begin, std::size_t end) {
    for (std::size_t token = end; token-- > begin;) {
        if (line.isSign(token, ")"))
            token = beforeBrackets(line, begin, token);
        if (line.kind(token) == TokenKind::Word && !isTypeWord(line, token) && !ascii::isListed(kSmallWords, line.at(token)) &&
            !isSetting(line, token) && !isCounted(line, token))
            return token;
    }
    return kNoToken;
}

/// "val/acc", "mAP@0.50": the word with what is glued to it by signs that join names.
std::pair<std::size_t, std::size_t> compoundAround(const CutLine& line, std::size_t word, std::size_t limit) {
    std::size_t begin = word;
    while (begin >= 2 && joinsNames(line, begin - 1) && isNamePart(line, begin - 2))
        begin -= 2;
    std::size_t end = word + 1;
    while (end + 1 < limit && joinsNames(line, end) && isNamePart(line, end + 1))
        end += 2;
    return {begin, end};
}

std::string textOf(const CutLine& line, std::size_t begin, std::size_t end) {
    return std::string(line.text.substr(line.tokens[begin].begin, line.tokens[end - 1].end - line.tokens[begin].begin));
}

/// The words up to `word` that make a phrase with it: "validation accuracy", "Correctly Classified Instances".
std::string phraseAt(const CutLine& line, std::size_t word, std::size_t first, std::size_t limit) {
    auto [begin, end] = compoundAround(line, word, limit);
    const std::string core = textOf(line, begin, end);
    const bool isAssigned = line.isSign(end, "=");
    if (isAssigned || core.find_first_of("_/.") != std::string::npos)
        return core;
    for (int words = 1;
         words < kMostWords && begin >= first + 2 && line.kind(begin - 1) == TokenKind::Blank && line.at(begin - 1) == " ";
         ++words) {
        const std::size_t before = begin - 2;
        const bool isRestOfWord = before > 0 && line.isSign(before - 1, "'");  // the s of "valid_0's"
        if (line.kind(before) != TokenKind::Word || isRestOfWord || ascii::isListed(kSmallWords, line.at(before)) ||
            ascii::isListed(kLogWords, line.at(before)) || line.at(before).find('_') != std::string_view::npos)
            break;
        begin = before;
    }
    return textOf(line, begin, end);
}

/// "% correct", "avg loss", "= Score": the words behind a number, if nothing but blanks and one such sign parts them from it.
std::string phraseBehind(const CutLine& line, std::size_t number) {
    std::size_t begin = number + 1;
    while (line.kind(begin) == TokenKind::Blank && begin < line.tokens.size())
        ++begin;
    begin = line.isSign(begin, "%") || line.isSign(begin, "=") ? withoutBlank(line, begin + 1) : begin;
    const bool isUnit = begin == number + 1;  // 2.05s
    if (line.kind(begin) != TokenKind::Word || isUnit)
        return {};
    std::size_t end = begin + 1;
    for (int words = 1; words < kMostWords && line.kind(end) == TokenKind::Blank && line.kind(end + 1) == TokenKind::Word &&
                        !ascii::isListed(kSmallWords, line.at(end + 1));
         ++words)
        end += 2;
    return textOf(line, begin, end);
}

bool holdsNumber(const CutLine& line, std::size_t begin, std::size_t end) {
    for (std::size_t token = begin; token < end; ++token) {
        if (line.kind(token) == TokenKind::Number && !isPartOfName(line, token))
            return true;
    }
    return false;
}

/// A word before `word` that tells what is good, where that does not and only blanks and words part them: "roc_auc binary".
std::string tellingPhrase(const CutLine& line, std::size_t word, std::size_t first, std::size_t limit) {
    for (std::size_t token = word; token-- > first;) {
        if (line.kind(token) != TokenKind::Word && line.kind(token) != TokenKind::Blank)
            return {};
        if (line.kind(token) == TokenKind::Word && goalOf(line.at(token)))
            return phraseAt(line, token, first, limit);
    }
    return {};
}

/// What `word` is called: the name that is given before "value", or the word with its neighbours.
std::string phraseOf(const CutLine& line, std::size_t word, std::size_t first, std::size_t number) {
    if (ascii::isListed(" value val ", line.at(word))) {
        const std::size_t given = lastWord(line, first, word);
        const std::size_t sign = given == kNoToken ? kNoToken : tokenBefore(line, given);
        if (sign != kNoToken &&
            isBehindNameKey(line, line.isSign(sign, "\"") || line.isSign(sign, "'") ? tokenBefore(line, sign) : sign))
            return phraseAt(line, given, first, word);
    }
    std::string phrase = phraseAt(line, word, first, number);
    if (goalOf(phrase))
        return phrase;
    const std::string telling = tellingPhrase(line, word, first, number);
    return telling.empty() ? phrase : telling;
}

}  // namespace

std::string labelOf(const std::vector<std::string>& lines, std::size_t line, const CutLine& cut, std::size_t number,
                    const Surroundings& around) {
    const bool isCountedBehind = cut.kind(number + 1) == TokenKind::Word && isCounterName(cut.at(number + 1));
    if (isCountedBehind)
        return std::string(cut.at(number + 1));
    std::size_t first = around.nearBegin;
    std::size_t word = around.hasWord ? lastWord(cut, first, number) : kNoToken;
    if (word == kNoToken && around.hasWord && first > 0 && cut.kind(first - 1) == TokenKind::Number) {
        word = lastWord(cut, 0, first);  // "val_loss improved from 0.61 to 0.55"
        first = 0;
    }
    const std::string phrase = word == kNoToken ? std::string() : phraseOf(cut, word, first, number);
    const bool isRowLabel = word != kNoToken && holdsNumber(cut, word, number);
    if (isRowLabel || !goalOf(phrase)) {
        std::string head = columnHead(lines, line, cut.tokens[number].begin, cut.tokens[number].end);
        // The head of a column says more than the label of a row, unless neither says what is good.
        if (!head.empty() && (phrase.empty() || isRowLabel || goalOf(head)))
            return head;
    }
    const std::string behind = phraseBehind(cut, number);
    const std::size_t before = tokenBefore(cut, number);
    // "-7.1 per-word bound, 139.4 perplexity"
    const bool isNamedBehind = before != kNoToken && cut.isSign(before, ",") && !goalOf(phrase) && goalOf(behind);
    return phrase.empty() || isNamedBehind ? behind : phrase;
}

std::string metricNameFrom(const std::string& label) {
    std::string name;
    for (const char c : label.substr(0, kMaxLabelBytes)) {
        const bool isAllowed = ascii::isLetter(c) || ascii::isDigit(c) || static_cast<unsigned char>(c) >= 0x80 ||
                               std::string_view("_-.:@").find(c) != std::string_view::npos;
        if (isAllowed || !name.ends_with('_'))
            name += isAllowed ? c : '_';
    }
    name.erase(0, std::min(name.find_first_not_of("_-."), name.size()));
    name.erase(name.find_last_not_of("_-.:@") + 1);
    for (std::size_t dots = name.find(".."); dots != std::string::npos; dots = name.find(".."))
        name.erase(dots, 1);
    // Of other scripts, letters alone can name something: then a plain word is better.
    return nameFault(name, ":@") ? std::string() : name;
}

std::string freeMetricName(const std::string& name, const std::vector<MetricDefinition>& others) {
    const std::string base = name.empty() ? "metric" : name;
    const auto isTaken = [&](const std::string& wanted) {
        return std::ranges::any_of(others, [&](const MetricDefinition& other) { return other.name == wanted; });
    };
    std::string free = base;
    for (int number = 2; isTaken(free); ++number)
        free = base + "_" + std::to_string(number);
    return free;
}

}  // namespace vernier
