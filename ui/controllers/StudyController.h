#pragma once

#include "core/events/Command.h"
#include "core/events/EventBatch.h"
#include "core/study/History.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QAction;

namespace vernier {

class EngineClient;
class ConfirmedCommands;

/// One opened study as the window sees it: the only user of the engine. It turns each batch of events into the current state
/// and into signals that state facts, and owns the actions that run, pause and stop the study. State is complete before any
/// signal of its batch is emitted.
class StudyController : public QObject {
    Q_OBJECT

public:
    /// `folder` is the absolute path of the study. `confirmed` remembers which commands the user has agreed to run.
    StudyController(std::unique_ptr<EngineClient> engine, QString folder, ConfirmedCommands& confirmed,
                    QObject* parent = nullptr);
    ~StudyController() override;

    const QString& folder() const { return m_folder; }
    /// False until the first batch has arrived. An opened study may be without a definition, if its file could not be read.
    bool isOpened() const { return m_isOpened; }
    /// Null until a definition has arrived.
    const std::shared_ptr<const StudyDefinition>& definition() const { return m_definition; }
    const std::vector<Fault>& faults() const { return m_faults; }
    const std::vector<Fault>& warnings() const { return m_warnings; }
    const History& history() const { return m_history; }
    /// Null if there is no such trial.
    TrialPtr trial(TrialId id) const;
    const StudyStatus& status() const { return m_status; }
    /// The decision that stopped this trial, or null.
    const Decision* stoppingDecision(TrialId trial) const { return m_stops.find(trial); }
    /// Something may stop a trial before its end: a stopping rule, or the strategy.
    bool stopsEarly() const;
    /// A command that changes the study is possible: opened here, not watched.
    bool isWritable() const;

    QAction* runAction() const { return m_run; }
    QAction* pauseAction() const { return m_pause; }
    QAction* stopAction() const { return m_stop; }

    /// Sends a command to the engine.
    void post(Command command);
    /// Replaces the definition by one that was edited in this window. A command that the user types here into a confirmed study
    /// needs no further confirmation.
    void replaceDefinition(const StudyDefinition& definition);
    /// The definition is being edited in this window and has this many faults: Run waits until there are none.
    void setDraftFaultCount(int count);
    int draftFaultCount() const { return m_draftFaultCount; }
    /// Asked before each run that the user wants; false: not now.
    void guardRun(std::function<bool()> mayRun) { m_mayRun = std::move(mayRun); }
    /// Runs the study, or first asks for confirmation if the user has not yet agreed to run its command.
    void requestRun();
    /// Ends the running trials, or first asks if one has run for longer than a minute: stopConfirmationNeeded().
    void requestStop();
    void stopNow();
    /// The longest that one of the running trials has run, seconds; 0 if none runs.
    double longestRunSeconds() const;
    /// Runs the command of an edited definition once, outside the study, with the same confirmation.
    void requestTryOnce(command::TryOnce tryOnce);
    /// The definition whose command waits for the user's consent; null if none does.
    const StudyDefinition* definitionToConfirm() const;
    /// What it would run, a line each; none if no definition waits.
    std::vector<Message> consentLines() const;
    /// The user does not consent to what is waiting for that.
    void declineToRun();
    /// The user consents to run the command as it is now, from now on.
    void confirm();
    /// The user consents, from now on, to what is waiting for that; then does it.
    void confirmAndRun();

Q_SIGNALS:
    /// The first batch has been taken in.
    void opened();
    void definitionChanged();
    /// The faults or warnings of the definition, or those of the draft, were checked again.
    void faultsChanged();
    /// These trials are new or have changed, ascending by id.
    void trialsChanged(const std::vector<vernier::TrialId>& ids);
    void statusChanged();
    /// In the order in which they were made; each once.
    void decisionsArrived(const std::vector<vernier::Decision>& decisions);
    void logArrived(const vernier::LogChunk& chunk);
    void noticeArrived(const vernier::Notice& notice);
    /// Another study, asked for with command::CompareStudy, or why it could not be read.
    void studyRead(const vernier::ComparedStudy& study);
    /// A test run was asked for and needs no further consent.
    void tryOnceStarted();
    void tryOnceEnded(const vernier::TryOnceEnd& end);
    void usageArrived(const vernier::TrialUsage& usage);
    void trialFolderArrived(const vernier::TrialFolderListing& listing);
    void studyLogArrived(const vernier::StudyLogPart& part);
    /// Run was asked for: edits that are still held back must be sent now.
    void aboutToRun();
    /// requestRun() or requestTryOnce() needs the user's consent; answer with confirmAndRun() or not at all.
    void confirmationNeeded();
    /// The user did not consent.
    void consentDeclined();
    /// requestStop() needs the user's word; answer with stopNow(), or pauseAction() to let the running ones end.
    void stopConfirmationNeeded();

private:
    void startTry(command::TryOnce tryOnce);
    void makeActions();
    void takeEvents();
    void announce(const EventBatch& events);
    void applyDefinition(std::shared_ptr<const StudyDefinition> definition);
    void updateActions();

    std::function<bool()> m_mayRun;
    std::unique_ptr<EngineClient> m_engine;
    QString m_folder;
    ConfirmedCommands& m_confirmed;
    bool m_isOpened = false;
    std::shared_ptr<const StudyDefinition> m_definition;
    std::vector<Fault> m_faults;
    std::vector<Fault> m_warnings;
    ScriptPrints m_scripts;
    History m_history;
    StudyStatus m_status;
    int m_draftFaultCount = 0;
    std::optional<command::TryOnce> m_waitingTry;  ///< for the user's consent; without one it is the study that waits
    StopLedger m_stops;
    QAction* m_run = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_stop = nullptr;
};

}  // namespace vernier
