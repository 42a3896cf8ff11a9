#pragma once

#include "core/base/Clock.h"
#include "core/events/Command.h"
#include "core/events/EventOutbox.h"
#include "core/record/StudyRecord.h"
#include "core/record/TrialChanges.h"
#include "core/run/RunningTrials.h"

#include <string>
#include <vector>

namespace vernier {

/// What a person does to single trials, as changes to be saved. What is not possible is told. Lives in the engine's thread.
class TrialSteering {
public:
    /// All arguments outlive it.
    TrialSteering(const StudyRecord& record, RunningTrials& running, const Clock& clock, EventOutbox& outbox)
        : m_record(record), m_running(running), m_clock(clock), m_outbox(outbox) {}

    void cancel(TrialId id, TrialChanges& changes);
    /// Whether a trial keeps running whatever the stopping rule says. One whose end has already been requested cannot be kept.
    void keep(TrialId id, bool isKept, TrialChanges& changes);
    void queue(const command::QueueTrial& queued, TrialChanges& changes);
    /// Those that have failed or were cancelled wait to run again.
    void rerun(const std::vector<TrialId>& trials, TrialChanges& changes);
    void skip(const command::SkipSuggestion& skipped, TrialChanges& changes);
    /// What the database says of a trial is not run unless study.json, which people confirm, allows it: a value that is none of
    /// its parameter's could be anything. Cancels such a trial, and is false.
    bool mayStart(const Trial& trial, TrialChanges& changes);
    void annotate(const command::Annotate& annotation, TrialChanges& changes);

private:
    void add(Trial trial, const std::string& what, const Message& refusal, TrialChanges& changes);

    const StudyRecord& m_record;
    RunningTrials& m_running;
    const Clock& m_clock;
    EventOutbox& m_outbox;
};

}  // namespace vernier
