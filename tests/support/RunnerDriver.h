#pragma once

#include "core/events/EngineMailbox.h"
#include "core/exec/LocalLauncher.h"
#include "core/folder/StudyFolder.h"
#include "core/run/StudyRunner.h"
#include "core/strategy/Strategy.h"
#include "core/study/StudyFile.h"
#include "tests/support/TestPaths.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <string>

namespace vernier::test {

/// Successive halving in its simplest form: each trial runs up to the first step, then the best third continue to the last.
class HalvingStrategy : public Strategy {
public:
    HalvingStrategy(std::int64_t firstStep, std::int64_t lastStep) : m_firstStep(firstStep), m_lastStep(lastStep) {}

    SuggestionOrNone suggest(const History& history, Rng& rng) override {
        std::vector<const Trial*> reached;
        for (const TrialPtr& trial : history.trials()) {
            const bool isBeyond = trial->resource == m_lastStep;
            if (trial->state == TrialState::Paused || isBeyond)
                reached.push_back(trial.get());
        }
        const auto valueOf = [this](const Trial* trial) {
            return trial->reports[0].at(static_cast<std::size_t>(m_firstStep) - 1).value;
        };
        std::sort(reached.begin(), reached.end(), [&](auto* a, auto* b) { return valueOf(a) < valueOf(b); });
        reached.resize(reached.size() / 3);
        for (const Trial* const trial : reached) {
            if (trial->state == TrialState::Paused)
                return Suggestion{trial->configuration, {}, trial->id, m_lastStep};
        }
        return Suggestion{{{"x", rng.uniform()}}, {}, std::nullopt, m_firstStep};
    }

private:
    std::int64_t m_firstStep;
    std::int64_t m_lastStep;
};

using StrategyMaker = decltype(RunnerServices::strategyOf);

inline Result<std::unique_ptr<Strategy>> makeHalving(const StudyDefinition& study, const std::vector<PriorStudy>&) {
    return std::make_unique<HalvingStrategy>(study.resource->min, study.resource->max);
}

/// A launcher of this machine that does not end trials while it is told so.
class UnwillingLauncher final : public Launcher {
public:
    Result<void> launch(const LaunchRequest& request) override {
        if (shortages == 0)
            return m_launcher.launch(request);
        --shortages;
        return failure(ErrorCode::Shortage, "no processes left");
    }
    ProcessStatus status(const Folder& trialFolder) const override { return m_launcher.status(trialFolder); }
    Result<void> end(const Folder& trialFolder) override {
        return refusal ? Result<void>(tl::unexpected(*refusal)) : m_launcher.end(trialFolder);
    }

    int shortages = 0;             ///< so many more processes cannot be started
    std::optional<Error> refusal;  ///< what end() answers; nothing: it ends them

private:
    LocalLauncher m_launcher{programPath("vernier-trial").toStdString()};
};

/// This machine's clock, but the one on the wall is wrong by so much.
class ShiftedClock final : public Clock {
public:
    std::int64_t wallMs() const override { return m_clock.wallMs() + shiftMs; }
    std::int64_t steadyMs() const override { return m_clock.steadyMs(); }

    std::atomic<std::int64_t> shiftMs = 0;

private:
    SystemClock m_clock;
};

/// A runner with a strategy of the test, on a study folder, in this thread.
class RunnerDriver {
public:
    explicit RunnerDriver(const QString& folder, StrategyMaker strategyOf = makeHalving)
        : m_folder(folder.toStdString()), m_outbox(m_mailbox) {
        const std::string text = m_folder.readDefinition().value();
        StudyDefinition definition = parseStudy(text)->definition;
        auto store = StudyStore::open(m_folder.databaseFile(), StoreMode::ReadWrite);
        StoredStudy stored = (*store)->load().value();
        decisions = stored.decisions;
        m_record = std::make_unique<StudyRecord>(std::move(*store), std::move(stored), std::move(definition), m_outbox);
        if (m_record->definitionRevision() < 0 && !m_record->keepDefinition(text, clock.wallMs()))
            qFatal("the definition cannot be kept");
        RunnerServices services{m_folder, *m_record, launcher, clock, m_outbox, {}, std::move(strategyOf)};
        runner = std::make_unique<StudyRunner>(services);
        runner->takeUp();
    }
    ~RunnerDriver() { runner.reset(); }
    RunnerDriver(const RunnerDriver&) = delete;
    RunnerDriver& operator=(const RunnerDriver&) = delete;

    const History& history() const { return m_record->history(); }
    const Trial& trial(std::int64_t number) const { return *history().find(TrialId{number}); }
    bool waitFor(RunState state) {
        return QTest::qWaitFor([&] { return runner->status().runState == state; }, 60'000);
    }
    int count(TrialState state) const {
        return static_cast<int>(std::count_if(history().trials().begin(), history().trials().end(),
                                              [state](const TrialPtr& trial) { return trial->state == state; }));
    }

    /// What was told so far.
    std::string allNotices() {
        m_outbox.flush();
        for (const Notice& notice : m_mailbox.takeEvents().notices)
            m_notices += notice.text.text() + "\n";
        return m_notices;
    }

    std::vector<Decision> decisions;  ///< as they were found
    UnwillingLauncher launcher;
    ShiftedClock clock;
    std::unique_ptr<StudyRunner> runner;

private:
    StudyFolder m_folder;
    EngineMailbox m_mailbox;
    EventOutbox m_outbox;
    std::unique_ptr<StudyRecord> m_record;
    std::string m_notices;
};

}  // namespace vernier::test
