#include "core/folder/WarmStart.h"

#include "core/folder/SnapshotReader.h"
#include "core/space/Name.h"
#include "core/study/StudyWords.h"
#include "core/study/TrialRanking.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>
#include <utility>

namespace vernier {

namespace {

constexpr int kMostChanges = 10;

std::string inQuotes(const std::string& text) {
    return "\"" + shownText(text) + "\"";
}

/// Empty if nothing is there.
QString canonical(const std::string& folder) {
    return QFileInfo(QString::fromStdString(folder)).canonicalFilePath();
}

std::optional<std::string> objectiveMismatch(const Objective& earlier, const Objective& present) {
    if (earlier.metric == present.metric && earlier.goal == present.goal)
        return std::nullopt;
    const auto textOf = [](const Objective& objective) {
        return wordOf(kGoalWords, objective.goal) + " " + shownText(objective.metric);
    };
    return "its objective is to " + textOf(earlier) + ", here it is to " + textOf(present) + "; it must be the same";
}

/// The first parameter of `some` that is missing from `others`.
const Parameter* missing(const SearchSpace& some, const SearchSpace& others) {
    const auto found = std::find_if(some.parameters().begin(), some.parameters().end(),
                                    [&](const Parameter& parameter) { return !others.find(parameter.name); });
    return found == some.parameters().end() ? nullptr : &*found;
}

std::optional<std::string> spaceMismatch(const SearchSpace& earlier, const SearchSpace& present, WarmStartKind kind) {
    if (const Parameter* const lost = missing(earlier, present))
        return "its parameter " + inQuotes(lost->name) +
               " is missing here; both must have the same parameters, searched or fixed";
    if (const Parameter* const added = missing(present, earlier))
        return "it has no parameter " + inQuotes(added->name) + "; both must have the same parameters, searched or fixed";
    int changes = 0;
    for (const Parameter& parameter : present.parameters()) {
        const Parameter& before = *earlier.find(parameter.name);
        if (before.kind != parameter.kind)
            return "its parameter " + inQuotes(parameter.name) + " is " + wordOf(kParameterKindWords, before.kind) +
                   ", here it is " + wordOf(kParameterKindWords, parameter.kind) + "; types must not change";
        if (before.fixed && parameter.fixed && before.fixed != parameter.fixed && kind == WarmStartKind::Identical)
            return "its parameter " + inQuotes(parameter.name) + " is fixed at another value, " +
                   inQuotes(toText(*before.fixed)) + "; identical allows that not, transfer does";
        changes += before.fixed != parameter.fixed ? 1 : 0;
    }
    if (changes > kMostChanges)
        return std::to_string(changes) + " of its parameters are fixed here and not there, the other way round, or at other " +
               "values; at most " + std::to_string(kMostChanges) + " may be";
    return std::nullopt;
}

std::optional<std::string> mismatch(const StudySnapshot& earlier, const StudyDefinition& present) {
    if (std::optional<std::string> rule = objectiveMismatch(earlier.definition->objective, present.objective))
        return rule;
    if (std::optional<std::string> rule = spaceMismatch(earlier.definition->space, present.space, present.warmStart->kind))
        return rule;
    const std::vector<TrialPtr>& trials = earlier.history.trials();
    if (std::none_of(trials.begin(), trials.end(), [](const TrialPtr& trial) { return hasResult(*trial); }))
        return "no trial of it has finished with a result yet; there must be one at least";
    return std::nullopt;
}

/// The study in `path`, or why it cannot be learnt from.
tl::expected<PriorStudy, std::string> readStudy(const std::string& path, const StudyDefinition& present) {
    Result<StudySnapshot> study = readSnapshot(StudyFolder(path));
    if (!study)
        return tl::unexpected<std::string>(std::move(study.error().message));
    if (std::optional<std::string> rule = mismatch(*study, present))
        return tl::unexpected<std::string>(std::move(*rule));
    return PriorStudy{study->definition->space, std::move(study->history)};
}

/// Why the folder itself cannot be an earlier study; `before` are those already listed.
std::optional<std::string> placeFault(const QString& place, const StudyFolder& own, const std::vector<QString>& before) {
    if (place.isEmpty() || !QFileInfo(place).isDir())
        return "there is no such folder; name that of an earlier study, absolute or from this one's";
    if (place == canonical(own.path()))
        return "it is this study itself; it must be another one";
    if (std::find(before.begin(), before.end(), place) != before.end())
        return "it is listed already by another path; once is enough";
    return std::nullopt;
}

}  // namespace

Result<std::vector<PriorStudy>> readWarmStart(const StudyDefinition& definition, const StudyFolder& folder) {
    std::vector<PriorStudy> studies;
    std::vector<Fault> faults;
    std::vector<QString> places;
    for (std::size_t index = 0; definition.warmStart && index < definition.warmStart->studies.size(); ++index) {
        const std::string& name = definition.warmStart->studies[index];
        const QString place = canonical(folder.resolve(name));
        std::optional<std::string> reason = placeFault(place, folder, places);
        places.push_back(place);
        if (!reason) {
            tl::expected<PriorStudy, std::string> study = readStudy(place.toStdString(), definition);
            if (study)
                studies.push_back(std::move(*study));
            else
                reason = std::move(study.error());
        }
        if (reason)
            faults.push_back(
                {"warm_start.studies[" + std::to_string(index) + "]", inQuotes(name) + " cannot be learnt from: " + *reason});
    }
    if (!faults.empty())
        return tl::unexpected<Error>(
            Error{ErrorCode::InvalidInput, "The warm start does not fit this study.", {}, std::move(faults)});
    return studies;
}

}  // namespace vernier
