#include "ui/controllers/DefinitionController.h"

#include "core/methods/Methods.h"
#include "core/metrics/MetricParser.h"
#include "core/metrics/MetricWords.h"
#include "core/metrics/PatternMaker.h"
#include "ui/controllers/Actions.h"
#include "ui/controllers/StudyController.h"
#include "ui/tables/ParameterEdits.h"
#include "ui/text/CoreText.h"

#include <QUndoCommand>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kRestMs = 400;
constexpr int kMergeableId = 1;

/// The message of the first fault at `path` or below it.
QString messageAt(const std::vector<Fault>& faults, const QString& path) {
    for (const Fault& fault : faults) {
        const QString place = QString::fromStdString(fault.path);
        if (!place.startsWith(path))
            continue;
        if (place.size() == path.size() || place[path.size()] == QLatin1Char('.') || place[path.size()] == QLatin1Char('['))
            return coreText(fault.message);
    }
    return {};
}

/// Patterns are compiled where they are used, so the rules for study files do not know about them.
std::vector<Fault> patternFaults(const std::vector<MetricDefinition>& metrics) {
    const auto parser = MetricParser::create(metrics);
    return parser ? std::vector<Fault>() : parser.error().faults;
}

/// What keeps the strategy from working on this space: a grid needs points, for example.
std::vector<Fault> strategyFaults(const StudyDefinition& definition) {
    const auto strategy = makeStrategy(definition);
    if (strategy)
        return {};
    return strategy.error().faults.empty() ? std::vector<Fault>{{"strategy.kind", strategy.error().message}}
                                           : strategy.error().faults;
}

/// A metric that is gone or has no values has no limit either.
void removeLimitOf(StudyDraft& draft, const std::string& metric) {
    std::erase_if(draft.rest.constraints, [&](const Constraint& constraint) { return constraint.metric == metric; });
}

/// The first of the other objectives takes the place of one that is none any more.
void dropObjective(StudyDefinition& study, const std::string& metric) {
    std::erase_if(study.furtherObjectives, [&](const Objective& objective) { return objective.metric == metric; });
    if (study.objective.metric != metric || study.furtherObjectives.empty())
        return;
    study.objective = study.furtherObjectives.front();
    study.furtherObjectives.erase(study.furtherObjectives.begin());
}

void addObjective(StudyDefinition& study, const std::string& metric, Goal goal) {
    dropObjective(study, metric);
    const bool isOnly = study.objective.metric.empty() || study.objective.metric == metric;
    Objective& objective = isOnly ? study.objective : study.furtherObjectives.emplace_back();
    objective.metric = metric;
    objective.goal = goal;
}

/// The one that was it before stays an objective if there are several.
void setLeadingObjective(StudyDefinition& study, const std::string& metric, Goal goal) {
    const auto known = std::ranges::find(study.furtherObjectives, metric, &Objective::metric);
    if (known != study.furtherObjectives.end())
        std::swap(study.objective, *known);
    else if (study.objective.metric != metric)
        study.objective.bounds = {};
    study.objective.metric = metric;
    study.objective.goal = goal;
}

}  // namespace

/// One edit, as the drafts before and after it: parameters are few and small, and this way undo cannot forget anything.
class DefinitionEdit : public QUndoCommand {
public:
    DefinitionEdit(DefinitionController& controller, const QString& text, StudyDraft before, StudyDraft after, QString mergeKey)
        : QUndoCommand(text),
          m_controller(controller),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_mergeKey(std::move(mergeKey)) {}

