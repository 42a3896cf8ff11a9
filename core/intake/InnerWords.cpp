#include "core/intake/InnerWords.h"

#include "core/intake/ValuePlaces.h"

#include <algorithm>
#include <array>

namespace vernier {

namespace {

bool isKeyText(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    });
}

/// "lr=0.1" from `begin` on: key, sign and a number.
bool addPair(std::string_view word, std::size_t begin, std::size_t offset, std::vector<InnerValue>& values) {
    const std::size_t equals = word.find('=', begin);
    if (equals == std::string_view::npos || !isKeyText(word.substr(begin, equals - begin)) ||
        !isNumberText(word.substr(equals + 1)))
        return false;
    values.push_back({std::string(word.substr(begin, equals - begin)), offset + equals + 1, offset + word.size()});
    return true;
}

bool isContainer(const std::vector<std::string>& words) {
    static constexpr std::array<std::string_view, 5> kPrograms{"docker", "podman", "nvidia-docker", "singularity", "apptainer"};
    const auto is = [&](const std::string& word) {
        return std::find(kPrograms.begin(), kPrograms.end(), std::string_view(word).substr(word.rfind('/') + 1)) !=
               kPrograms.end();
    };
    return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(words.size(), 2)), is);
}

}  // namespace

std::vector<InnerValue> numbersWithin(std::string_view line) {
    std::vector<InnerValue> values;
    if (const std::size_t spaced = line.find(" = "); spaced != std::string_view::npos) {
        if (isKeyText(line.substr(0, spaced)) && isNumberText(line.substr(spaced + 3)))
            values.push_back({std::string(line.substr(0, spaced)), spaced + 3, line.size()});
        return values;
    }
    std::string_view option;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = std::min(line.find_first_not_of(" \t", at), line.size());
        const std::size_t end = std::min(line.find_first_of(" \t", begin), line.size());
        const std::string_view word = line.substr(begin, end - begin);
        const bool isNumber = isNumberText(word);
        if (isNumber && !option.empty())
            values.push_back({std::string(option), begin, end});
        else if (!isNumber)
            addPair(word, 0, begin, values);
        option = !isNumber && word.starts_with('-') && word.find('=') == std::string_view::npos ? word : std::string_view();
        at = end;
    }
    return values;
}

std::vector<LauncherValue> launcherValues(const std::vector<std::string>& words, std::size_t end) {
    std::vector<LauncherValue> found;
    const bool hasVariables = isContainer(words);
    for (std::size_t index = 0; index < std::min(end, words.size()); ++index) {
        const std::string& word = words[index];
        const bool isBehind = index > 0 && (words[index - 1] == "-e" || words[index - 1] == "--env");
        std::vector<InnerValue> values;
        if (hasVariables && isBehind)
            addPair(word, 0, 0, values);
        else if (hasVariables && word.starts_with("--env="))
            addPair(word, 6, 0, values);
        else if (word.starts_with("-D") && word.size() > 2)
            addPair(word, 2, 0, values);
        else if (word.starts_with("--wrap=")) {
            values = numbersWithin(std::string_view(word).substr(7));
            for (InnerValue& value : values)
                value = {value.option, value.begin + 7, value.end + 7};
        }
        for (InnerValue& value : values)
            found.push_back({index, std::move(value)});
    }
    return found;
}

}  // namespace vernier
