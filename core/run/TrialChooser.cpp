#include "core/run/TrialChooser.h"

#include "core/record/NewTrial.h"
#include "core/run/TrialLegs.h"
#include "core/run/TrialRetry.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace vernier {

namespace {

/// About four minutes of starts that the machine cannot make.
constexpr std::int64_t kFirstHoldMs = 1000;
constexpr int kMostShortages = 8;

}  // namespace

TrialChooser::TrialChooser(const StudyRecord& record, const StudyFolder& folder, const Clock& clock, EventOutbox& outbox,
                           StartGate& gate, QObject* parent)
    : QObject(parent), m_record(record), m_folder(folder), m_clock(clock), m_outbox(outbox), m_gate(gate) {
    connect(&m_next, &NextSuggestion::changed, this, &TrialChooser::changed);
}

void TrialChooser::trialsChanged(const std::vector<TrialPtr>& trials) {
    m_next.trialsChanged();
    const auto hasRun = [](const TrialPtr& trial) { return isFinished(trial->state) && hasBegun(*trial); };
    if (std::ranges::any_of(trials, hasRun))
        m_shortages = 0;
}

std::optional<Trial> TrialChooser::next() {
    const std::int64_t nowMs = m_clock.steadyMs();
    if (m_refusal || m_queue.holdsAll(nowMs))
        return std::nullopt;
    if (const Trial* const due = m_gate.letsWaitingBegin() ? m_queue.firstDue(m_record.history(), nowMs) : nullptr)
        return due->state == TrialState::Paused ? resumed(due->id, due->resource) : std::optional(*due);
    if (!m_gate.asksStrategy())
        return std::nullopt;
    std::optional<Result<SuggestionAnswer>> answer = m_next.take(m_record);
    if (!answer)
        return std::nullopt;
    if (*answer)
        return trialOf(std::move(**answer));
    m_outbox.tell(answer->error());
    m_refusal = answer->error().message;
    return std::nullopt;
}

/// A new trial, or a paused one that goes on; nothing if there is none, or none that may be begun.
std::optional<Trial> TrialChooser::trialOf(SuggestionAnswer answer) {
    auto* const suggestion = std::get_if<Suggestion>(&answer.suggestion);
    if (suggestion && suggestion->resumes)
        return resumed(*suggestion->resumes, suggestion->resource);
    if (suggestion && m_gate.letsNewBegin())
        return suggestedTrial(std::move(*suggestion), answer.historyRevision, m_record, m_clock.wallMs());
    // A new trial where only paused ones may go on: none of those is worth it.
    m_gate.strategyHasNothing(suggestion ? NoSuggestion::WaitForResults : std::get<NoSuggestion>(answer.suggestion));
    return std::nullopt;
}

/// The next leg of a paused trial. The record of the last one is set aside first: until this one starts there is none.
std::optional<Trial> TrialChooser::resumed(TrialId id, std::optional<std::int64_t> resource) {
    const Trial* const paused = m_record.history().find(id);
    if (!paused || paused->state != TrialState::Paused || !m_queue.isDue(id, m_clock.steadyMs()))
        return std::nullopt;
    if (const Result<void> done = setExitAside(m_folder.trial(id)); !done) {
        holdAll(done.error().whole());
        return std::nullopt;
    }
    return nextLeg(*paused, resource, m_clock.wallMs());
}

void TrialChooser::delay(const Trial& ended) {
    if (ended.failure == FailureCause::Shortage)
        holdAll(causeSentence(ended));
    else
        m_queue.postpone(ended.id, m_clock.steadyMs() + retryDelayMs(ended.retries + 1, m_record.definition().recovery));
}

/// After a start that the machine could not make: later, ever later, and in the end not before a person wants it.
void TrialChooser::holdAll(const Message& why) {
    ++m_shortages;
    m_queue.holdAll(m_clock.steadyMs() + kFirstHoldMs * (std::int64_t{1} << std::min(m_shortages - 1, kMostShortages)));
    if (m_shortages == 1)
        m_outbox.tell(Notice::Severity::Warning, sentences({why, message("run.shortage", "It is tried again in a moment.")}));
    if (m_shortages > kMostShortages)
        m_refusal = sentences({why, message("halt.shortage", "Make room for it and resume.")});
}

void TrialChooser::release() {
    m_queue.release();
    m_refusal.reset();
    m_shortages = 0;
}

}  // namespace vernier
