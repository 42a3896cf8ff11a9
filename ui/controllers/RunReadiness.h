#pragma once

#include "core/events/EventBatch.h"
#include "ui/controllers/StudyAdvice.h"

#include <map>
#include <optional>
#include <string>

namespace vernier {

class DefinitionController;
class StudyController;
class TryOnceController;

/// Whether a study that has never run is known to work: its command was tried once as it is now, ended well, and the objective
/// was in what it printed or wrote. Until then Run asks first; what went wrong is said at the top of the window.
class RunReadiness : public StudyAdvice {
    Q_OBJECT

public:
    enum class State {
        Ready,  ///< or beyond this: it has run, or its definition has faults, which are told elsewhere
        Untried,
        Trying,
        Failed,      ///< the try did not end well
        NoObjective  ///< it did, but the objective was not found
    };

    /// All must outlive this object, which guards the study's Run from now on.
    RunReadiness(StudyController& study, DefinitionController& definition, TryOnceController& tryOnce,
                 QObject* parent = nullptr);

    State state() const;
    /// What is known of the command, for the place where a study says that it is ready; empty if it is.
    QString stateText() const;
    /// What went wrong with the try, or a parameter that the command does not use.
    QString sentence() const override;
    QList<QAction*> actions() const override;

    /// Tries the command; if that goes well, the study runs.
    void tryThenRun();
    /// The user knows better.
    void runAnyway();

Q_SIGNALS:
    /// Run was asked for before the command has proved itself; answer with tryThenRun(), runAnyway() or not at all.
    void proofNeeded();
    /// Define is to be shown.
    void modeWanted(const QString& view);

private:
    /// What a try runs: equal commands need no other try.
    struct TriedCommand {
        CommandLine command;
        std::map<std::string, std::string> environment;
        std::string workingDirectory;
        bool usesTerminal = false;
        bool operator==(const TriedCommand&) const = default;
    };

    TriedCommand currentCommand() const;
    bool mayRun();
    void takeStart();
    void takeEnd(const TryOnceEnd& end);
    void takeReading();
    void update();
    bool isFresh() const;
    QString unusedParameter() const;
    QString failureText() const;

    StudyController& m_study;
    DefinitionController& m_definition;
    TryOnceController& m_tryOnce;
    std::optional<TriedCommand> m_tried;
    std::optional<TriedCommand> m_vouchedFor;  ///< by the user, for this run of the program
    bool m_hasEnded = false;
    bool m_hasFailed = false;
    bool m_hasObjective = false;
    bool m_runsAfter = false;
    QString m_failure;
    QAction* m_try;
    QAction* m_show;
    QAction* m_anyway;
};

}  // namespace vernier
