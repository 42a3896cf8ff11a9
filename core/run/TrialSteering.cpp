#include "core/run/TrialSteering.h"

#include "core/record/NewTrial.h"
#include "core/run/AnnotationText.h"
#include "core/run/TrialRetry.h"

#include <utility>
#include <vector>

namespace vernier {

void TrialSteering::cancel(TrialId id, TrialChanges& changes) {
    const Trial* const trial = m_record.history().find(id);
    if (!trial || isFinished(trial->state))
        return;
    if (trial->state == TrialState::Running)
        m_running.end(id, EndRequest::User);
    else
        changes.add(cancelledTrial(*trial, m_clock.wallMs()), "cancelled", m_clock.wallMs());
}

void TrialSteering::keep(TrialId id, bool isKept, TrialChanges& changes) {
    const Trial* const known = m_record.history().find(id);
    if (!known || isFinished(known->state) || known->isKept == isKept)
        return;
    if (isKept && m_running.isEnding(id)) {
        m_outbox.tell(Notice::Severity::Info,
                      message("run.ending", "Trial %1 is already being ended; repeat it to run it to its end.", id.number));
        return;
    }
    Trial trial = *known;
    trial.isKept = isKept;
    m_running.annotate(trial);
    changes.add(std::move(trial), isKept ? "kept" : "left to the rule", m_clock.wallMs());
}

void TrialSteering::queue(const command::QueueTrial& queued, TrialChanges& changes) {
    add(queuedTrial(queued, m_record, m_clock.wallMs()), "queued", message("run.not-queued", "The trial was not queued."),
        changes);
}

void TrialSteering::rerun(const std::vector<TrialId>& trials, TrialChanges& changes) {
    for (const TrialId id : trials) {
        const Trial* const trial = m_record.history().find(id);
        if (!trial || (trial->state != TrialState::Failed && trial->state != TrialState::Cancelled))
            continue;
        std::vector<Fault> faults = m_record.definition().space.faultsOf(trial->configuration);
        if (!faults.empty()) {
            m_outbox.tell(Error{ErrorCode::InvalidInput,
                                message("run.not-rerun", "Trial %1 cannot run again.", id.number),
                                {},
                                std::move(faults)});
            continue;
        }
        changes.batch.clearedReports.push_back(id);
        changes.add(vernier::rerun(*trial), "queued again", m_clock.wallMs());
    }
}

void TrialSteering::skip(const command::SkipSuggestion& skipped, TrialChanges& changes) {
    add(skippedTrial(skipped, m_record, m_clock.wallMs()), "skipped",
        message("run.not-skipped", "The suggestion was not skipped."), changes);
}

/// A trial whose configuration a person chose; a notice that begins with `refusal` if it is none of this study.
void TrialSteering::add(Trial trial, const std::string& what, const Message& refusal, TrialChanges& changes) {
    std::vector<Fault> faults = m_record.definition().space.faultsOf(trial.configuration);
    if (faults.empty())
        changes.add(std::move(trial), what, m_clock.wallMs());
    else
        m_outbox.tell(Error{ErrorCode::InvalidInput, refusal, {}, std::move(faults)});
}

bool TrialSteering::mayStart(const Trial& trial, TrialChanges& changes) {
    std::vector<Fault> faults = m_record.definition().space.faultsOf(trial.configuration);
    if (faults.empty())
        return true;
    const Error what{
        ErrorCode::InvalidInput,
        message("run.strange-trial", "Trial %1 is cancelled: its values are not those of this study.", trial.id.number),
        {},
        std::move(faults)};
    m_outbox.tell(Notice::Severity::Warning, what.whole());
    cancel(trial.id, changes);
    return false;
}

void TrialSteering::annotate(const command::Annotate& annotation, TrialChanges& changes) {
    const Trial* const known = m_record.history().find(annotation.trial);
    if (!known)
        return;
    Trial trial = annotatedTrial(*known, annotation);
    m_running.annotate(trial);
    changes.add(std::move(trial), "annotated", m_clock.wallMs(), annotationText(*known, annotation));
}

}  // namespace vernier
