#include "ui/tables/TrialTableModel.h"

#include "core/methods/Methods.h"
#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/StateText.h"
#include "ui/text/TrialFacts.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vernier {

namespace {

constexpr int kColumnsBeforeParameters = 5;
constexpr TrialTableModel::Column kLastColumns[] = {TrialTableModel::Column::Front,   TrialTableModel::Column::Predicted,
                                                    TrialTableModel::Column::Cpu,     TrialTableModel::Column::Memory,
                                                    TrialTableModel::Column::Starred, TrialTableModel::Column::Tags,
                                                    TrialTableModel::Column::Note};

/// The half width of the 90 % interval of a normal distribution, in standard deviations.
constexpr double kNinetyPercent = 1.645;

QString predictionText(const Prediction& prediction, double scale) {
    const double deviation = (prediction.upper - prediction.lower) / (2 * kNinetyPercent);
    return QStringLiteral("%1 ± %2").arg(formatMetric(prediction.mean, scale), QString::number(deviation, 'g', 2));
}

QVariant toVariant(const Value& value) {
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    return outsideText(toText(value));
}

}  // namespace

TrialTableModel::TrialTableModel(QObject* parent)
    : QAbstractTableModel(parent),
      m_definition(std::make_shared<StudyDefinition>()),
      m_lastColumns(std::begin(kLastColumns) + 1, std::end(kLastColumns)) {}

void TrialTableModel::setDefinition(std::shared_ptr<const StudyDefinition> definition) {
    beginResetModel();
    m_definition = std::move(definition);
    m_constraints = criteriaOf(*m_definition).constraints;
    m_metrics.clear();
    for (int metric = 0; metric < std::ssize(m_definition->valueMetrics()); ++metric) {
        if (metric != m_definition->objectiveIndex())
            m_metrics.push_back(metric);
    }
    const int first = m_definition->furtherObjectives.empty() ? 1 : 0;  // one objective needs no fronts
    m_lastColumns.assign(std::begin(kLastColumns) + first, std::end(kLastColumns));
    endResetModel();
}

void TrialTableModel::setTrials(const std::vector<TrialPtr>& trials) {
    beginResetModel();
    m_trials.clear();
    endResetModel();
    apply(trials);
}

void TrialTableModel::apply(const std::vector<TrialPtr>& trials) {
    for (const TrialPtr& trial : trials) {
        if (trial->state == TrialState::Complete)
            m_mostSteps = std::max(m_mostSteps, lastStep(*trial));
    }
    auto trial = trials.begin();
    for (; trial != trials.end() && (*trial)->id.number < std::ssize(m_trials); ++trial) {
        const int row = static_cast<int>((*trial)->id.number);
        m_trials[static_cast<std::size_t>(row)] = *trial;
        emitRowsChanged(row, row);
    }
    if (trial == trials.end())
        return;
    const int first = static_cast<int>(m_trials.size());
    beginInsertRows({}, first, first + static_cast<int>(std::distance(trial, trials.end())) - 1);
    m_trials.insert(m_trials.end(), trial, trials.end());
    endInsertRows();
    updateScale();
}

void TrialTableModel::setIncumbent(std::optional<TrialId> incumbent) {
    if (incumbent == m_incumbent)
        return;
    const std::optional<TrialId> before = std::exchange(m_incumbent, incumbent);
    for (const std::optional<TrialId>& trial : {before, incumbent}) {
        if (trial && trial->number < std::ssize(m_trials))
            emitRowsChanged(static_cast<int>(trial->number), static_cast<int>(trial->number));
    }
    updateScale();
}

void TrialTableModel::setFronts(std::vector<int> fronts) {
    if (fronts == m_fronts)
        return;
    m_fronts = std::move(fronts);
    const int section = sectionOf(Column::Front);
    if (section >= 0 && rowCount() > 0)
        Q_EMIT dataChanged(index(0, section), index(rowCount() - 1, section), {Qt::DisplayRole, SortRole});
}

