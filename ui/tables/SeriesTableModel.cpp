#include "ui/tables/SeriesTableModel.h"

#include "ui/text/NumberFormat.h"

#include <algorithm>

namespace vernier {

void SeriesTableModel::setSeries(const std::vector<QPointF>& points) {
    // Output grows at its end: what is already there stays, with its place in the view.
    const bool grows = points.size() >= m_points.size() && std::equal(m_points.begin(), m_points.end(), points.begin());
    if (grows && points.size() == m_points.size())
        return;
    if (grows) {
        beginInsertRows({}, rowCount(), static_cast<int>(points.size()) - 1);
        m_points = points;
        endInsertRows();
        return;
    }
    beginResetModel();
    m_points = points;
    endResetModel();
}

int SeriesTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

int SeriesTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant SeriesTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QPointF& point = m_points[static_cast<std::size_t>(index.row())];
    return index.column() == 0 ? QString::number(static_cast<qint64>(point.x())) : formatValue(point.y());
}

QVariant SeriesTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    return section == 0 ? tr("step") : tr("value");
}

}  // namespace vernier
