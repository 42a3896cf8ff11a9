#include "ui/controllers/TryOnceController.h"

#include "core/curves/TrialTimes.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr int kReadMs = 150;
constexpr int kTickMs = 1000;
constexpr int kQuietMs = 500;
/// A test run of so many seconds and lines that are all printed in its last part kept them back.
constexpr double kLeastBufferedSeconds = 5;
constexpr qsizetype kLeastBufferedLines = 5;
constexpr double kLastPart = 0.9;
constexpr std::size_t kMostBytesAtOnce = 256 << 10;
constexpr std::size_t kMostSources = 21;
constexpr qint64 kReadShare = 10;              ///< reading may take a tenth of the time
constexpr qsizetype kMaxCharacters = 1 << 20;  ///< of the output, the most recent

}  // namespace

TryOnceController::TryOnceController(StudyController& study, DefinitionController& definition, QObject* parent)
    : QObject(parent), m_study(study), m_definition(definition) {
    m_tick.setInterval(kTickMs);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadMs);
    connect(&m_tick, &QTimer::timeout, this, &TryOnceController::stateChanged);
    m_quietTimer.setSingleShot(true);
    m_quietTimer.setInterval(kQuietMs);
    connect(&m_quietTimer, &QTimer::timeout, this, [this] { addOutput(m_text.flush()); });
    connect(&m_readTimer, &QTimer::timeout, this, &TryOnceController::readOutput);
    connect(&m_study, &StudyController::statusChanged, this, &TryOnceController::stateChanged);
    connect(&m_study, &StudyController::logArrived, this, &TryOnceController::takeChunk);
    connect(&m_study, &StudyController::tryOnceStarted, this, &TryOnceController::begin);
    connect(&m_study, &StudyController::tryOnceEnded, this, &TryOnceController::takeEnd);
    connect(&m_definition, &DefinitionController::draftChanged, this, &TryOnceController::readMetrics);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &TryOnceController::stateChanged);
    readMetrics();
}

bool TryOnceController::canStart() const {
    return !m_isRunning && m_study.isWritable() && m_definition.faultAt(QStringLiteral("command")).isEmpty() &&
           m_definition.faultAt(QStringLiteral("working_dir")).isEmpty() &&
           m_definition.faultAt(QStringLiteral("parameters")).isEmpty();
}

void TryOnceController::start() {
    if (!canStart())
        return;
    StudyDefinition definition = m_definition.draft().rest;
    Result<SearchSpace> space = SearchSpace::create(m_definition.draft().parameters, m_definition.draft().ruleTexts);
    if (!space)
        return;
    definition.space = std::move(*space);
    const Configuration configuration = definition.space.defaults();
    m_isHelp = false;
    m_study.requestTryOnce({std::move(definition), configuration});
}

void TryOnceController::askForHelp(const std::vector<std::string>& arguments) {
    if (m_isRunning || !m_study.isWritable())
        return;
    StudyDefinition definition = m_definition.draft().rest;
    definition.command = {arguments, {}};
    definition.environment.clear();  // it may name parameters, which play no part here
    m_isHelp = true;
    m_study.requestTryOnce({.definition = std::move(definition), .configuration = {}, .asksParser = true});
}

void TryOnceController::begin() {
    m_isRunning = true;
    m_trial.reset();
    m_logName.clear();
    m_end.reset();
    m_output.clear();
    m_text.clear();
    m_files.clear();
    m_series.clear();
    m_firstOutput.reset();
    m_clock.start();
    m_tick.start();
    Q_EMIT outputCleared();
    readOutput();
    Q_EMIT stateChanged();
}

void TryOnceController::readTrial(TrialId trial) {
    if (m_isRunning)
        return;
    m_trial = trial;
    m_logName.clear();
    m_end.reset();
    m_output.clear();
    m_text.clear();
    Q_EMIT outputCleared();
    Q_EMIT trialChosen(trial);
    m_study.post(command::WatchLog{trial});
    readOutput();
    Q_EMIT stateChanged();
}

void TryOnceController::showLog(const QString& name, const QString& text) {
    if (m_isRunning)
        return;
    m_trial.reset();
    m_end.reset();
    m_logName = name;
    const QByteArray bytes = text.toUtf8();
    m_text.clear();
    m_output = m_text.take(false, {bytes.data(), static_cast<std::size_t>(bytes.size())}) + m_text.flush();
    if (m_output.size() > kMaxCharacters)
        m_output.remove(0, m_output.indexOf(QLatin1Char('\n'), m_output.size() - kMaxCharacters) + 1);
    Q_EMIT outputCleared();
    Q_EMIT outputAppended(m_output);
    readOutput();
    Q_EMIT stateChanged();
}

std::vector<TrialId> TryOnceController::trialsWithOutput() const {
    std::vector<TrialId> result;
    if (const Trial* const best = m_study.history().incumbent())
        result.push_back(best->id);
    const std::vector<TrialPtr>& trials = m_study.history().trials();
    for (auto trial = trials.rbegin(); trial != trials.rend() && result.size() < kMostSources; ++trial) {
        if ((*trial)->startedWallMs && !isBest((*trial)->id))
            result.push_back((*trial)->id);
    }
    return result;
}

bool TryOnceController::isBest(TrialId trial) const {
    const Trial* const best = m_study.history().incumbent();
    return best && best->id == trial;
}

std::optional<double> TryOnceController::trialSeconds() const {
    const std::optional<double> mean = meanTrialSeconds(m_study.history());
    return mean ? mean : m_trySeconds;
}

void TryOnceController::cancel() {
    if (m_isRunning)
        m_study.post(command::CancelTryOnce{});
}

