#include "core/imports/text/ForeignText.h"

#include "core/imports/text/JsonLines.h"
#include "core/imports/text/YamlText.h"
#include "core/space/Name.h"
#include "core/study/JsonText.h"

#include <optional>
#include <utility>

namespace vernier {

namespace {

constexpr std::size_t kMostEntries = 10000;  ///< keys in their order are looked up one after another

std::size_t entriesIn(const nlohmann::json& value) {
    std::size_t count = value.size();
    if (value.is_structured()) {
        for (const nlohmann::json& entry : value)
            count += entriesIn(entry);
    }
    return count;
}

Result<std::vector<ForeignDocument>> readJsonDocument(std::string_view text) {
    std::vector<Fault> ignored;  // found again, with their lines
    const Result<nlohmann::json> checked = readJson(text, ignored);
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    if (entriesIn(*checked) > kMostEntries)
        return failure(ErrorCode::InvalidInput,
                       message("import.too-many", "The file has too many entries for a search space."));
    ForeignDocument document;
    document.root = nlohmann::ordered_json::parse(text);  // once more, for the order of its keys
    findJsonLines(text, document);
    return std::vector<ForeignDocument>{std::move(document)};
}

/// The number of bytes of the UTF-8 character that begins at `at`; 0 if there is none.
std::size_t characterLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0u;
    };
    const unsigned first = byte(0);
    const std::size_t length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : 4;
    if (length == 4 && (first < 0xF0 || first > 0xF4))
        return 0;
    for (std::size_t offset = 1; offset < length; ++offset) {
        if ((byte(offset) & 0xC0u) != 0x80)
            return 0;
    }
    const bool isOverlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool isOutside = (first == 0xED && byte(1) > 0x9F) || (first == 0xF4 && byte(1) > 0x8F);
    return isOverlong || isOutside ? 0 : length;
}

/// Why the bytes are no text in UTF-8, with the line; nothing if they are.
std::optional<Message> encodingFault(std::string_view text) {
    int line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = characterLength(text, at);
        if (length == 0)
            return message("import.not-utf8",
                           "The file is not in UTF-8: byte %1 on line %2 belongs to another encoding. Save it as UTF-8.",
                           static_cast<int>(static_cast<unsigned char>(text[at])), line);
        if (text[at] == '\0')
            return message("import.binary", "The file is not a text: it has a NUL byte on line %1.", line);
        line += text[at] == '\n' ? 1 : 0;
        at += length;
    }
    return std::nullopt;
}

}  // namespace

std::string keyPath(const std::string& path, const std::string& key) {
    constexpr std::size_t kLongest = 400;  // a hostile key must not be copied into the path of each of its entries
    return (path.empty() ? key : path + "." + key).substr(0, kLongest);
}

std::string entryPath(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

void noteKeyTwice(ForeignDocument& document, const std::string& path, int first, int second) {
    constexpr std::size_t kMostNotes = 20;
    if (document.notes.size() < kMostNotes)
        document.notes.push_back(message("import.key-twice", "%1 appears twice, on lines %2 and %3: the last one counts.",
                                         shownText(path), first, second));
}

Result<std::vector<ForeignDocument>> readForeignText(std::string_view text) {
    if (text.size() > kMaxForeignBytes)
        return failure(
            ErrorCode::InvalidInput,
            message("import.too-large", "The file is larger than 1 MiB, which is too large for the definition of a search."));
    const bool isUtf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");  // yaml-cpp reads it
    if (isUtf16)
        return readYaml(text);
    if (std::optional<Message> fault = encodingFault(text))
        return failure(ErrorCode::InvalidInput, std::move(*fault));
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return failure(ErrorCode::InvalidInput, message("import.empty", "The file is empty."));
    return text[first] == '{' ? readJsonDocument(text) : readYaml(text);
}

}  // namespace vernier