    void undo() override { m_controller.apply(m_before); }
    void redo() override { m_controller.apply(m_after); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : kMergeableId; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* const next = static_cast<const DefinitionEdit*>(other);
        if (next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    DefinitionController& m_controller;
    StudyDraft m_before;
    StudyDraft m_after;
    QString m_mergeKey;
};

DefinitionController::DefinitionController(StudyController& study, QObject* parent) : QObject(parent), m_study(study) {
    m_undoStack.setUndoLimit(kUndoLimit);
    m_sendTimer.setSingleShot(true);
    m_sendTimer.setInterval(kRestMs);
    connect(&m_sendTimer, &QTimer::timeout, this, &DefinitionController::flush);
    connect(&m_study, &StudyController::definitionChanged, this, &DefinitionController::takeDefinition);
    connect(&m_study, &StudyController::aboutToRun, this, &DefinitionController::flush);
    connect(&m_parameters, &ParameterTableModel::editRequested, this, &DefinitionController::editParameter);
    connect(&m_metrics, &MetricTableModel::editRequested, this, &DefinitionController::editMetric);
    connect(&m_metrics, &MetricTableModel::useRequested, this, &DefinitionController::setMetricUse);
    if (m_study.definition())
        takeDefinition();
}

bool DefinitionController::isEditable() const {
    return m_study.isWritable();
}

QString DefinitionController::faultAt(const QString& path) const {
    return messageAt(m_faults, path);
}

QString DefinitionController::warningAt(const QString& path) const {
    return messageAt(m_warnings, path);
}

void DefinitionController::takeDefinition() {
    const StudyDefinition& arrived = *m_study.definition();
    const auto own = std::find(m_sent.begin(), m_sent.end(), arrived);
    if (own != m_sent.end()) {
        m_sent.erase(m_sent.begin(), own + 1);
        return;
    }
    const bool isFirst = !m_stored;
    m_sent.clear();
    m_stored = arrived;
    if (isFirst)
        apply(draftOf(arrived));
    else
        edit(tr("Change made outside Vernier"), draftOf(arrived));
}

void DefinitionController::edit(const QString& text, const StudyDraft& after, const QString& mergeKey) {
    if (after == m_draft)
        return;
    const QString key = mergeKey.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(mergeKey).arg(m_typing);
    m_undoStack.push(new DefinitionEdit(*this, text, m_draft, after, key));
}

void DefinitionController::finishTyping() {
    ++m_typing;
}

void DefinitionController::apply(const StudyDraft& draft) {
    m_draft = draft;
    m_entryFaults.clear();
    m_parameters.setParameters(draft.parameters);
    m_metrics.setMetrics(draft.rest.metrics, draft.rest.objective, draft.rest.furtherObjectives);
    checkDraft();
    Q_EMIT draftChanged();
}

void DefinitionController::checkDraft() {
    DraftCheck result = check(m_draft);
    const std::vector<Fault> patterns = patternFaults(m_draft.rest.metrics);
    result.faults.insert(result.faults.end(), patterns.begin(), patterns.end());
    if (result.faults.empty()) {
        const std::vector<Fault> strategy = strategyFaults(*result.definition);
        result.faults.insert(result.faults.end(), strategy.begin(), strategy.end());
    }
    for (const auto& [path, message] : m_entryFaults)
        result.faults.push_back({path.toStdString(), message.toStdString()});
    m_definition = result.faults.empty() ? std::move(result.definition) : std::nullopt;
    if (m_definition && m_definition != m_stored)
        m_sendTimer.start();
    else
        m_sendTimer.stop();
    if (result.faults == m_faults && result.warnings == m_warnings)
        return;
    m_faults = std::move(result.faults);
    m_warnings = std::move(result.warnings);
    m_parameters.setFaults(m_faults, m_warnings);
    m_metrics.setFaults(m_faults);
    m_study.setDraftFaultCount(static_cast<int>(m_faults.size()));
    Q_EMIT faultsChanged();
}

void DefinitionController::setEntryFault(const QString& path, const QString& message) {
    if (message.isEmpty() ? m_entryFaults.erase(path) == 0 : std::exchange(m_entryFaults[path], message) == message)
        return;
    checkDraft();
}

void DefinitionController::flush() {
    m_sendTimer.stop();
    if (!m_definition || m_definition == m_stored || !isEditable())
        return;
    m_stored = m_definition;
    m_sent.push_back(*m_definition);
    m_study.replaceDefinition(*m_definition);
}

void DefinitionController::addParameter(Parameter parameter) {
    StudyDraft after = m_draft;
    parameter.name = freeName(after.parameters, parameter.name);
    const QString text = tr("Add %1").arg(QString::fromStdString(parameter.name));
    addToCommand(after, parameter);
    after.parameters.push_back(std::move(parameter));
    edit(text, after);
}

void DefinitionController::duplicateParameter(int row) {
    if (row < 0 || row >= m_parameters.rowCount())
        return;
    StudyDraft after = m_draft;
    Parameter copy = m_parameters.parameterAt(row);
    copy.name = freeName(after.parameters, copy.name);
    after.parameters.insert(after.parameters.begin() + row + 1, std::move(copy));
    edit(tr("Duplicate"), after);
}

void DefinitionController::removeParameter(int row) {
    if (row < 0 || row >= m_parameters.rowCount())
        return;
    StudyDraft after = m_draft;
    vernier::removeParameter(after, static_cast<std::size_t>(row));
    edit(tr("Remove %1").arg(QString::fromStdString(m_parameters.parameterAt(row).name)), after);
}

void DefinitionController::moveParameter(int row, int by) {
    if (!canMoveParameter(row, by))
        return;
    // Of two siblings, the later one moves in front of the other, so that no child ends up before its parent.
    const int other = siblingOf(row, by);
    StudyDraft after = m_draft;
    const auto begin = after.parameters.begin();
    std::rotate(begin + std::min(row, other), begin + std::max(row, other), begin + std::max(row, other) + 1);
    edit(tr("Move %1").arg(QString::fromStdString(m_parameters.parameterAt(row).name)), after);
}

bool DefinitionController::canMoveParameter(int row, int by) const {
    return row >= 0 && row < m_parameters.rowCount() && siblingOf(row, by) >= 0;
}

int DefinitionController::siblingOf(int row, int by) const {
    const std::vector<int>& siblings = m_parameters.tree().siblings(row);
    const auto place = std::find(siblings.begin(), siblings.end(), row) - siblings.begin() + by;
    return place < 0 || place >= std::ssize(siblings) ? -1 : siblings[static_cast<std::size_t>(place)];
}

void DefinitionController::editParameter(int row, const Parameter& parameter, const QString& mergeKey) {
    StudyDraft after = m_draft;
    const auto index = static_cast<std::size_t>(row);
    if (parameter.name != after.parameters[index].name)
        renameParameter(after, index, parameter.name);
    after.parameters[index] = parameter;
    if (parameter.when != m_draft.parameters[index].when)
        orderByConditions(after);
    edit(tr("Edit %1").arg(QString::fromStdString(parameter.name)), after, mergeKey);
}

void DefinitionController::addMetric(const MetricDefinition& metric, const Bounds& bounds) {
    takeMetric({.metric = metric, .bounds = bounds});
}

void DefinitionController::takeMetric(const PointedMetric& pointed) {
    StudyDraft after = m_draft;
    std::vector<MetricDefinition>& metrics = after.rest.metrics;
    const std::string guessed = after.rest.objective.metric;
    const auto guess = std::find(metrics.begin(), metrics.end(), metricNamed(guessed));
    const bool isMeasure = pointed.metric.role == MetricRole::Measure;
    const bool replaces = pointed.isGuessUnseen && guess != metrics.end() && isMeasure;
    if (replaces)
        *guess = pointed.metric;
    else
        metrics.push_back(pointed.metric);
    if (pointed.step)
        metrics.push_back(*pointed.step);
    for (MetricDefinition& metric : metrics) {
        if (pointed.position && metric.role == MetricRole::Step && metric.file.empty())
            metric.position = *pointed.position;
    }
    if (isMeasure && (replaces || after.rest.objectiveIndex() < 0)) {
        const std::optional<Goal> goal = goalOf(pointed.metric.name);
        after.rest.objective.metric = goal ? pointed.metric.name : std::string();  // otherwise people say which it is
        after.rest.objective.goal = goal.value_or(Goal::Minimize);
        after.rest.objective.bounds = pointed.bounds;
    }
    const QString name = QString::fromStdString(pointed.metric.name);
    edit(replaces ? tr("Read %1 instead of %2").arg(name, QString::fromStdString(guessed)) : tr("Add metric %1").arg(name),
         after);
}

void DefinitionController::removeMetric(int row) {
    if (row < 0 || row >= m_metrics.rowCount())
        return;
    StudyDraft after = m_draft;
    removeLimitOf(after, after.rest.metrics[static_cast<std::size_t>(row)].name);
    dropObjective(after.rest, after.rest.metrics[static_cast<std::size_t>(row)].name);
    after.rest.metrics.erase(after.rest.metrics.begin() + row);
    edit(tr("Remove metric"), after);
}

void DefinitionController::editMetric(int row, const MetricDefinition& metric) {
    StudyDraft after = m_draft;
    MetricDefinition& place = after.rest.metrics[static_cast<std::size_t>(row)];
    if (after.rest.objective.metric == place.name)
        after.rest.objective.metric = metric.name;
    for (Objective& objective : after.rest.furtherObjectives) {
        if (objective.metric == place.name)
            objective.metric = metric.name;
    }
    for (Constraint& constraint : after.rest.constraints) {
        if (constraint.metric == place.name)
            constraint.metric = metric.name;
    }
    place = metric;
    edit(tr("Edit metric %1").arg(QString::fromStdString(metric.name)), after, QStringLiteral("metrics[%1]").arg(row));
}

void DefinitionController::setMetricUse(int row, MetricUse use) {
    StudyDraft after = m_draft;
    std::vector<MetricDefinition>& metrics = after.rest.metrics;
    MetricDefinition& metric = metrics[static_cast<std::size_t>(row)];
    metric.role = use == MetricUse::Step ? MetricRole::Step : MetricRole::Measure;
    if (use == MetricUse::Step)
        removeLimitOf(after, metric.name);
    if (use == MetricUse::Step) {  // one step at most in the output, and in each file
        for (MetricDefinition& other : metrics) {
            if (&other != &metric && other.file == metric.file)
                other.role = MetricRole::Measure;
        }
    }
    const Goal goal = use == MetricUse::Maximize || use == MetricUse::AlsoMaximize ? Goal::Maximize : Goal::Minimize;
    if (use == MetricUse::Maximize || use == MetricUse::Minimize) {
        setLeadingObjective(after.rest, metric.name, goal);
    } else if (use == MetricUse::AlsoMaximize || use == MetricUse::AlsoMinimize) {
        addObjective(after.rest, metric.name, goal);
    } else {
        dropObjective(after.rest, metric.name);
        if (after.rest.objective.metric == metric.name)
            after.rest.objective.metric.clear();
    }
    edit(tr("Change role of %1").arg(QString::fromStdString(metric.name)), after);
}

}  // namespace vernier
