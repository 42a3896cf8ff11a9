#pragma once

#include "core/desk/EngineThread.h"
#include "core/events/RunStateText.h"
#include "core/study/StudyFile.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestPaths.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vernier::test {

/// A study whose command plays scenes of vernier_disaster, with one parameter x in [0, 1] and the objective "loss".
inline StudyDefinition disasterStudy(std::vector<std::string> scenes) {
    StudyDefinition definition;
    definition.name = "disaster";
    definition.command.arguments = {programPath("vernier_disaster").toStdString()};
    definition.command.arguments.insert(definition.command.arguments.end(), scenes.begin(), scenes.end());
    definition.space = SearchSpace::create({continuous("x")}).value();
    definition.metrics = {{"loss", MetricSource::Regex, "loss=([-+.\\w]+)", MetricRole::Measure}};
    definition.objective = {"loss", Goal::Minimize, ObjectiveValue::Last};
    definition.strategy.kind = "random";
    definition.strategy.seed = 1;
    definition.limits.trials = 3;
    definition.limits.parallel = 2;
    return definition;
}

/// Writes `definition` as the study.json of `folder`.
inline void writeDefinition(const QString& folder, const StudyDefinition& definition) {
    QFile file(folder + QStringLiteral("/study.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(writeStudy(definition)));
}

/// A real engine on a study folder, as a client sees it: what its events have told so far.
class EngineDriver : public QObject {
public:
    explicit EngineDriver(const QString& folder, bool watchesOnly = false)
        : m_engine({folder.toStdString(), programPath("vernier-trial").toStdString(), watchesOnly}) {
        connect(&m_engine, &EngineThread::eventsReady, this, &EngineDriver::take);
    }

    void post(Command command) { m_engine.post(std::move(command)); }
    /// Runs the event loop until `holds` is true or the time is up.
    bool waitFor(const std::function<bool()>& holds, int timeoutMs = 30'000) { return QTest::qWaitFor(holds, timeoutMs); }
    /// If the study does not reach `state`, says where it stands instead.
    bool waitFor(RunState state, int timeoutMs = 30'000) {
        const bool came = waitFor([&] { return status.runState == state; }, timeoutMs);
        if (!came)
            qWarning("%s", whereItStands().c_str());
        return came;
    }
    bool waitUntilOpened() {
        return waitFor([&] { return isOpened; });
    }
    const Trial& trial(std::int64_t number) const { return *trials.at(TrialId{number}); }
    int count(TrialState state) const {
        return static_cast<int>(
            std::count_if(trials.begin(), trials.end(), [&](const auto& entry) { return entry.second->state == state; }));
    }
    std::string whereItStands() const {
        std::string text = toText(status.runState) + ": " + status.reason.text() + "\n" + allNotices();
        for (const auto& [id, trial] : trials) {
            if (!isFinished(trial->state))
                text += std::to_string(id.number) + " " + toText(trial->state) + "\n";
        }
        return text;
    }
    std::string allNotices() const {
        std::string text;
        for (const Notice& notice : notices)
            text += notice.text.text() + "\n";
        return text;
    }

    bool isOpened = false;
    std::shared_ptr<const StudyDefinition> definition;
    std::map<TrialId, TrialPtr> trials;
    StudyStatus status;
    std::vector<Decision> decisions;
    std::vector<Fault> faults;
    std::vector<Notice> notices;
    std::string log;
    std::optional<TryOnceEnd> tryOnceEnd;
    std::vector<TrialUsage> usage;
    std::optional<TrialFolderListing> trialFolder;
    std::vector<StudyLogEntry> studyLog;

private:
    void take() {
        EventBatch events = m_engine.takeEvents();
        isOpened = isOpened || events.isOpened;
        if (events.definition)
            definition = events.definition;
        for (const TrialPtr& trial : events.trials)
            trials.insert_or_assign(trial->id, trial);
        if (events.status)
            status = *events.status;
        if (events.faults)
            faults = *events.faults;
        decisions.insert(decisions.end(), events.decisions.begin(), events.decisions.end());
        notices.insert(notices.end(), events.notices.begin(), events.notices.end());
        for (const LogChunk& chunk : events.log)
            log += chunk.text;
        if (events.tryOnceEnd)
            tryOnceEnd = events.tryOnceEnd;
        usage.insert(usage.end(), events.usage.begin(), events.usage.end());
        if (events.trialFolder)
            trialFolder = events.trialFolder;
        if (events.studyLog)
            studyLog.insert(studyLog.end(), events.studyLog->entries.begin(), events.studyLog->entries.end());
    }

    EngineThread m_engine;
};

}  // namespace vernier::test
