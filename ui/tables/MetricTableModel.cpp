#include "ui/tables/MetricTableModel.h"

#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"

#include <algorithm>

namespace vernier {

MetricUse useOf(const MetricDefinition& metric, const Objective& objective, const std::vector<Objective>& further) {
    if (metric.role == MetricRole::Step)
        return MetricUse::Step;
    const auto other = std::ranges::find(further, metric.name, &Objective::metric);
    if (metric.name != objective.metric && other == further.end())
        return MetricUse::Watch;
    if (metric.name != objective.metric)
        return other->goal == Goal::Maximize ? MetricUse::AlsoMaximize : MetricUse::AlsoMinimize;
    return objective.goal == Goal::Maximize ? MetricUse::Maximize : MetricUse::Minimize;
}

QString useText(MetricUse use) {
    switch (use) {
        case MetricUse::Maximize: return MetricTableModel::tr("objective, maximize");
        case MetricUse::Minimize: return MetricTableModel::tr("objective, minimize");
        case MetricUse::AlsoMaximize: return MetricTableModel::tr("also maximize");
        case MetricUse::AlsoMinimize: return MetricTableModel::tr("also minimize");
        case MetricUse::Step: return MetricTableModel::tr("step");
        case MetricUse::Watch: return MetricTableModel::tr("watched");
    }
    return {};
}

namespace {

QString patternToolTip(const MetricDefinition& metric) {
    const QString file = QString::fromStdString(metric.file);
    switch (metric.source) {
        case MetricSource::Regex:
            return MetricTableModel::tr("A regular expression; its first group (in parentheses) is the number");
        case MetricSource::Json: return MetricTableModel::tr("A key of JSON, with dots between levels");
        case MetricSource::Csv: return MetricTableModel::tr("A column of the table in %1").arg(file);
        case MetricSource::TensorBoard: return MetricTableModel::tr("A tag of the TensorBoard events in %1").arg(file);
        case MetricSource::Builtin: return MetricTableModel::tr("Measured of the whole trial");
    }
    return {};
}

}  // namespace

void MetricTableModel::setMetrics(const std::vector<MetricDefinition>& metrics, const Objective& objective,
                                  const std::vector<Objective>& further) {
    const int oldCount = rowCount();
    const int newCount = static_cast<int>(metrics.size());
    m_objective = objective;
    m_further = further;
    if (newCount < oldCount) {
        beginRemoveRows({}, newCount, oldCount - 1);
        m_metrics = metrics;
        endRemoveRows();
    } else if (newCount > oldCount) {
        beginInsertRows({}, oldCount, newCount - 1);
        m_metrics = metrics;
        endInsertRows();
    } else {
        m_metrics = metrics;
    }
    if (const int common = std::min(oldCount, newCount); common > 0)
        Q_EMIT dataChanged(index(0, 0), index(common - 1, ColumnCount - 1));
}

void MetricTableModel::setFindings(const std::vector<MetricFinding>& findings) {
    if (findings == m_findings)
        return;
    m_findings = findings;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Found), index(rowCount() - 1, Found));
}

void MetricTableModel::setFaults(const std::vector<Fault>& faults) {
    m_faults.clear();
    for (const Fault& fault : faults)
        m_faults.try_emplace(QString::fromStdString(fault.path), coreText(fault.message));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {FaultRole, Qt::ToolTipRole});
}

int MetricTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_metrics.size());
}

int MetricTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MetricTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MetricDefinition& metric = m_metrics[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::EditRole:
            if (index.column() == Use)
                return static_cast<int>(useOf(metric));
            return index.column() == Pattern ? QString::fromStdString(metric.pattern) : displayText(index);
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: return displayText(index);
        case Qt::ToolTipRole:
            if (const QString fault = faultOf(index); !fault.isEmpty())
                return fault;
            return index.column() == Pattern ? patternToolTip(metric) : QString();
        case FaultRole: return faultOf(index);
        case ObjectiveRole: return useOf(metric) != MetricUse::Step && useOf(metric) != MetricUse::Watch;
        default: return {};
    }
}

QString MetricTableModel::displayText(const QModelIndex& index) const {
    const MetricDefinition& metric = m_metrics[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
        case Name: return QString::fromStdString(metric.name);
        case Pattern:
            return metric.file.empty() ? QString::fromStdString(metric.pattern)
                                       : tr("%1 in %2", "column, key or tag; file")
                                             .arg(QString::fromStdString(metric.pattern), QString::fromStdString(metric.file));
        case Found: return foundText(index.row());
        default: return useText(useOf(metric));
    }
}

QString MetricTableModel::foundText(int row) const {
    if (row >= static_cast<int>(m_findings.size()))
        return QStringLiteral("–");
    const MetricFinding& finding = m_findings[static_cast<std::size_t>(row)];
    if (finding.count == 0)
        return tr("nothing");
    if (finding.count == 1)
        return formatNumber(finding.last);
    if (m_metrics[static_cast<std::size_t>(row)].role == MetricRole::Step)
        return tr("%1 … %2").arg(formatNumber(finding.first), formatNumber(finding.last));
    return tr("%n values", nullptr, static_cast<int>(finding.count));
}

QString MetricTableModel::faultOf(const QModelIndex& index) const {
    const auto at = [this](const QString& path) {
        const auto found = m_faults.find(path);
        return found == m_faults.end() ? QString() : found->second;
    };
    const QString path = QStringLiteral("metrics[%1].").arg(index.row());
    switch (index.column()) {
        case Name: return at(path + QLatin1String("name"));
        case Pattern: return at(path + QLatin1String("pattern")) + at(path + QLatin1String("key"));
        case Use: return at(path + QLatin1String("role"));
        default: return {};
    }
}

QVariant MetricTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Name: return tr("Metric");
        case Pattern: return tr("Pattern");
        case Found: return tr("Found");
        case Use: return tr("Role");
        default: return {};
    }
}

Qt::ItemFlags MetricTableModel::flags(const QModelIndex& index) const {
    const bool isEditable = index.isValid() && index.column() != Found;
    return QAbstractTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool MetricTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    MetricDefinition metric = m_metrics[static_cast<std::size_t>(index.row())];
    if (index.column() == Use) {
        const auto use = static_cast<MetricUse>(value.toInt());
        if (use != useOf(metric))
            Q_EMIT useRequested(index.row(), use);
        return true;
    }
    if (index.column() == Name)
        metric.name = value.toString().trimmed().toStdString();
    else if (index.column() == Pattern)
        metric.pattern = value.toString().toStdString();
    if (metric == m_metrics[static_cast<std::size_t>(index.row())])
        return false;
    Q_EMIT editRequested(index.row(), metric);
    return true;
}

}  // namespace vernier
