#include "ui/controllers/TrialActions.h"

#include "core/folder/StudyFolder.h"
#include "ui/controllers/Actions.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/text/CommandText.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace vernier {

namespace {

constexpr Qt::Modifiers kControl = Qt::CTRL;
constexpr Qt::Modifiers kControlShift = Qt::CTRL | Qt::SHIFT;

bool mayRunAgain(const Trial& trial) {
    return trial.state == TrialState::Failed || trial.state == TrialState::Cancelled;
}

std::vector<TrialPtr> failedTrials(const History& history) {
    std::vector<TrialPtr> failed;
    for (const TrialPtr& trial : history.trials()) {
        if (trial->state == TrialState::Failed)
            failed.push_back(trial);
    }
    return failed;
}

}  // namespace

TrialActions::TrialActions(StudyController& study, SelectionController& selection, QObject* parent)
    : QObject(parent),
      m_study(study),
      m_selection(selection),
      m_steering(study),
      m_best(makeAction(this, "selectBest", tr("Go to the best trial"), tr("Select the best trial so far in all views"),
                        kControl | Qt::Key_B)),
      m_cancel(makeAction(this, "cancelTrial", tr("Cancel"), tr("Cancel the selected trials, whether waiting or running"),
                          kControlShift | Qt::Key_X)),
      m_rerun(makeAction(this, "rerunTrial", tr("Run again"),
                         tr("Run the selected trials that failed or were cancelled again, under the same numbers"),
                         kControlShift | Qt::Key_R)),
      m_rerunFailed(makeAction(this, "rerunFailed", tr("Run all failed trials again"),
                               tr("Run every trial that failed or was lost again, under the same numbers"))),
      m_queueCopy(makeAction(this, "queueCopy", tr("Queue a copy"),
                             tr("Run the selected configurations again, before the strategy's next trial"),
                             kControlShift | Qt::Key_D)),
      m_queueEdited(makeAction(this, "queueEdited", tr("Queue with other values…"),
                               tr("Change the current trial's values and run it again"), kControlShift | Qt::Key_E)),
      m_keep(makeAction(this, "keepTrial", tr("Keep running"),
                        tr("Keep the selected trials running, whatever the stopping rule says"), kControlShift | Qt::Key_K)),
      m_star(makeAction(this, "starTrial", tr("Star"), tr("Mark the selected trials for yourself"), kControlShift | Qt::Key_B)),
      m_exclude(makeAction(this, "excludeTrial", tr("Hide from the strategy"),
                           tr("The strategy does not learn from the selected trials"), kControlShift | Qt::Key_H)),
      m_copyCommand(makeAction(this, "copyCommand", tr("Copy as command line"),
                               tr("Copy the selected trials' commands to the clipboard"), kControlShift | Qt::Key_C)),
      m_openFolder(makeAction(this, "openFolder", tr("Open the folder"),
                              tr("Show the current trial's folder in the file manager"), kControlShift | Qt::Key_O)),
      m_undo(m_steering.undoStack().createUndoAction(this, tr("Undo"))),
      m_redo(m_steering.undoStack().createRedoAction(this, tr("Redo"))) {
    m_undo->setObjectName(QStringLiteral("undoSteering"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setObjectName(QStringLiteral("redoSteering"));
    m_redo->setShortcuts(QKeySequence::Redo);
    m_keep->setCheckable(true);
    m_star->setCheckable(true);
    m_exclude->setCheckable(true);
    connect(m_best, &QAction::triggered, this, [this] { m_selection.select(m_study.history().incumbent()->id); });
    connect(m_cancel, &QAction::triggered, this, &TrialActions::cancel);
    connect(m_rerun, &QAction::triggered, this, [this] { rerun(selectedTrials()); });
    connect(m_rerunFailed, &QAction::triggered, this, [this] { rerun(failedTrials(m_study.history())); });
    connect(m_queueCopy, &QAction::triggered, this, &TrialActions::queueCopy);
    connect(m_queueEdited, &QAction::triggered, this, [this] { Q_EMIT editedCopyWanted(*m_selection.current()); });
    connect(m_openFolder, &QAction::triggered, this, &TrialActions::openFolder);
    connect(m_keep, &QAction::triggered, this, &TrialActions::setKept);
    connect(m_star, &QAction::triggered, this, &TrialActions::setStarred);
    connect(m_exclude, &QAction::triggered, this, &TrialActions::setExcluded);
    connect(m_copyCommand, &QAction::triggered, this, &TrialActions::copyCommand);
    connect(&m_selection, &SelectionController::selectionChanged, this, &TrialActions::update);
    connect(&m_study, &StudyController::trialsChanged, this, &TrialActions::update);
    connect(&m_study, &StudyController::statusChanged, this, &TrialActions::update);
    update();
}

std::vector<QAction*> TrialActions::menu() const {
    return {m_queueCopy,   m_queueEdited, m_rerun, m_rerunFailed, nullptr,  m_star,  m_exclude, nullptr,
            m_copyCommand, m_openFolder,  nullptr, m_keep,        m_cancel, nullptr, m_undo};
}

QList<QAction*> TrialActions::all() const {
    return {m_best,        m_rerun,      m_rerunFailed, m_queueCopy, m_queueEdited, m_star, m_exclude,
            m_copyCommand, m_openFolder, m_keep,        m_cancel,    m_undo,        m_redo};
}

void TrialActions::toggleStar(TrialId trial) {
    if (const TrialPtr found = m_study.trial(trial))
        m_steering.annotate({found}, tr("Star"), [](Trial& changed) { changed.isStarred = !changed.isStarred; });
}

void TrialActions::setNote(TrialId trial, const QString& note) {
    if (const TrialPtr found = m_study.trial(trial))
        m_steering.annotate({found}, tr("Note"), [&note](Trial& changed) { changed.note = note.trimmed().toStdString(); });
}

void TrialActions::setTags(TrialId trial, const std::vector<std::string>& tags) {
    if (const TrialPtr found = m_study.trial(trial))
        m_steering.annotate({found}, tr("Tags"), [&tags](Trial& changed) { changed.tags = tags; });
}

std::vector<TrialPtr> TrialActions::selectedTrials() const {
    std::vector<TrialPtr> trials;
    for (const TrialId id : m_selection.selected()) {
        if (TrialPtr trial = m_study.trial(id))
            trials.push_back(std::move(trial));
    }
    return trials;
}

void TrialActions::cancel() {
    for (const TrialPtr& trial : selectedTrials()) {
        if (!isFinished(trial->state))
            m_study.post(command::CancelTrial{trial->id});
    }
}

void TrialActions::rerun(const std::vector<TrialPtr>& trials) {
    command::RerunTrials command;
    for (const TrialPtr& trial : trials) {
        if (mayRunAgain(*trial))
            command.trials.push_back(trial->id);
    }
    m_study.post(command);
}

void TrialActions::queueCopy() {
    std::vector<Configuration> configurations;
    for (const TrialPtr& trial : selectedTrials())
        configurations.push_back(trial->configuration);
    m_steering.queue(configurations, TrialOrigin::Repeat);
}

void TrialActions::setKept(bool isKept) {
    m_steering.keep(selectedTrials(), isKept);
}

void TrialActions::setStarred(bool isStarred) {
    m_steering.annotate(selectedTrials(), m_star->text(), [isStarred](Trial& changed) { changed.isStarred = isStarred; });
}

void TrialActions::setExcluded(bool isExcluded) {
    m_steering.annotate(selectedTrials(), m_exclude->text(), [isExcluded](Trial& changed) { changed.isExcluded = isExcluded; });
}

void TrialActions::copyCommand() {
    QStringList lines;
    for (const TrialPtr& trial : selectedTrials())
        lines << commandText(*trial, *m_study.definition(), m_study.folder());
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TrialActions::openFolder() {
    const std::string folder = StudyFolder(m_study.folder().toStdString()).trialFolder(*m_selection.current());
    QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(folder)));
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
    const QString none = tr("No trial is selected.");
    const QString reason = trials.empty()          ? none
                           : !m_study.isWritable() ? tr("You can only watch this study from here.")
                                                   : tr("The selected trials have ended.");
    allow(*m_best, m_study.history().incumbent() != nullptr, tr("No trial has a result yet."));
    allow(*m_cancel, mayChange && someGoOn, reason);
    updateReruns(trials);
    m_keep->setVisible(m_study.stopsEarly());
    allow(*m_keep, mayChange && someGoOn && m_study.stopsEarly(), reason);
    for (QAction* const action : {m_queueCopy, m_queueEdited, m_star, m_exclude})
        allow(*action, mayChange, reason);
    for (QAction* const action : {m_openFolder, m_copyCommand})
        allow(*action, !trials.empty(), none);
    m_keep->setChecked(all(&Trial::isKept));
    m_star->setChecked(all(&Trial::isStarred));
    m_exclude->setChecked(all(&Trial::isExcluded));
}

void TrialActions::updateReruns(const std::vector<TrialPtr>& selected) {
    const QString watching = tr("You can only watch this study from here.");
    const bool someMay = std::ranges::any_of(selected, [](const TrialPtr& trial) { return mayRunAgain(*trial); });
    allow(*m_rerun, m_study.isWritable() && someMay,
          m_study.isWritable() ? tr("No selected trial has failed or was cancelled.") : watching);
    m_rerun->setVisible(selected.empty() || someMay);
    allow(*m_rerunFailed, m_study.isWritable() && !failedTrials(m_study.history()).empty(),
          m_study.isWritable() ? tr("No trial has failed.") : watching);
}

}  // namespace vernier
