#include "ui/controllers/NextSteps.h"

#include "core/ranking/TrialRanking.h"
#include "ui/controllers/Actions.h"
#include "ui/controllers/SteeringController.h"
#include "ui/controllers/StudyController.h"
#include "ui/text/CoreText.h"

#include <QAction>

#include <algorithm>

namespace vernier {

namespace {

bool mayBeTakenBack(const TrialPtr& trial) {
    return trial->state == TrialState::Cancelled && trial->startedWallMs;
}

bool isAtTrialLimit(const StudyController& study) {
    const auto& definition = study.definition();
    return definition && definition->limits.trials && study.status().begun() >= *definition->limits.trials;
}

void raiseTrialLimit(StudyController& study, std::int64_t trials) {
    StudyDefinition longer = *study.definition();
    *longer.limits.trials += trials;
    study.replaceDefinition(longer);
}

}  // namespace

void repeatConfigurations(StudyController& study, SteeringController& steering,
                          const std::vector<Configuration>& configurations) {
    steering.queue(configurations, TrialOrigin::Repeat);
    if (study.status().runState != RunState::Finished)
        return;  // they run before the strategy's next
    if (isAtTrialLimit(study))
        raiseTrialLimit(study, std::ssize(configurations));
    study.requestRun();
}

NextSteps::NextSteps(StudyController& study, SteeringController& steering, QObject* parent)
    : StudyAdvice(parent),
      m_study(study),
      m_steering(steering),
      m_runMore(makeAction(this, "runMore", tr("Run %n more", nullptr, kMoreTrials),
                           tr("Raises the limit on trials by as many, and goes on"))),
      m_repeatBest(makeAction(this, "repeatBest", tr("Repeat the best %n", nullptr, kBestTrials),
                              tr("Runs the best configurations once more, to tell luck from skill"))),
      m_rerunCancelled(
          makeAction(this, "rerunCancelled", tr("Run the cancelled again"), tr("Runs all trials again that were cancelled"))),
      m_changeLimits(makeAction(this, "changeLimits", tr("Change the limits"), tr("Shows the limits in Define"))),
      m_export(
          makeAction(this, "exportBest", tr("Export"), tr("Shows the best configuration in the forms it can be taken in"))) {
    connect(m_runMore, &QAction::triggered, this, &NextSteps::runMore);
    connect(m_repeatBest, &QAction::triggered, this, &NextSteps::repeatBest);
    connect(m_rerunCancelled, &QAction::triggered, this, &NextSteps::rerunCancelled);
    connect(m_changeLimits, &QAction::triggered, this, [this] { Q_EMIT modeWanted(QStringLiteral("defineView")); });
    connect(m_export, &QAction::triggered, this, [this] { Q_EMIT modeWanted(QStringLiteral("exportView")); });
    connect(&m_study, &StudyController::statusChanged, this, &NextSteps::update);
    connect(&m_study, &StudyController::trialsChanged, this, &NextSteps::update);
    connect(&m_study, &StudyController::definitionChanged, this, &NextSteps::update);
    update();
}

bool NextSteps::standsStill() const {
    const StudyStatus& status = m_study.status();
    const bool isStill =
        status.runState == RunState::Idle || status.runState == RunState::Paused || status.runState == RunState::Finished;
    return isStill && m_study.isWritable() && status.begun() > 0;
}

QString NextSteps::sentence() const {
    const StudyStatus& status = m_study.status();
    if (!standsStill())
        return {};
    if (!status.reason.empty())
        return coreText(status.reason);
    if (status.wasInterrupted)
        return tr("The program ended while this study was running. Resume goes on where it stopped.");
    if (status.runState == RunState::Paused)
        return tr("Paused: no trial runs, and Resume starts the next one.");
    return status.runState == RunState::Finished ? tr("The search is over.")
                                                 : tr("Nothing runs. Resume starts the next trial.");
}

void NextSteps::update() {
    const bool isStill = standsStill();
    const bool isFinished = isStill && m_study.status().runState == RunState::Finished;
    const bool hasBest = isStill && m_study.history().incumbent();
    const bool hasCancelled = isStill && std::ranges::any_of(m_study.history().trials(), mayBeTakenBack);
    const QString still = isStill ? QString() : tr("The study does not stand still.");
    allow(*m_runMore, isFinished && isAtTrialLimit(m_study), tr("The limit on trials is not what ended the study."));
    allow(*m_repeatBest, isFinished && hasBest, isStill ? tr("There is no best trial yet.") : still);
    allow(*m_rerunCancelled, hasCancelled, isStill ? tr("No trial was cancelled.") : still);
    allow(*m_changeLimits, isFinished && !isAtTrialLimit(m_study), still);
    allow(*m_export, hasBest, isStill ? tr("There is no best trial yet.") : still);
    Q_EMIT changed();
}

void NextSteps::runMore() {
    raiseTrialLimit(m_study, kMoreTrials);
    m_study.requestRun();
}

void NextSteps::repeatBest() {
    std::vector<Configuration> best;
    for (const TrialPtr& trial : rankedTrials(m_study.history())) {
        const bool isNew = std::ranges::find(best, trial->configuration) == best.end();
        if (isNew && canBeBest(*trial, m_study.history().criteria()) && std::ssize(best) < kBestTrials)
            best.push_back(trial->configuration);
    }
    repeatConfigurations(m_study, m_steering, best);
}

void NextSteps::rerunCancelled() {
    command::RerunTrials cancelled;
    for (const TrialPtr& trial : m_study.history().trials()) {
        if (mayBeTakenBack(trial))
            cancelled.trials.push_back(trial->id);
    }
    m_study.post(cancelled);
    m_study.requestRun();
}

}  // namespace vernier
