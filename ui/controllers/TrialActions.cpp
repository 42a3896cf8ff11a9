#include "ui/controllers/TrialActions.h"

#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/models/CommandText.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QStringList>

#include <algorithm>

namespace vernier {

TrialActions::TrialActions(StudyController& study, SelectionController& selection, QObject* parent)
    : QObject(parent),
      m_study(study),
      m_selection(selection),
      m_cancel(add("cancelTrial", tr("Cancel"), tr("End the selected trials, waiting or running"))),
      m_queueCopy(
          add("queueCopy", tr("Queue a copy"), tr("Run the selected configurations once more, before the strategy's next"))),
      m_star(add("starTrial", tr("Star"), tr("Mark the selected trials for yourself"))),
      m_exclude(add("excludeTrial", tr("Hide from the strategy"), tr("The strategy does not learn from the selected trials"))),
      m_copyCommand(add("copyCommand", tr("Copy as command line"), tr("Put the selected trials' commands on the clipboard"))) {
    m_star->setCheckable(true);
    m_exclude->setCheckable(true);
    m_copyCommand->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_cancel, &QAction::triggered, this, &TrialActions::cancel);
    connect(m_queueCopy, &QAction::triggered, this, &TrialActions::queueCopy);
    connect(m_star, &QAction::triggered, this, &TrialActions::setStarred);
    connect(m_exclude, &QAction::triggered, this, &TrialActions::setExcluded);
    connect(m_copyCommand, &QAction::triggered, this, &TrialActions::copyCommand);
    connect(&m_selection, &SelectionController::selectionChanged, this, &TrialActions::update);
    connect(&m_study, &StudyController::trialsChanged, this, &TrialActions::update);
    connect(&m_study, &StudyController::statusChanged, this, &TrialActions::update);
    update();
}

std::vector<QAction*> TrialActions::menu() const {
    return {m_queueCopy, m_copyCommand, nullptr, m_star, m_exclude, nullptr, m_cancel};
}

void TrialActions::toggleStar(TrialId trial) {
    if (const TrialPtr found = m_study.trial(trial); found && m_study.isWritable())
        annotate(*found, [](Trial& changed) { changed.isStarred = !changed.isStarred; });
}

QAction* TrialActions::add(const char* name, const QString& text, const QString& toolTip) {
    auto* const action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(toolTip);
    return action;
}

std::vector<TrialPtr> TrialActions::selectedTrials() const {
    std::vector<TrialPtr> trials;
    for (const TrialId id : m_selection.selected()) {
        if (TrialPtr trial = m_study.trial(id))
            trials.push_back(std::move(trial));
    }
    return trials;
}

void TrialActions::annotate(const Trial& trial, const std::function<void(Trial&)>& change) {
    Trial changed = trial;
    change(changed);
    m_study.post(command::Annotate{changed.id, changed.note, changed.tags, changed.isStarred, changed.isExcluded});
}

void TrialActions::cancel() {
    for (const TrialPtr& trial : selectedTrials()) {
        if (!isFinished(trial->state))
            m_study.post(command::CancelTrial{trial->id});
    }
}

void TrialActions::queueCopy() {
    for (const TrialPtr& trial : selectedTrials())
        m_study.post(command::QueueTrial{trial->configuration, TrialOrigin::Repeat});
}

void TrialActions::setStarred(bool isStarred) {
    for (const TrialPtr& trial : selectedTrials())
        annotate(*trial, [isStarred](Trial& changed) { changed.isStarred = isStarred; });
}

void TrialActions::setExcluded(bool isExcluded) {
    for (const TrialPtr& trial : selectedTrials())
        annotate(*trial, [isExcluded](Trial& changed) { changed.isExcluded = isExcluded; });
}

void TrialActions::copyCommand() {
    QStringList lines;
    for (const TrialPtr& trial : selectedTrials())
        lines << commandText(*trial, *m_study.definition(), m_study.folder());
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TrialActions::update() {
    const std::vector<TrialPtr> trials = selectedTrials();
    const auto all = [&trials](bool Trial::*flag) {
        return !trials.empty() &&
               std::all_of(trials.begin(), trials.end(), [flag](const TrialPtr& trial) { return (*trial).*flag; });
    };
    const bool mayChange = m_study.isWritable() && !trials.empty();
    const bool someGoOn =
        std::any_of(trials.begin(), trials.end(), [](const TrialPtr& trial) { return !isFinished(trial->state); });
    m_cancel->setEnabled(mayChange && someGoOn);
    m_queueCopy->setEnabled(mayChange);
    m_star->setEnabled(mayChange);
    m_exclude->setEnabled(mayChange);
    m_copyCommand->setEnabled(!trials.empty());
    m_star->setChecked(all(&Trial::isStarred));
    m_exclude->setChecked(all(&Trial::isExcluded));
}

}  // namespace vernier
