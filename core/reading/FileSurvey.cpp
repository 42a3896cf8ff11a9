#include "core/reading/FileSurvey.h"

#include "core/exec/LogTail.h"
#include "core/metrics/Ascii.h"
#include "core/metrics/CsvTable.h"
#include "core/metrics/EventFile.h"
#include "core/metrics/JsonLine.h"
#include "core/metrics/LineSplitter.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>

namespace vernier {

namespace {

constexpr std::size_t kMostFileBytes = 16u << 20;
constexpr std::size_t kMostBytes = 64u << 20;
constexpr std::size_t kMostNames = 200;
/// So many digits in a row are a time, a date or a process id.
constexpr std::size_t kManyDigits = 6;

std::optional<MetricSource> formOf(std::string_view name) {
    if (name.find("tfevents") != std::string_view::npos)
        return MetricSource::TensorBoard;
    const std::size_t dot = name.rfind('.');
    const std::string_view ending = dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
    if (ending == "csv" || ending == "tsv")
        return MetricSource::Csv;
    if (ending == "json" || ending == "jsonl" || ending == "ndjson" || ending == "txt" || ending == "log")
        return MetricSource::Json;
    return std::nullopt;
}

/// A part of a path that holds digits which are others next time, with '*' in their place.
std::string generalised(std::string_view part, std::size_t leastDigits) {
    std::string result;
    for (std::size_t at = 0; at < part.size();) {
        std::size_t end = at;
        while (end < part.size() && ascii::isDigit(part[end]))
            ++end;
        if (end - at >= leastDigits) {
            if (!result.ends_with('*'))
                result += '*';
            at = end;
        } else {
            end = std::max(end, at + 1);
            result += part.substr(at, end - at);
            at = end;
        }
    }
    return result;
}

/// A path beneath the trial's or the working folder as MetricDefinition::file says it.
std::string patternOf(std::string_view path, bool isOwn, MetricSource form) {
    std::string pattern = isOwn ? "{trial_dir}" : "";
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        const std::string_view part = path.substr(0, slash);
        const bool isFile = slash == std::string_view::npos;
        path.remove_prefix(isFile ? path.size() : slash + 1);
        const std::string_view shown = isFile && form == MetricSource::TensorBoard ? "*tfevents*" : part;
        pattern += (pattern.empty() ? "" : "/") + generalised(shown, isOwn || isFile ? kManyDigits : 1);
    }
    return pattern;
}

/// Collects the numbers of one file.
class SurveyedFile {
public:
    SurveyedFile(std::string file, MetricSource form) : m_file(std::move(file)), m_form(form) {}

    void read(const MetricFile& file, std::size_t& budget) {
        LogTail tail(file.folder, file.name);
        std::size_t left = std::min(kMostFileBytes, budget);
        for (bool hasMore = true; hasMore && left > 0;) {
            const LogTail::Chunk chunk = tail.read(std::min(left, LogTail::kBytesPerTurn));
            left -= std::min(left, chunk.bytes.size());
            budget -= std::min(budget, chunk.bytes.size());
            hasMore = chunk.hasMore && !chunk.bytes.empty();
            take(chunk.bytes);
        }
        m_splitter.finish([this](std::string_view line) { takeLine(line); });
        if (m_form == MetricSource::Json && numbers.empty() && m_isDocument)
            takeWhole(LogTail(file.folder, file.name).read(std::min(kMostFileBytes, budget)).bytes);
    }

    std::vector<FileNumbers> numbers;

private:
    void take(std::string_view bytes) {
        if (m_form == MetricSource::TensorBoard)
            m_events.feed(
                bytes, [this](const EventScalar& scalar) { note(scalar.tag, static_cast<double>(scalar.step), scalar.value); });
        else
            m_splitter.feed(bytes, [this](std::string_view line) { takeLine(line); });
    }

