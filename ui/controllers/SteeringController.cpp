#include "ui/controllers/SteeringController.h"

#include "ui/controllers/Actions.h"
#include "ui/controllers/StudyController.h"

#include <QAction>
#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr int kSlotsCommandId = 1;

command::Annotate annotationOf(const Trial& trial) {
    return {trial.id, trial.note, trial.tags, trial.isStarred, trial.isExcluded};
}

class AnnotateCommand : public QUndoCommand {
public:
    AnnotateCommand(StudyController& study, const QString& text, std::vector<command::Annotate> before,
                    std::vector<command::Annotate> after)
        : QUndoCommand(text), m_study(study), m_before(std::move(before)), m_after(std::move(after)) {}

    void undo() override { post(m_before); }
    void redo() override { post(m_after); }

private:
    void post(const std::vector<command::Annotate>& annotations) {
        for (const command::Annotate& annotation : annotations)
            m_study.post(annotation);
    }

    StudyController& m_study;
    std::vector<command::Annotate> m_before;
    std::vector<command::Annotate> m_after;
};

class QueueCommand : public QUndoCommand {
public:
    QueueCommand(StudyController& study, SteeringController& steering, std::vector<Configuration> configurations,
                 TrialOrigin origin)
        : QUndoCommand(SteeringController::tr("Queue trials")),
          m_study(study),
          m_steering(steering),
          m_configurations(std::move(configurations)),
          m_origin(origin) {}

    void undo() override {
        int started = 0;
        for (const Configuration& configuration : m_configurations) {
            if (const Trial* const trial = latestWaiting(configuration))
                m_study.post(command::CancelTrial{trial->id});
            else
                ++started;
        }
        if (started > 0)
            Q_EMIT m_steering.noticeArrived(
                {Notice::Severity::Info,
                 SteeringController::tr("%n trials could not be taken back: already started. Cancel them instead.", nullptr,
                                        started)
                     .toStdString()});
    }
    void redo() override {
        for (const Configuration& configuration : m_configurations)
            m_study.post(command::QueueTrial{configuration, m_origin});
    }

private:
    const Trial* latestWaiting(const Configuration& configuration) const {
        const auto& trials = m_study.history().trials();
        const auto found = std::find_if(trials.rbegin(), trials.rend(), [&](const TrialPtr& trial) {
            return trial->state == TrialState::Waiting && trial->origin == m_origin && trial->configuration == configuration;
        });
        return found == trials.rend() ? nullptr : found->get();
    }

    StudyController& m_study;
    SteeringController& m_steering;
    std::vector<Configuration> m_configurations;
    TrialOrigin m_origin;
};

class KeepCommand : public QUndoCommand {
public:
    KeepCommand(StudyController& study, std::vector<TrialId> trials, bool isKept)
        : QUndoCommand(SteeringController::tr("Keep running")), m_study(study), m_trials(std::move(trials)), m_isKept(isKept) {}

    void undo() override { post(!m_isKept); }
    void redo() override { post(m_isKept); }

private:
    void post(bool isKept) {
        for (const TrialId trial : m_trials)
            m_study.post(command::KeepTrial{trial, isKept});
    }

    StudyController& m_study;
    std::vector<TrialId> m_trials;
    bool m_isKept;
};

/// One command for each number the user settles on, not for each step of the spin box.
class SlotsCommand : public QUndoCommand {
public:
    SlotsCommand(StudyController& study, int before, int after)
        : QUndoCommand(SteeringController::tr("Change slots")), m_study(study), m_before(before), m_after(after) {}

    void undo() override { m_study.post(command::SetSlots{m_before}); }
    void redo() override { m_study.post(command::SetSlots{m_after}); }
    int id() const override { return kSlotsCommandId; }
    bool mergeWith(const QUndoCommand* other) override {
        m_after = static_cast<const SlotsCommand*>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    StudyController& m_study;
    int m_before;
    int m_after;
};

}  // namespace

SteeringController::SteeringController(StudyController& study, QObject* parent)
    : QObject(parent),
      m_study(study),
      m_moreSlots(makeAction(this, "moreSlots", tr("One more slot"), tr("Let one more trial run at the same time"),
                             QKeySequence(Qt::CTRL | Qt::Key_BracketRight))),
      m_fewerSlots(makeAction(this, "fewerSlots", tr("One fewer slot"), tr("Let one fewer trial run at the same time"),
                              QKeySequence(Qt::CTRL | Qt::Key_BracketLeft))) {
    m_undoStack.setUndoLimit(kUndoLimit);
    connect(m_moreSlots, &QAction::triggered, this, [this] { setSlots(m_study.status().slots + 1); });
    connect(m_fewerSlots, &QAction::triggered, this, [this] { setSlots(m_study.status().slots - 1); });
    connect(&m_study, &StudyController::statusChanged, this, &SteeringController::update);
    update();
}

void SteeringController::annotate(const std::vector<TrialPtr>& trials, const QString& text,
                                  const std::function<void(Trial&)>& change) {
    std::vector<command::Annotate> before;
    std::vector<command::Annotate> after;
    for (const TrialPtr& trial : trials) {
        Trial changed = *trial;
        change(changed);
        if (changed == *trial)
            continue;
        before.push_back(annotationOf(*trial));
        after.push_back(annotationOf(changed));
    }
    if (!after.empty() && m_study.isWritable())
        m_undoStack.push(new AnnotateCommand(m_study, text, std::move(before), std::move(after)));
}

void SteeringController::queue(const std::vector<Configuration>& configurations, TrialOrigin origin) {
    if (!configurations.empty() && m_study.isWritable())
        m_undoStack.push(new QueueCommand(m_study, *this, configurations, origin));
}

void SteeringController::keep(const std::vector<TrialPtr>& trials, bool isKept) {
    std::vector<TrialId> changed;
    for (const TrialPtr& trial : trials) {
        if (!isFinished(trial->state) && trial->isKept != isKept)
            changed.push_back(trial->id);
    }
    if (!changed.empty() && m_study.isWritable())
        m_undoStack.push(new KeepCommand(m_study, std::move(changed), isKept));
}

void SteeringController::setSlots(int slotCount) {
    if (m_study.isWritable())
        m_undoStack.push(new SlotsCommand(m_study, m_study.status().slots, slotCount));
}

void SteeringController::update() {
    const QString watched = tr("You can only watch this study from here.");
    allow(*m_moreSlots, m_study.isWritable(), watched);
    allow(*m_fewerSlots, m_study.isWritable() && m_study.status().slots > 1,
          m_study.isWritable() ? tr("There must be at least one slot.") : watched);
}

}  // namespace vernier
