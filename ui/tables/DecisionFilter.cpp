#include "ui/tables/DecisionFilter.h"

#include "ui/tables/DecisionTableModel.h"

namespace vernier {

DecisionFilter::DecisionFilter(QObject* parent) : ValueSortProxy(parent) {
    setSortRole(DecisionTableModel::SortRole);
}

void DecisionFilter::setStopsOnly(bool stopsOnly) {
    m_stopsOnly = stopsOnly;
    invalidateFilter();
}

bool DecisionFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    const QVariant verdict = sourceModel()->index(sourceRow, 0, sourceParent).data(DecisionTableModel::VerdictRole);
    return !m_stopsOnly || verdict.toInt() == static_cast<int>(Verdict::Stop);
}

}  // namespace vernier
