#include "ui/controllers/RunReadiness.h"

#include "ui/controllers/Actions.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/TryOnceController.h"
#include "ui/text/CoreText.h"

#include <QAction>

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr qsizetype kMostOutputShown = 160;  ///< characters of the last line
const QString kUnusedPath = QStringLiteral("parameters[");

/// What a program says before it gives up usually stands in its last line.
QString lastLineOf(const QString& output) {
    const QStringList lines = output.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const auto found =
        std::find_if(lines.rbegin(), lines.rend(), [](const QString& line) { return !line.trimmed().isEmpty(); });
    return found == lines.rend() ? QString() : found->trimmed().left(kMostOutputShown);
}

}  // namespace

RunReadiness::RunReadiness(StudyController& study, DefinitionController& definition, TryOnceController& tryOnce,
                           QObject* parent)
    : StudyAdvice(parent),
      m_study(study),
      m_definition(definition),
      m_tryOnce(tryOnce),
      m_try(makeAction(this, "tryFirst", tr("Try again"), tr("Runs the command once with the default values"))),
      m_show(makeAction(this, "showFirst", tr("Show in Define"), tr("Shows the command and what it printed"))),
      m_anyway(makeAction(this, "runAnyway", tr("Run anyway"), tr("Starts trials although the try did not go well"))) {
    m_study.guardRun([this] { return mayRun(); });
    connect(m_try, &QAction::triggered, &m_tryOnce, &TryOnceController::start);
    connect(m_show, &QAction::triggered, this, [this] { Q_EMIT modeWanted(QStringLiteral("defineView")); });
    connect(m_anyway, &QAction::triggered, this, &RunReadiness::runAnyway);
    connect(&m_study, &StudyController::tryOnceStarted, this, &RunReadiness::takeStart);
    connect(&m_study, &StudyController::tryOnceEnded, this, &RunReadiness::takeEnd);
    connect(&m_study, &StudyController::consentDeclined, this, [this] { m_runsAfter = false; });
    connect(&m_study, &StudyController::statusChanged, this, &RunReadiness::update);
    connect(&m_study, &StudyController::opened, this, &RunReadiness::update);
    connect(&m_definition, &DefinitionController::draftChanged, this, &RunReadiness::update);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &RunReadiness::update);
    connect(&m_tryOnce, &TryOnceController::readingChanged, this, &RunReadiness::takeReading);
    update();
}

RunReadiness::TriedCommand RunReadiness::currentCommand() const {
    const StudyDefinition& rest = m_definition.draft().rest;
    return {rest.command, rest.environment, rest.workingDirectory, rest.usesTerminal};
}

/// Nothing has run, and nothing but the command stands in the way.
bool RunReadiness::isFresh() const {
    return m_study.isWritable() && m_study.status().begun() == 0 && m_study.draftFaultCount() == 0;
}

RunReadiness::State RunReadiness::state() const {
    const TriedCommand current = currentCommand();
    if (!isFresh() || m_vouchedFor == current)
        return State::Ready;
    if (m_tried != current)
        return State::Untried;
    if (!m_hasEnded)
        return State::Trying;
    if (m_hasFailed)
        return State::Failed;
    return m_hasObjective ? State::Ready : State::NoObjective;
}

QString RunReadiness::stateText() const {
    switch (state()) {
        case State::Ready: break;
        case State::Untried: return tr("Not tried yet");
        case State::Trying: return tr("Being tried");
        case State::Failed: return tr("The try failed");
        case State::NoObjective: return tr("No result found");
    }
    return {};
}

QString RunReadiness::sentence() const {
    if (!isFresh())
        return {};
    const State now = state();
    if (now == State::Failed)
        return m_failure;
    if (now == State::NoObjective)
        return tr("The command ran, but %1 was not found in what it printed. Click the number in its output, in Define.")
            .arg(QString::fromStdString(m_definition.draft().rest.objective.metric));
    return m_vouchedFor == currentCommand() ? QString() : unusedParameter();
}

QString RunReadiness::unusedParameter() const {
    const std::vector<Fault>& warnings = m_definition.warnings();
    const auto found = std::ranges::find_if(
        warnings, [](const Fault& warning) { return QString::fromStdString(warning.path).startsWith(kUnusedPath); });
    return found == warnings.end() ? QString() : coreText(found->message) + QLatin1Char('.');
}

QString RunReadiness::failureText() const {
    const QString end = tr("The command does not work yet: it %1.").arg(m_tryOnce.summary());
    const QString last = lastLineOf(m_tryOnce.output());
    return last.isEmpty() ? end : tr("%1 Its last line: %2").arg(end, last);
}

QList<QAction*> RunReadiness::actions() const {
    return {m_try, m_show, m_anyway};
}

bool RunReadiness::mayRun() {
    if (state() == State::Ready)
        return true;
    Q_EMIT proofNeeded();
    return false;
}

void RunReadiness::tryThenRun() {
    if (state() == State::Trying) {
        m_runsAfter = true;
        return;
    }
    m_runsAfter = m_tryOnce.canStart();
    m_tryOnce.start();
}

void RunReadiness::runAnyway() {
    m_vouchedFor = currentCommand();
    update();
    m_study.requestRun();
}

void RunReadiness::takeStart() {
    if (m_tryOnce.isHelp())
        return;
    m_tried = currentCommand();
    m_hasEnded = false;
    update();
}

void RunReadiness::takeEnd(const TryOnceEnd& end) {
    if (m_tryOnce.isHelp() || !m_tried)
        return;
    const bool runs = std::exchange(m_runsAfter, false);
    m_hasEnded = true;
    m_hasFailed = m_tryOnce.hasFailed();
    m_failure = m_hasFailed ? failureText() : QString();
    if (end.end.request == EndRequest::User)
        m_tried.reset();  // it was not let to its end
    takeReading();
    if (runs && state() == State::Ready)
        m_study.requestRun();
}

void RunReadiness::takeReading() {
    if (m_hasEnded && m_tryOnce.showsTry())
        m_hasObjective = !m_tryOnce.objectiveSeries().empty();
    update();
}

void RunReadiness::update() {
    const State now = state();
    const bool isBad = now == State::Failed || now == State::NoObjective;
    allow(*m_try, isBad && m_tryOnce.canStart(), tr("There is nothing to try again."));
    allow(*m_show, !sentence().isEmpty(), tr("There is nothing to show."));
    allow(*m_anyway, isBad, tr("There is nothing that keeps it from running."));
    Q_EMIT changed();
}

}  // namespace vernier
