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
#include <memory>
#include <string>

namespace vernier::test {

/// Successive halving in its simplest form: each trial runs up to the first step, then the best third of those goes on to the
/// last.
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

/// A runner with a strategy that pauses trials, on a study folder, in this thread.
class RunnerDriver {
public:
    explicit RunnerDriver(const QString& folder)
        : m_folder(folder.toStdString()), m_launcher(programPath("vernier-trial").toStdString()), m_outbox(m_mailbox) {
        const std::string text = m_folder.readDefinition().value();
        StudyDefinition definition = parseStudy(text)->definition;
        auto store = StudyStore::open(m_folder.databaseFile(), StoreMode::ReadWrite);
        StoredStudy stored = (*store)->load().value();
        decisions = stored.decisions;
        m_record = std::make_unique<StudyRecord>(std::move(*store), std::move(stored), std::move(definition), m_outbox);
        if (m_record->definitionRevision() < 0 && !m_record->keepDefinition(text, m_clock.wallMs()))
            qFatal("the definition cannot be kept");
        RunnerServices services{m_folder, *m_record, m_launcher, m_clock, m_outbox, {}};
        services.strategyOf = [](const StudyDefinition& study, const auto&) -> Result<std::unique_ptr<Strategy>> {
            return std::make_unique<HalvingStrategy>(study.resource->min, study.resource->max);
        };
        runner = std::make_unique<StudyRunner>(services);
        runner->takeUp();
    }

    const History& history() const { return m_record->history(); }
    const Trial& trial(std::int64_t number) const { return *history().find(TrialId{number}); }
    bool waitFor(RunState state) {
        return QTest::qWaitFor([&] { return runner->status().runState == state; }, 60'000);
    }
    int count(TrialState state) const {
        return static_cast<int>(std::count_if(history().trials().begin(), history().trials().end(),
                                              [state](const TrialPtr& trial) { return trial->state == state; }));
    }

    std::vector<Decision> decisions;  ///< as they were found
    std::unique_ptr<StudyRunner> runner;

private:
    StudyFolder m_folder;
    LocalLauncher m_launcher;
    SystemClock m_clock;
    EngineMailbox m_mailbox;
    EventOutbox m_outbox;
    std::unique_ptr<StudyRecord> m_record;
};

}  // namespace vernier::test
