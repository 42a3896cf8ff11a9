#pragma once

#include "core/space/Value.h"
#include "ui/controllers/StudyAdvice.h"

#include <vector>

namespace vernier {

class SteeringController;
class StudyController;

/// Queues these once more. If the study has ended it goes on for them, with a limit on trials that has room for them.
void repeatConfigurations(StudyController& study, SteeringController& steering,
                          const std::vector<Configuration>& configurations);

/// Why a study stands still, and what may be done next: each an action that is possible only where it makes sense.
class NextSteps : public StudyAdvice {
    Q_OBJECT

public:
    static constexpr int kMoreTrials = 20;
    static constexpr int kBestTrials = 3;

    /// Both must outlive this object.
    NextSteps(StudyController& study, SteeringController& steering, QObject* parent = nullptr);

    /// In one sentence; empty while the study runs, before its first trial, and where it is only watched.
    QString sentence() const override;
    QList<QAction*> actions() const override { return {m_runMore, m_repeatBest, m_rerunCancelled, m_changeLimits, m_export}; }

Q_SIGNALS:
    /// A mode of the window is wanted, by the object name of its view.
    void modeWanted(const QString& view);

private:
    bool standsStill() const;
    void update();
    void runMore();
    void repeatBest();
    void rerunCancelled();

    StudyController& m_study;
    SteeringController& m_steering;
    QAction* m_runMore;
    QAction* m_repeatBest;
    QAction* m_rerunCancelled;
    QAction* m_changeLimits;
    QAction* m_export;
};

}  // namespace vernier