QString TryOnceController::summary() const {
    if (m_isRunning)
        return tr("running, %1 s").arg(m_clock.elapsed() / 1000);
    if (m_trial)
        return tr("from trial %1").arg(m_trial->number);
    if (!m_logName.isEmpty())
        return tr("from “%1”").arg(m_logName);
    if (!m_end)
        return {};
    const QString time = formatDuration(m_end->seconds);
    if (m_end->end.request == EndRequest::User)
        return tr("cancelled after %1").arg(time);
    switch (m_end->end.kind) {
        case EndKind::Exited:
            if (m_end->end.code == 0 && m_isHelp)
                return tr("from “--help”, %1").arg(time);
            return m_end->end.code == 0 ? tr("from “Try once”, %1").arg(time)
                                        : tr("exited with code %1 after %2").arg(m_end->end.code).arg(time);
        case EndKind::Signalled: return tr("killed by signal %1 after %2").arg(m_end->end.code).arg(time);
        case EndKind::CouldNotStart: return tr("could not start: %1").arg(coreText(m_end->end.detail));
        case EndKind::Lost: break;
    }
    return tr("vanished after %1").arg(time);
}

bool TryOnceController::hasFailed() const {
    return m_end && !(m_end->end.kind == EndKind::Exited && m_end->end.code == 0);
}

bool TryOnceController::printedAllAtEnd() const {
    return m_end && m_end->end.kind == EndKind::Exited && m_firstOutput && m_end->seconds >= kLeastBufferedSeconds &&
           *m_firstOutput > kLastPart * m_end->seconds && m_output.count(QLatin1Char('\n')) >= kLeastBufferedLines &&
           !m_definition.draft().rest.usesTerminal && !m_trial && m_logName.isEmpty();
}

void TryOnceController::takeChunk(const LogChunk& chunk) {
    if (!m_logName.isEmpty() || chunk.trial != m_trial || (!m_trial && !m_isRunning && m_output.isEmpty()))
        return;
    if (m_isRunning && !m_firstOutput && !chunk.text.empty())
        m_firstOutput = static_cast<double>(m_clock.elapsed()) / 1000;
    if (chunk.restarts)
        m_text.clear();
    if (chunk.restarts && !m_output.isEmpty()) {
        m_output.clear();
        Q_EMIT outputCleared();
    }
    // Only the end of a flood is shown: nobody could read the rest, and the window has to stay responsive.
    const std::size_t begin =
        chunk.text.size() > kMostBytesAtOnce ? chunk.text.find('\n', chunk.text.size() - kMostBytesAtOnce) : 0;
    if (begin != std::string::npos)
        addOutput(m_text.take(chunk.isStderr, std::string_view(chunk.text).substr(begin)));
    m_quietTimer.start();
}

void TryOnceController::addOutput(QString text) {
    if (text.isEmpty())
        return;
    m_output += text;
    if (m_output.size() > kMaxCharacters)
        m_output.remove(0, m_output.indexOf(QLatin1Char('\n'), m_output.size() - kMaxCharacters) + 1);
    Q_EMIT outputAppended(text);
    if (!m_readTimer.isActive())
        m_readTimer.start();
}

void TryOnceController::takeEnd(const TryOnceEnd& end) {
    m_isRunning = false;
    m_tick.stop();
    m_end = end;
    m_files = end.files;
    addOutput(m_text.flush());
    if (!hasFailed() && !m_isHelp)
        m_trySeconds = end.seconds;
    readOutput();
    Q_EMIT stateChanged();
    if (m_isHelp)
        Q_EMIT helpArrived(m_output);
}

void TryOnceController::readMetrics() {
    if (m_metrics != m_definition.draft().rest.metrics) {
        m_metrics = m_definition.draft().rest.metrics;
        m_reading = OutputReading(m_metrics);
    }
    readOutput();
}

void TryOnceController::readOutput() {
    m_readTimer.stop();
    QElapsedTimer duration;
    duration.start();
    const StudyDefinition& rest = m_definition.draft().rest;
    const auto objective = std::find_if(m_metrics.begin(), m_metrics.end(),
                                        [&](const MetricDefinition& metric) { return metric.name == rest.objective.metric; });
    m_series.clear();
    if (objective != m_metrics.end() && !m_output.isEmpty())
        m_series = m_reading.series(m_output, static_cast<std::size_t>(objective - m_metrics.begin()));
    m_signs = m_output.isEmpty() ? StepSigns() : m_reading.stepSigns(m_output);
    std::vector<MetricFinding> findings;
    if (!m_output.isEmpty() || !m_files.empty())
        findings = m_reading.findings(m_output);
    readFiles(findings);
    m_definition.metrics().setFindings(findings);
    Q_EMIT readingChanged();
    m_readTimer.setInterval(static_cast<int>(std::max<qint64>(kReadMs, duration.elapsed() * kReadShare)));
}

/// What the metrics that are read from files find in those of the test run.
void TryOnceController::readFiles(std::vector<MetricFinding>& findings) {
    for (std::size_t index = 0; index < m_metrics.size() && !m_files.empty(); ++index) {
        const MetricDefinition& metric = m_metrics[index];
        const auto numbers = std::ranges::find_if(m_files, [&](const FileNumbers& one) { return one.isOf(metric); });
        if (numbers == m_files.end())
            continue;
        findings[index] = {static_cast<int>(numbers->count), numbers->points.front().value, numbers->points.back().value};
        if (metric.name != m_definition.draft().rest.objective.metric)
            continue;
        const auto step = std::ranges::find_if(m_metrics, [&](const MetricDefinition& other) {
            return other.role == MetricRole::Step && other.file == metric.file;
        });
        for (const FileNumbers::Point& point : curveOfFile(metric, step == m_metrics.end() ? nullptr : &*step, m_files))
            m_series.emplace_back(point.step, point.value);
    }
}

}  // namespace vernier
