#include "tests/support/ImportedText.h"

#include "core/metrics/Pattern.h"

#include <QtGlobal>

#include <algorithm>

namespace vernier::test {

std::string quoted(std::string text) {
    std::ranges::replace(text, '`', '"');
    return text;
}

ImportedStudy imported(const std::string& text, const FileReader& readBeside) {
    Result<ImportedStudy> study = importStudy(text, "fallback", readBeside);
    if (!study)
        qFatal("%s", study.error().text().c_str());
    return std::move(*study);
}

std::string refusalOf(const std::string& text, const FileReader& readBeside) {
    const Result<ImportedStudy> study = importStudy(text, "fallback", readBeside);
    return study ? std::string() : study.error().text();
}

const Parameter& parameterOf(const ImportedStudy& study, const char* name) {
    const Parameter* const found = study.definition.space.find(name);
    if (!found)
        qFatal("There is no %s", name);
    return *found;
}

bool isTold(const ImportedStudy& study, const char* words) {
    return std::ranges::any_of(study.notes, [&](const Message& note) { return note.text().find(words) != std::string::npos; });
}

std::optional<double> numberIn(const std::string& pattern, const std::string& line) {
    const Result<Pattern> compiled = Pattern::compile(pattern);
    if (!compiled)
        qFatal("%s", compiled.error().text().c_str());
    std::optional<double> number;
    compiled->forEachNumber(line, [&](const FoundNumber& found) { number = found.value; });
    return number;
}

}  // namespace vernier::test
