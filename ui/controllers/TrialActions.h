#pragma once

#include "core/study/Trial.h"
#include "ui/controllers/SteeringController.h"

#include <QList>
#include <QObject>

#include <vector>

class QAction;

namespace vernier {

class SelectionController;
class StudyController;

/// What can be done to the selected trials. Owns the actions and enables them only when they make sense.
class TrialActions : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    TrialActions(StudyController& study, SelectionController& selection, QObject* parent = nullptr);

    /// Selects the incumbent.
    QAction* bestAction() const { return m_best; }
    QAction* cancelAction() const { return m_cancel; }
    /// Runs those of the selected trials again that failed or were cancelled.
    QAction* rerunAction() const { return m_rerun; }
    /// The same for all trials of the study that failed.
    QAction* rerunFailedAction() const { return m_rerunFailed; }
    QAction* queueCopyAction() const { return m_queueCopy; }
    /// Asks for editedCopyWanted().
    QAction* queueEditedAction() const { return m_queueEdited; }
    /// Keeps the selected trials running against the stopping rule. Checked while it does so for all of them.
    QAction* keepAction() const { return m_keep; }
    /// Checked while all of the selected trials are starred.
    QAction* starAction() const { return m_star; }
    /// Checked while all of the selected trials are hidden from the strategy.
    QAction* excludeAction() const { return m_exclude; }
    QAction* copyCommandAction() const { return m_copyCommand; }
    QAction* openFolderAction() const { return m_openFolder; }
    QAction* undoAction() const { return m_undo; }
    QAction* redoAction() const { return m_redo; }
    /// All of them, in menu order; null is a separator.
    std::vector<QAction*> menu() const;
    QList<QAction*> all() const;

    /// Stars a trial, selected or not, or removes its star.
    void toggleStar(TrialId trial);
    void setNote(TrialId trial, const QString& note);
    void setTags(TrialId trial, const std::vector<std::string>& tags);
    /// What these actions do, and what else can be undone.
    SteeringController& steering() { return m_steering; }

Q_SIGNALS:
    /// The user wants to queue a trial like this one with other values.
    void editedCopyWanted(vernier::TrialId trial);

private:
    std::vector<TrialPtr> selectedTrials() const;
    void cancel();
    void rerun(const std::vector<TrialPtr>& trials);
    void updateReruns(const std::vector<TrialPtr>& selected);
    void queueCopy();
    void setKept(bool isKept);
    void setStarred(bool isStarred);
    void setExcluded(bool isExcluded);
    void copyCommand();
    void openFolder();
    void update();

    StudyController& m_study;
    SelectionController& m_selection;
    SteeringController m_steering;
    QAction* m_best;
    QAction* m_cancel;
    QAction* m_rerun;
    QAction* m_rerunFailed;
    QAction* m_queueCopy;
    QAction* m_queueEdited;
    QAction* m_keep;
    QAction* m_star;
    QAction* m_exclude;
    QAction* m_copyCommand;
    QAction* m_openFolder;
    QAction* m_undo;
    QAction* m_redo;
};

}  // namespace vernier
