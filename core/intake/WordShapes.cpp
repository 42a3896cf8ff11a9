#include "core/intake/WordShapes.h"

#include "core/intake/ValuePlaces.h"
#include "core/metrics/Ascii.h"

#include <algorithm>
#include <array>

namespace vernier {

namespace {

bool isLetterOrLine(char c) {
    return ascii::isLetter(c) || c == '_';
}

}  // namespace

bool isDashed(std::string_view word) {
    return word.size() > 1 && word.front() == '-' && !isNumberText(word) && word != "--";
}

bool isFileName(std::string_view word) {
    static constexpr std::array<std::string_view, 16> kEndings{".py",   ".yaml", ".yml",     ".json", ".toml", ".cfg",
                                                               ".conf", ".ini",  ".csv",     ".txt",  ".npz",  ".pt",
                                                               ".pth",  ".h5",   ".jsonnet", ".gin"};
    return word.find('/') != std::string_view::npos ||
           std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

std::size_t keyLength(std::string_view word, char sign) {
    const std::size_t begin = std::min(word.find_first_not_of('+'), word.size());
    if (begin == word.size() || !isLetterOrLine(word[begin]))
        return 0;
    const std::size_t end = word.find(sign, begin);
    if (end == std::string_view::npos)
        return 0;
    const auto isPart = [sign](char c) {
        return isLetterOrLine(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '@' || (c == '/' && sign == '=');
    };
    const std::string_view key = word.substr(begin, end - begin);
    return std::all_of(key.begin(), key.end(), isPart) ? end : 0;
}

bool isPairKey(std::string_view word) {
    if (word.empty() || !isLetterOrLine(word.front()) || isFileName(word) || word.back() == '.')
        return false;
    const bool isUpper = std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || c == '_' || c == '.' || (c >= '0' && c <= '9');
    });
    const bool isPath = word.find('.') != std::string_view::npos && std::all_of(word.begin(), word.end(), [](char c) {
                            return isLetterOrLine(c) || c == '.' || (c >= '0' && c <= '9');
                        });
    return isUpper || isPath;
}

bool isTruthText(std::string_view text) {
    return text == "True" || text == "False" || text == "true" || text == "false";
}

bool isPlainFlag(std::string_view word) {
    static constexpr std::array<std::string_view, 6> kOthers{"--multirun", "--help", "--version", "--", "--cfg", "--resume"};
    return word.starts_with("--") && word.size() > 2 && std::find(kOthers.begin(), kOthers.end(), word) == kOthers.end() &&
           word.find('=') == std::string_view::npos;
}

}  // namespace vernier
