#include "ui/tables/TrialSortProxy.h"

#include "ui/tables/TrialTableModel.h"

namespace vernier {

TrialSortProxy::TrialSortProxy(QObject* parent) : ValueSortProxy(parent) {
    setSortRole(TrialTableModel::SortRole);
}

std::optional<ParsedTrialFilter::Fault> TrialSortProxy::setFilterText(const QString& text) {
    QStringList columns;
    for (int section = 0; section < sourceModel()->columnCount(); ++section)
        columns << sourceModel()->headerData(section, Qt::Horizontal).toString();
    ParsedTrialFilter parsed = parseTrialFilter(text, columns);
    m_filter = std::move(parsed.filter);
    invalidateFilter();
    return parsed.fault;
}

bool TrialSortProxy::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    if (m_filter.isEmpty())
        return true;
    const auto& model = static_cast<const TrialTableModel&>(*sourceModel());
    const auto cell = [&model, sourceRow](int column) { return model.index(sourceRow, column); };
    const TrialFilter::Cells cells{model.columnCount(), [&cell](int column) { return cell(column).data().toString(); },
                                   [&cell](int column) -> std::optional<double> {
                                       const QVariant value = cell(column).data(TrialTableModel::SortRole);
                                       return value.typeId() == QMetaType::Double ? std::optional(value.toDouble())
                                                                                  : std::nullopt;
                                   }};
    return m_filter.matches(model.trialAt(sourceRow), cells);
}

}  // namespace vernier
