#pragma once

#include "core/base/Clock.h"
#include "core/desk/EngineThread.h"
#include "core/desk/OutputFollower.h"
#include "core/desk/ReportWriter.h"
#include "core/desk/StudyViewer.h"
#include "core/desk/TryOnceRun.h"
#include "core/desk/UsageSampler.h"
#include "core/events/EventOutbox.h"
#include "core/exec/LocalLauncher.h"
#include "core/folder/StudyFolder.h"
#include "core/record/StudyRecord.h"
#include "core/run/StudyRunner.h"
#include "core/store/StudyLock.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace vernier {

class EngineMailbox;

/// What lives in the engine's thread: opens the study to run it or to watch it, and hands each command to the part that does
/// it.
class StudyEngine : public QObject {
    Q_OBJECT

public:
    StudyEngine(EngineOptions options, EngineMailbox& mailbox);
    ~StudyEngine() override;

    /// Opens the study; events say how that went.
    void open();
    Q_INVOKABLE void handleCommands();

Q_SIGNALS:
    void eventsPosted();

private:
    void openDefinition(const StudyDefinition& definition, const std::string& text);
    void openToRun(StudyLock lock, const StudyDefinition& definition, const std::string& text);
    Result<void> takeUpFound(StudyStore& store, StoredStudy& stored, const StudyDefinition& definition);
    void tellUnusable(const Error& error);
    void waitForDatabase() const;
    void openToWatch(const StudyDefinition& definition);
    void handle(const Command& command);
    void handleGroup(const DeskCommand& command);
    void handleGroup(const RunnerCommand& command);
    bool areAgreed(const std::optional<ScriptPrints>& scripts, const StudyDefinition& definition);
    void startRun(const command::Run& run);
    void tryOnce(const command::TryOnce& request);
    void replaceDefinition(const StudyDefinition& definition);
    void listTrialFolder(TrialId trial);
    void tellLog();
    void watchLog(std::optional<TrialId> trial);
    void followLog();
    void readOther(const std::string& folder);
    void saveText(const command::SaveText& save);
    void writeReport(const std::string& path);
    void addStatus();

    EngineOptions m_options;
    EngineMailbox& m_mailbox;
    SystemClock m_clock;
    EventOutbox m_outbox;
    StudyFolder m_folder;
    ReportWriter m_reportWriter;
    LocalLauncher m_launcher;
    std::string m_programFolder;
    std::optional<StudyLock> m_lock;
    std::unique_ptr<StudyRecord> m_record;  ///< with m_runner
    std::unique_ptr<StudyRunner> m_runner;  ///< if this process runs the study
    std::unique_ptr<UsageSampler> m_usage;  ///< with m_runner
    std::unique_ptr<StudyViewer> m_viewer;  ///< if it watches
    std::unique_ptr<TryOnceRun> m_tryOnce;
    std::optional<OutputFollower> m_watchedLog;
    QTimer m_logTimer;
    std::optional<StudyStatus> m_toldStatus;
};

}  // namespace vernier