void TrialTableModel::setNow(std::int64_t wallMs) {
    m_nowWallMs = wallMs;
    const int section = sectionOf(Column::Time);
    for (int row = 0; row < rowCount(); ++row) {
        if (trialAt(row).state == TrialState::Running)
            Q_EMIT dataChanged(index(row, section), index(row, section), {Qt::DisplayRole, SortRole});
    }
}

TrialTableModel::Column TrialTableModel::columnAt(int section) const {
    if (section < kColumnsBeforeParameters)
        return static_cast<Column>(section);
    const int afterParameters = section - kColumnsBeforeParameters - parameterCount();
    const int last = afterParameters - static_cast<int>(m_metrics.size());
    return afterParameters < 0 ? Column::Parameter : last < 0 ? Column::Metric : m_lastColumns[static_cast<std::size_t>(last)];
}

int TrialTableModel::sectionOf(Column column) const {
    const int section = static_cast<int>(column);
    if (column <= Column::Parameter)
        return section;
    const int firstMetric = kColumnsBeforeParameters + parameterCount();
    if (column == Column::Metric)
        return firstMetric;
    const auto found = std::ranges::find(m_lastColumns, column);
    return found == m_lastColumns.end()
               ? -1
               : firstMetric + static_cast<int>(m_metrics.size()) + static_cast<int>(found - m_lastColumns.begin());
}

/// The objective's decimals follow the size of the best one, which outliers cannot spoil.
void TrialTableModel::updateScale() {
    if (!m_incumbent || m_incumbent->number >= std::ssize(m_trials))
        return;
    const double size = std::abs(trialAt(static_cast<int>(m_incumbent->number)).objective.value_or(1));
    const double scale = size > 0 ? std::pow(10, std::floor(std::log10(size))) : 1;
    if (scale == std::exchange(m_objectiveScale, scale))
        return;
    const int section = sectionOf(Column::Objective);
    Q_EMIT dataChanged(index(0, section), index(rowCount() - 1, section), {Qt::DisplayRole});
}

bool TrialTableModel::isInformative(int section) const {
    if (const Parameter* const parameter = parameterAt(section))
        return !parameter->fixed;
    const Column column = columnAt(section);
    if (column == Column::Predicted)
        return methodOf(*m_definition).predicts;
    if (column == Column::Metric)  // a further objective
        return m_definition->objectiveOfSeries(metricAt(section)) != nullptr;
    return column != Column::Cpu && column != Column::Memory;
}

int TrialTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_trials.size());
}

int TrialTableModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    return kColumnsBeforeParameters + parameterCount() + static_cast<int>(m_metrics.size() + m_lastColumns.size());
}

QVariant TrialTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Trial& trial = trialAt(index.row());
    switch (role) {
        case Qt::DisplayRole: return textAt(trial, index.column());
        case Qt::EditRole:
            switch (columnAt(index.column())) {
                case Column::Note: return QString::fromStdString(trial.note);
                case Column::Tags: return shownTags(trial.tags);
                default: return textAt(trial, index.column());
            }
        case Qt::AccessibleTextRole:
            return tr("Trial %1, %2: %3").arg(trial.id.number).arg(headerText(index.column()), spokenAt(trial, index.column()));
        case Qt::ToolTipRole: return toolTipAt(trial, index.column());
        case SortRole: return sortValueAt(trial, index.column());
        case TrialIdRole: return static_cast<qint64>(trial.id.number);
        case StateRole: return static_cast<int>(trial.state);
        case IsBestRole: return m_incumbent == trial.id;
        case IsOverLimitRole: return !keepsAllLimits(trial);
        case FractionRole: return fractionOf(trial);
        default: return {};
    }
}

QVariant TrialTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return headerText(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && columnAt(section) == Column::Predicted)
        return tr("What the model expected of the trial before it ran");
    if (role == Qt::ToolTipRole && columnAt(section) == Column::Front)
        return tr("1: no trial beats it in all objectives. 2: only trials of front 1 do, and so on");
    return {};
}

