#include "ui/tables/RepeatTableModel.h"

#include "ui/text/NumberFormat.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kSure = 0.95;

QString percentOf(double probability) {
    return RepeatTableModel::tr("%1 %").arg(std::lround(probability * 100));
}

}  // namespace

void RepeatTableModel::refresh(const StudyDefinition& definition, const History& history) {
    std::vector<RepeatedConfiguration> rows = rankRepeats(definition.space, history);
    const auto isSame = [](const RepeatedConfiguration& a, const RepeatedConfiguration& b) {
        return a.original == b.original && a.repeats == b.repeats && a.mean == b.mean;
    };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), isSame))
        return;
    beginResetModel();
    m_rows = std::move(rows);
    double largest = 0;
    for (const RepeatedConfiguration& one : m_rows)
        largest = std::max({largest, one.standardError, std::abs(one.mean - m_rows.front().mean)});
    m_span = largest > 0 ? largest : 1;
    endResetModel();
}

QString RepeatTableModel::verdict() const {
    if (m_rows.size() < 2)
        return {};
    const RepeatedConfiguration& best = m_rows.front();
    return best.bestProbability >= kSure
               ? tr("Trial %1 is really the best: chance %2.").arg(best.original.number).arg(percentOf(best.bestProbability))
               : tr("Trial %1 leads with a chance of %2. More repeats would settle it.")
                     .arg(best.original.number)
                     .arg(percentOf(best.bestProbability));
}

int RepeatTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RepeatTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant RepeatTableModel::data(const QModelIndex& index, int role) const {
    const RepeatedConfiguration& one = m_rows[static_cast<std::size_t>(index.row())];
    if (role == kTrialIdRole)
        return qint64{one.original.number};
    if (role == Qt::DisplayRole)
        return textOf(one, static_cast<Column>(index.column()));
    if (role == Qt::ToolTipRole && static_cast<Column>(index.column()) == Column::FirstResult)
        return tr("Usually too good: it was chosen because it came out on top");
    return {};
}

QString RepeatTableModel::textOf(const RepeatedConfiguration& one, Column column) const {
    switch (column) {
        case Column::Trial: return QString::number(one.original.number);
        case Column::FirstResult: return formatMetric(one.originalObjective, m_span);
        case Column::Repeats: return QString::number(one.repeats.size());
        case Column::Mean: return tr("%1 ± %2").arg(formatMetric(one.mean, m_span), formatMetric(one.standardError, m_span));
        case Column::Chance: return percentOf(one.bestProbability);
    }
    return {};
}

QVariant RepeatTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
        case Column::Trial: return tr("Trial");
        case Column::FirstResult: return tr("First result");
        case Column::Repeats: return tr("Repeats");
        case Column::Mean: return tr("Mean of repeats");
        case Column::Chance: return tr("Chance to be best");
    }
    return {};
}

}  // namespace vernier
