#include "ui/models/TrialSortProxy.h"

#include "ui/models/TrialTableModel.h"

namespace vernier {

TrialSortProxy::TrialSortProxy(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(TrialTableModel::SortRole);
}

void TrialSortProxy::setFilterText(const QString& text) {
    QStringList columns;
    for (int section = 0; section < sourceModel()->columnCount(); ++section)
        columns << sourceModel()->headerData(section, Qt::Horizontal).toString();
    m_filter = TrialFilter(text, columns);
    invalidateFilter();
}

bool TrialSortProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(TrialTableModel::SortRole);
    const QVariant b = right.data(TrialTableModel::SortRole);
    const bool ascends = sortOrder() == Qt::AscendingOrder;
    if (a.isValid() != b.isValid())
        return a.isValid() == ascends;
    const QPartialOrdering order = QVariant::compare(a, b);
    if (order == QPartialOrdering::Less || order == QPartialOrdering::Greater)
        return order == QPartialOrdering::Less;
    return left.row() < right.row();
}

bool TrialSortProxy::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    if (m_filter.isEmpty())
        return true;
    const auto cell = [this, sourceRow](int column) { return sourceModel()->index(sourceRow, column); };
    return m_filter.matches([&cell](int column) { return cell(column).data().toString(); },
                            [&cell](int column) -> std::optional<double> {
                                const QVariant value = cell(column).data(TrialTableModel::SortRole);
                                return value.typeId() == QMetaType::Double ? std::optional(value.toDouble()) : std::nullopt;
                            });
}

}  // namespace vernier