Qt::ItemFlags TrialTableModel::flags(const QModelIndex& index) const {
    const Column column = index.isValid() ? columnAt(index.column()) : Column::Number;
    const bool isEditable = m_isEditable && (column == Column::Tags || column == Column::Note);
    return QAbstractTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

/// False: the cell changes when the study has taken the edit over.
bool TrialTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable))
        Q_EMIT edited(trialAt(index.row()).id, columnAt(index.column()), value.toString());
    return false;
}

const Parameter* TrialTableModel::parameterAt(int section) const {
    if (columnAt(section) != Column::Parameter)
        return nullptr;
    return &m_definition->space.parameters()[static_cast<std::size_t>(section - kColumnsBeforeParameters)];
}

int TrialTableModel::metricAt(int section) const {
    return m_metrics[static_cast<std::size_t>(section - kColumnsBeforeParameters - parameterCount())];
}

/// The objective that the metric is, if the trial has it; else its last value.
std::optional<double> TrialTableModel::metricValueAt(const Trial& trial, int section) const {
    const int metric = metricAt(section);
    for (std::size_t k = 0; k < std::min(trial.furtherObjectives.size(), m_definition->furtherObjectives.size()); ++k) {
        if (m_definition->valueIndexOf(m_definition->furtherObjectives[k].metric) == metric)
            return trial.furtherObjectives[k];
    }
    const bool hasReports = metric < std::ssize(trial.reports) && !trial.reports[static_cast<std::size_t>(metric)].empty();
    return hasReports ? std::optional(trial.reports[static_cast<std::size_t>(metric)].back().value) : std::nullopt;
}

int TrialTableModel::frontOf(const Trial& trial) const {
    const auto number = static_cast<std::size_t>(trial.id.number);
    return number < m_fronts.size() ? m_fronts[number] : 0;
}

QString TrialTableModel::headerText(int section) const {
    switch (columnAt(section)) {
        case Column::Number: return tr("#");
        case Column::State: return tr("State");
        case Column::Objective:
            return m_definition->objective.metric.empty() ? tr("Objective")
                                                          : QString::fromStdString(m_definition->objective.metric);
        case Column::Parameter: return QString::fromStdString(parameterAt(section)->name);
        case Column::Steps: return tr("Steps");
        case Column::Time: return tr("Time");
        case Column::Metric:
            return QString::fromStdString(m_definition->valueMetrics()[static_cast<std::size_t>(metricAt(section))].name);
        case Column::Front: return tr("Front");
        case Column::Predicted: return tr("Predicted before");
        case Column::Cpu: return tr("CPU");
        case Column::Memory: return tr("Memory");
        case Column::Tags: return tr("Tags");
        case Column::Starred: return tr("★");
        case Column::Note: return tr("Note");
    }
    return {};
}

/// True, too, of a trial that has no result, and where there are no limits.
bool TrialTableModel::keepsAllLimits(const Trial& trial) const {
    return feasibilityOf(trial, m_constraints).value_or(true);
}

QString TrialTableModel::spokenAt(const Trial& trial, int section) const {
    const QString text = textAt(trial, section);
    return columnAt(section) == Column::Objective && !keepsAllLimits(trial) ? tr("%1, breaks a limit").arg(text) : text;
}

/// How the trial ended, and which limits it does not keep.
QString TrialTableModel::toolTipAt(const Trial& trial, int section) const {
    const Column column = columnAt(section);
    QStringList sentences;
    if (column == Column::State)
        sentences << coreText(endSentence(trial));
    else if (column != Column::Objective)
        return {};
    for (const Message& reason : keepsAllLimits(trial) ? std::vector<Message>() : brokenLimits(trial, m_constraints))
        sentences << coreText(reason);
    return sentences.join(QLatin1Char(' '));
}

