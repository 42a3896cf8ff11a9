#pragma once

#include <QSortFilterProxyModel>

namespace vernier {

/// Sorts rows by the raw values of their sort role: cells without one always come last, equal ones in source order.
class ValueSortProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

}  // namespace vernier
