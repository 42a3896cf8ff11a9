#include "core/events/EventBatch.h"

#include <algorithm>
#include <iterator>

namespace vernier {

namespace {

template <typename T>
void append(std::vector<T>& to, std::vector<T>&& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// Orders by id and keeps the latest state of each.
void keepLatest(std::vector<TrialPtr>& trials) {
    std::stable_sort(trials.begin(), trials.end(), [](const TrialPtr& a, const TrialPtr& b) { return a->id < b->id; });
    const auto last =
        std::unique(trials.rbegin(), trials.rend(), [](const TrialPtr& a, const TrialPtr& b) { return a->id == b->id; });
    trials.erase(trials.begin(), last.base());
}

/// A slow consumer sees the end of a flood, not all of it.
void boundLog(std::vector<LogChunk>& log) {
    std::size_t bytes = 0;
    for (auto chunk = log.rbegin(); chunk != log.rend(); ++chunk) {
        bytes += chunk->text.size();
        if (bytes > kMaxPendingLogBytes && chunk != log.rbegin()) {
            log.erase(log.begin(), chunk.base());
            log.front().restarts = true;
            return;
        }
    }
}

}  // namespace

bool EventBatch::isEmpty() const {
    return !definition && !faults && !warnings && !scripts && trials.empty() && !status && decisions.empty() && log.empty() &&
           !tryOnceEnd && studies.empty() && notices.empty() && usage.empty() && !trialFolder && !studyLog && !isOpened;
}

void EventBatch::merge(EventBatch&& later) {
    if (later.definition)
        definition = std::move(later.definition);
    if (later.faults)
        faults = std::move(later.faults);
    if (later.warnings)
        warnings = std::move(later.warnings);
    if (later.scripts)
        scripts = std::move(later.scripts);
    if (!later.trials.empty()) {
        append(trials, std::move(later.trials));
        keepLatest(trials);
    }
    if (later.status)
        status = std::move(later.status);
    append(decisions, std::move(later.decisions));
    append(log, std::move(later.log));
    boundLog(log);
    if (later.tryOnceEnd)
        tryOnceEnd = std::move(later.tryOnceEnd);
    append(studies, std::move(later.studies));
    append(notices, std::move(later.notices));
    append(usage, std::move(later.usage));
    if (usage.size() > kMaxPendingUsage)
        usage.erase(usage.begin(), usage.end() - kMaxPendingUsage);
    if (later.trialFolder)
        trialFolder = std::move(later.trialFolder);
    if (later.studyLog && (!studyLog || later.studyLog->restarts))
        studyLog = std::move(later.studyLog);
    else if (later.studyLog)
        append(studyLog->entries, std::move(later.studyLog->entries));
    isOpened = isOpened || later.isOpened;
}

}  // namespace vernier
