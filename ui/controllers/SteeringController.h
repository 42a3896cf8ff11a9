#pragma once

#include "core/events/EventBatch.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <vector>

class QAction;

namespace vernier {

class StudyController;

/// What the user does to a study, even while it runs, and can undo: notes on trials, queued trials, trials kept against the
/// stopping rule, the number of slots. Each is an undo command that posts to the engine; the outcome arrives as events.
class SteeringController : public QObject {
    Q_OBJECT

public:
    /// `study` must outlive this object.
    explicit SteeringController(StudyController& study, QObject* parent = nullptr);

    QUndoStack& undoStack() { return m_undoStack; }
    QAction* moreSlotsAction() const { return m_moreSlots; }
    QAction* fewerSlotsAction() const { return m_fewerSlots; }

    /// Changes the user's words on these trials; `text` names the change for undo.
    void annotate(const std::vector<TrialPtr>& trials, const QString& text, const std::function<void(Trial&)>& change);
    /// Queues configurations of the study's space before the strategy's next one. Undo takes back those that are still waiting.
    void queue(const std::vector<Configuration>& configurations, TrialOrigin origin);
    /// Keeps those of the trials that have not ended running against the stopping rule, or leaves them to it again.
    void keep(const std::vector<TrialPtr>& trials, bool isKept);
    void setSlots(int slotCount);

Q_SIGNALS:
    /// Something could not be undone, and why.
    void noticeArrived(const vernier::Notice& notice);

private:
    void update();

    StudyController& m_study;
    QUndoStack m_undoStack;
    QAction* m_moreSlots;
    QAction* m_fewerSlots;
};

}  // namespace vernier
