#pragma once

#include "ui/models/TrialFilterParser.h"

#include <QSortFilterProxyModel>

namespace vernier {

/// Sorts a TrialTableModel by raw values, cells without one always last, equal ones by number, and keeps the trials that a
/// TrialFilter matches.
class TrialSortProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit TrialSortProxy(QObject* parent = nullptr);

    /// Filters by what a person typed. Text that is no filter, or not yet, hides nothing and is answered with what is wrong.
    std::optional<ParsedTrialFilter::Fault> setFilterText(const QString& text);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    TrialFilter m_filter;
};

}  // namespace vernier
