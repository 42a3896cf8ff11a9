#include "core/reading/MetricPlace.h"

#include "core/metrics/Ascii.h"

#include <algorithm>
#include <string_view>

#include <fnmatch.h>

namespace vernier {

namespace {

constexpr std::string_view kTrialFolder = "{trial_dir}";
constexpr int kMaxDepth = 10;
constexpr std::size_t kMaxEntriesSeen = 20'000;
/// Clocks of file systems are coarse, and what is written at the end is synced later.
constexpr std::int64_t kTimeToleranceMs = 2000;

/// Collects the files below a folder that match the parts of a pattern.
class Finder {
public:
    void find(const Folder& folder, std::string_view pattern, int depth) {
        const std::size_t slash = pattern.find('/');
        const std::string part(pattern.substr(0, slash));
        const std::string_view rest = slash == std::string_view::npos ? std::string_view() : pattern.substr(slash + 1);
        if (slash != std::string_view::npos && (part.empty() || part == "."))
            return find(folder, rest, depth);
        if (part == "**" && !rest.empty())
            find(folder, rest, depth);
        for (const std::string& name : folder.names()) {
            if (++m_seen > kMaxEntriesSeen || files.size() >= kMaxMetricFiles)
                return;
            look(folder, name, part, pattern, rest, depth);
        }
    }

    std::vector<MetricFile> files;

private:
    void look(const Folder& folder, const std::string& name, const std::string& part, std::string_view pattern,
              std::string_view rest, int depth) {
        const bool isAnyFolder = part == "**";
        // As in a shell, a hidden folder is one that is named.
        if (isAnyFolder ? name.starts_with('.') : ::fnmatch(part.c_str(), name.c_str(), FNM_PERIOD) != 0)
            return;
        const FileState::Kind kind = folder.stateOf(name).kind;
        if (kind == FileState::Kind::Folder && (isAnyFolder || !rest.empty()) && depth < kMaxDepth)
            find(folder.at(name), isAnyFolder ? pattern : rest, depth + 1);
        else if (kind == FileState::Kind::File && !isAnyFolder && rest.empty())
            files.push_back({folder, name});
    }

    std::size_t m_seen = 0;
};

/// "fold2" before "fold10".
bool comesBefore(std::string_view left, std::string_view right) {
    while (!left.empty() && !right.empty()) {
        if (ascii::isDigit(left[0]) && ascii::isDigit(right[0])) {
            const auto take = [](std::string_view& text) {
                const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
                std::string_view digits = text.substr(0, end);
                text.remove_prefix(end);
                digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
                return digits;
            };
            const std::string_view one = take(left);
            const std::string_view other = take(right);
            if (one != other)
                return one.size() != other.size() ? one.size() < other.size() : one < other;
        } else if (left[0] != right[0]) {
            return left[0] < right[0];
        } else {
            left.remove_prefix(1);
            right.remove_prefix(1);
        }
    }
    return left.size() < right.size();
}

bool wasWrittenDuring(const MetricFile& file, const MetricPlace& place) {
    const std::int64_t writtenMs = file.folder.stateOf(file.name).changedWallMs;
    return writtenMs >= place.startedWallMs - kTimeToleranceMs && writtenMs - kTimeToleranceMs <= place.endedWallMs;
}

}  // namespace

MetricPlace metricPlaceOf(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder) {
    MetricPlace place{folder.trial(trial.id), folder.resolve(definition.workingDirectory),
                      trial.startedWallMs.value_or(trial.createdWallMs)};
    place.endedWallMs = trial.endedWallMs.value_or(place.endedWallMs);
    return place;
}

std::vector<MetricFile> filesOf(const std::string& file, const MetricPlace& place) {
    std::string_view pattern = file;
    const bool isOwn = pattern.starts_with(kTrialFolder);
    if (isOwn)
        pattern.remove_prefix(kTrialFolder.size());
    Finder finder;
    finder.find(isOwn ? place.trialFolder : place.workingFolder, pattern, 0);
    if (!isOwn)
        std::erase_if(finder.files, [&](const MetricFile& found) { return !wasWrittenDuring(found, place); });
    std::ranges::sort(finder.files, comesBefore, &MetricFile::path);
    finder.files.erase(std::ranges::unique(finder.files, {}, &MetricFile::path).begin(), finder.files.end());
    return std::move(finder.files);
}

}  // namespace vernier
