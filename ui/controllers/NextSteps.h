#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace vernier {

class SteeringController;
class StudyController;

/// Why a study stands still, and what may be done next: each an action that is possible only where it makes sense.
class NextSteps : public QObject {
    Q_OBJECT

public:
    static constexpr int kMoreTrials = 20;
    static constexpr int kBestTrials = 3;

    /// Both must outlive this object.
    NextSteps(StudyController& study, SteeringController& steering, QObject* parent = nullptr);

    /// In one sentence; empty while the study runs, before its first trial, and where it is only watched.
    QString sentence() const;
    QList<QAction*> actions() const { return {m_runMore, m_repeatBest, m_rerunCancelled, m_changeLimits, m_export}; }

Q_SIGNALS:
    void changed();
    /// A mode of the window is wanted, by its name.
    void modeWanted(const QString& mode);

private:
    bool standsStill() const;
    bool isAtTrialLimit() const;
    void update();
    void runMore(int trials);
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
