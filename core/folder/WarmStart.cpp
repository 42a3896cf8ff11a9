#include "core/folder/WarmStart.h"

#include "core/base/WordMessage.h"
#include "core/folder/SnapshotReader.h"
#include "core/space/Name.h"
#include "core/study/Criteria.h"
#include "core/study/StudyWords.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>
#include <utility>

namespace vernier {

namespace {

constexpr int kMostChanges = 10;

/// Empty if nothing is there.
QString canonical(const std::string& folder) {
    return QFileInfo(QString::fromStdString(folder)).canonicalFilePath();
}

std::optional<Message> objectiveMismatch(const Objective& earlier, const Objective& present) {
    if (earlier.metric == present.metric && earlier.goal == present.goal)
        return std::nullopt;
    const auto goalOf = [](const Objective& objective) { return wordMessage(wordOf(kGoalWords, objective.goal)); };
    return message("warm-start.objective", "its objective is to %1 %2, but here it is to %3 %4; it must be the same",
                   goalOf(earlier), shownText(earlier.metric), goalOf(present), shownText(present.metric));
}

/// The first parameter of `some` that is missing from `others`.
const Parameter* missing(const SearchSpace& some, const SearchSpace& others) {
    const auto found = std::find_if(some.parameters().begin(), some.parameters().end(),
                                    [&](const Parameter& parameter) { return !others.find(parameter.name); });
    return found == some.parameters().end() ? nullptr : &*found;
}

std::optional<Message> spaceMismatch(const SearchSpace& earlier, const SearchSpace& present, WarmStartKind kind) {
    if (const Parameter* const lost = missing(earlier, present))
        return message("warm-start.lost",
                       "its parameter \"%1\" is missing here; both must have the same parameters, searched or fixed",
                       shownText(lost->name));
    if (const Parameter* const added = missing(present, earlier))
        return message("warm-start.added", "it has no parameter \"%1\"; both must have the same parameters, searched or fixed",
                       shownText(added->name));
    int changes = 0;
    for (const Parameter& parameter : present.parameters()) {
        const Parameter& before = *earlier.find(parameter.name);
        if (before.kind != parameter.kind)
            return message("warm-start.type", "its parameter \"%1\" is %2, but here it is %3; the type must be the same",
                           shownText(parameter.name), wordMessage(wordOf(kParameterKindWords, before.kind)),
                           wordMessage(wordOf(kParameterKindWords, parameter.kind)));
        if (before.fixed && parameter.fixed && before.fixed != parameter.fixed && kind == WarmStartKind::Identical)
            return message("warm-start.fixed",
                           "its parameter \"%1\" is fixed at another value, \"%2\"; transfer allows that, identical does not",
                           shownText(parameter.name), shownText(toText(*before.fixed)));
        changes += before.fixed != parameter.fixed ? 1 : 0;
    }
    if (changes > kMostChanges)
        return message("warm-start.changes",
                       "%1 parameters are fixed in only one of the two studies or at different values; at most %2 may be",
                       changes, kMostChanges);
    return std::nullopt;
}

std::optional<Message> mismatch(const StudySnapshot& earlier, const StudyDefinition& present) {
    if (std::optional<Message> rule = objectiveMismatch(earlier.definition->objective, present.objective))
        return rule;
    if (std::optional<Message> rule = spaceMismatch(earlier.definition->space, present.space, present.warmStart->kind))
        return rule;
    const std::vector<TrialPtr>& trials = earlier.history.trials();
    if (std::ranges::none_of(trials, [&](const TrialPtr& t) { return hasResult(*t, earlier.history.criteria()); }))
        return message("warm-start.no-result", "none of its trials has finished with a result yet; at least one must have");
    return std::nullopt;
}

/// The study in `path`, or why it cannot be learnt from.
tl::expected<PriorStudy, Message> readStudy(const std::string& path, const StudyDefinition& present) {
    Result<StudySnapshot> study = readSnapshot(StudyFolder(path));
    if (!study)
        return tl::unexpected<Message>(std::move(study.error().message));
    if (std::optional<Message> rule = mismatch(*study, present))
        return tl::unexpected<Message>(std::move(*rule));
    // Its trials count by the limits of the present study.
    StudyDefinition judged = *study->definition;
    judged.constraints = present.constraints;
    judged.furtherObjectives = present.furtherObjectives;
    study->history.setCriteria(criteriaOf(judged));
    return PriorStudy{study->definition->space, std::move(study->history)};
}

/// Why the folder itself cannot be an earlier study; `before` are those already listed.
std::optional<Message> placeFault(const QString& place, const StudyFolder& own, const std::vector<QString>& before) {
    if (place.isEmpty() || !QFileInfo(place).isDir())
        return message("warm-start.no-folder",
                       "there is no such folder; give the path of an earlier study, absolute or relative to this one");
    if (place == canonical(own.path()))
        return message("warm-start.itself", "it is this study itself; choose another one");
    if (std::find(before.begin(), before.end(), place) != before.end())
        return message("warm-start.twice", "it is already listed under another path; once is enough");
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
        std::optional<Message> reason = placeFault(place, folder, places);
        places.push_back(place);
        if (!reason) {
            tl::expected<PriorStudy, Message> study = readStudy(place.toStdString(), definition);
            if (study)
                studies.push_back(std::move(*study));
            else
                reason = std::move(study.error());
        }
        if (reason)
            faults.push_back({"warm_start.studies[" + std::to_string(index) + "]",
                              message("warm-start.refused", "cannot learn from \"%1\": %2", shownText(name), *reason)});
    }
    if (!faults.empty())
        return tl::unexpected<Error>(Error{ErrorCode::InvalidInput,
                                           message("warm-start.faults", "The warm start does not fit this study."),
                                           {},
                                           std::move(faults)});
    return studies;
}

}  // namespace vernier