QString TrialTableModel::textAt(const Trial& trial, int section) const {
    switch (columnAt(section)) {
        case Column::Number: return QString::number(trial.id.number);
        case Column::State: return stateText(trial.state);
        case Column::Objective: {
            const std::optional<double> objective = objectiveSoFar(trial, *m_definition);
            return objective ? formatMetric(*objective, m_objectiveScale) : QString();
        }
        case Column::Parameter: {
            const auto found = trial.configuration.find(parameterAt(section)->name);
            return found == trial.configuration.end() ? QString() : formatValue(found->second);
        }
        case Column::Steps: {
            const std::int64_t step = lastStep(trial);
            return step > 0 ? QString::number(step) : QString();
        }
        case Column::Time: return trial.startedWallMs ? formatDuration(runtimeSeconds(trial, m_nowWallMs)) : QString();
        case Column::Predicted:
            return trial.explanation.prediction ? predictionText(*trial.explanation.prediction, m_objectiveScale) : QString();
        case Column::Metric: {
            const std::optional<double> value = metricValueAt(trial, section);
            return value ? formatNumber(*value) : QString();
        }
        case Column::Front: return frontOf(trial) > 0 ? QString::number(frontOf(trial)) : QString();
        case Column::Cpu: return trial.end && trial.end->cpuSeconds > 0 ? formatDuration(trial.end->cpuSeconds) : QString();
        case Column::Memory:
            return trial.end && trial.end->peakMemoryBytes > 0 ? formatBytes(static_cast<double>(trial.end->peakMemoryBytes))
                                                               : QString();
        case Column::Starred: return trial.isStarred ? tr("★") : tr("☆");
        case Column::Tags: return outsideText(shownTags(trial.tags).toStdString());
        case Column::Note:
            return !trial.note.empty()                 ? outsideText(trial.note)
                   : trial.state == TrialState::Failed ? coreText(endSentence(trial))
                                                       : QString();
    }
    return {};
}

QVariant TrialTableModel::sortValueAt(const Trial& trial, int section) const {
    switch (columnAt(section)) {
        case Column::Number: return static_cast<double>(trial.id.number);
        case Column::State: return static_cast<double>(trial.state);
        case Column::Objective: {
            const std::optional<double> objective = objectiveSoFar(trial, *m_definition);
            return objective ? QVariant(*objective) : QVariant();
        }
        case Column::Parameter: {
            const auto found = trial.configuration.find(parameterAt(section)->name);
            return found == trial.configuration.end() ? QVariant() : toVariant(found->second);
        }
        case Column::Steps: return static_cast<double>(lastStep(trial));
        case Column::Time: return runtimeSeconds(trial, m_nowWallMs);
        case Column::Predicted: return trial.explanation.prediction ? QVariant(trial.explanation.prediction->mean) : QVariant();
        case Column::Metric: {
            const std::optional<double> value = metricValueAt(trial, section);
            return value ? QVariant(*value) : QVariant();
        }
        case Column::Front: return frontOf(trial) > 0 ? QVariant(static_cast<double>(frontOf(trial))) : QVariant();
        case Column::Cpu: return trial.end && trial.end->cpuSeconds > 0 ? QVariant(trial.end->cpuSeconds) : QVariant();
        case Column::Memory:
            return trial.end && trial.end->peakMemoryBytes > 0 ? QVariant(static_cast<double>(trial.end->peakMemoryBytes))
                                                               : QVariant();
        case Column::Starred: return trial.isStarred ? 1.0 : 0.0;
        case Column::Tags: return trial.tags.empty() ? QVariant() : QVariant(shownTags(trial.tags));
        case Column::Note: return textAt(trial, section);
    }
    return {};
}

QVariant TrialTableModel::fractionOf(const Trial& trial) const {
    const std::int64_t limit = stepLimit(trial, *m_definition).value_or(m_mostSteps);
    if (limit <= 0)
        return {};
    return std::clamp(static_cast<double>(lastStep(trial)) / static_cast<double>(limit), 0.0, 1.0);
}

void TrialTableModel::emitRowsChanged(int first, int last) {
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

QString shownTags(const std::vector<std::string>& tags) {
    QStringList texts;
    for (const std::string& tag : tags)
        texts << QString::fromStdString(tag);
    return texts.join(QStringLiteral(", "));
}

std::vector<std::string> tagsFrom(const QString& text) {
    std::vector<std::string> tags;
    const QStringList parts = text.split(QLatin1Char(','));
    for (const QString& part : parts) {
        const std::string tag = part.simplified().toStdString();
        if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end())
            tags.push_back(tag);
    }
    return tags;
}

}  // namespace vernier
