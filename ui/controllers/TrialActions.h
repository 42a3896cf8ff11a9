#pragma once

#include "core/study/Trial.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;

namespace vernier {

class SelectionController;
class StudyController;

/// What can be done to the selected trials. Owns the actions and keeps them enabled only where they mean something.
class TrialActions : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    TrialActions(StudyController& study, SelectionController& selection, QObject* parent = nullptr);

    QAction* cancelAction() const { return m_cancel; }
    QAction* queueCopyAction() const { return m_queueCopy; }
    /// Checked while all of the selected trials are starred.
    QAction* starAction() const { return m_star; }
    /// Checked while all of the selected trials are hidden from the strategy.
    QAction* excludeAction() const { return m_exclude; }
    QAction* copyCommandAction() const { return m_copyCommand; }
    /// All of them in the order of a menu; null is a separator.
    std::vector<QAction*> menu() const;

    /// Stars a trial or takes its star away, selected or not.
    void toggleStar(TrialId trial);

private:
    QAction* add(const char* name, const QString& text, const QString& toolTip);
    std::vector<TrialPtr> selectedTrials() const;
    void annotate(const Trial& trial, const std::function<void(Trial&)>& change);
    void cancel();
    void queueCopy();
    void setStarred(bool isStarred);
    void setExcluded(bool isExcluded);
    void copyCommand();
    void update();

    StudyController& m_study;
    SelectionController& m_selection;
    QAction* m_cancel;
    QAction* m_queueCopy;
    QAction* m_star;
    QAction* m_exclude;
    QAction* m_copyCommand;
};

}  // namespace vernier