    void takeLine(std::string_view line) {
        if (m_row == 0 && m_isDocument && !line.empty() && m_form == MetricSource::Json) {
            const std::size_t begin = line.find_first_not_of(" \t");
            m_isDocument = begin != std::string_view::npos && line[begin] == '{';
        }
        ++m_row;
        if (m_form == MetricSource::Csv)
            m_table.read(line, [this](const std::string& column, double value) { note(column, m_row, value); });
        else if (m_isDocument)
            takeDocument(line);
    }

    void takeWhole(std::string text) {
        std::ranges::replace_if(
            text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
        takeDocument(text);
    }

    /// What a line has told is void if it turns out to be no JSON.
    void takeDocument(std::string_view text) {
        std::vector<std::pair<std::string, double>> read;
        const auto keep = [&](const JsonNumber& number) {
            if (read.size() < kMostNames)
                read.emplace_back(number.path, number.value);
        };
        if (!forEachJsonNumber(text, keep))
            return;
        for (const auto& [name, value] : read)
            note(name, m_row, value);
    }

    void note(std::string_view name, double step, double value) {
        // Rows have the same names in the same order: the next one is most often right behind the last.
        for (std::size_t tried = 0; tried < numbers.size(); ++tried) {
            const std::size_t place = (m_next + tried) % numbers.size();
            if (numbers[place].name == name) {
                numbers[place].add(step, value);
                m_next = place + 1;
                return;
            }
        }
        if (name.empty() || numbers.size() >= kMostNames)
            return;
        numbers.push_back({m_form, m_file, std::string(name)});
        numbers.back().add(step, value);
        m_next = numbers.size();
    }

    std::string m_file;
    MetricSource m_form;
    LineSplitter m_splitter;
    CsvTable m_table;
    EventFile m_events;
    bool m_isDocument = true;  ///< the first line may begin JSON
    double m_row = 0;
    std::size_t m_next = 0;
};

bool isBelow(std::string_view path, std::string_view folder) {
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

/// What the workbench keeps in the folder of a trial, and sets aside there.
bool isOfTrial(std::string_view path) {
    static constexpr std::array<std::string_view, 7> kKept{"params.json", "start.json", "exit.json",   "lock",
                                                           "stdout.log",  "stderr.log", "output.order"};
    return std::ranges::find(kKept, path) != kKept.end() || path.starts_with("attempt-");
}

/// The study of a trial's folder: STUDY/trials/000017 or STUDY/try-once.
std::string studyOf(const std::string& trialFolder) {
    const std::string parent = trialFolder.substr(0, trialFolder.rfind('/'));
    return parent.ends_with("/trials") ? parent.substr(0, parent.rfind('/')) : parent;
}

/// What a study folder holds itself; a study often is its own working folder.
bool isOfStudy(const std::string& path, const std::string& study) {
    return isBelow(path, study + "/trials") || isBelow(path, study + "/try-once") || path == study + "/study.json";
}

}  // namespace

std::vector<FileNumbers> surveyFiles(const MetricPlace& place, const std::vector<std::string>& ours) {
    const std::string study = studyOf(place.trialFolder.path());
    std::size_t budget = kMostBytes;
    std::vector<FileNumbers> found;
    const auto look = [&](const MetricFile& file, const Folder& root, bool isOwn) {
        const std::string relative = file.path().substr(root.path().size() + 1);
        const std::optional<MetricSource> form = formOf(file.name);
        const bool isOurs =
            isOwn ? isOfTrial(relative) || std::ranges::find(ours, relative) != ours.end() : isOfStudy(file.path(), study);
        if (!form || isOurs)
            return;
        SurveyedFile reader(patternOf(relative, isOwn, *form), *form);
        reader.read(file, budget);
        for (FileNumbers& numbers : reader.numbers) {
            const auto isSame = [&](const FileNumbers& other) {
                return other.file == numbers.file && other.name == numbers.name;
            };
            if (std::ranges::none_of(found, isSame))
                found.push_back(std::move(numbers));
        }
    };
    for (const MetricFile& file : filesOf("{trial_dir}/**/*", place))
        look(file, place.trialFolder, true);
    for (const MetricFile& file : filesOf("**/*", place))
        look(file, place.workingFolder, false);
    return found;
}

}  // namespace vernier
