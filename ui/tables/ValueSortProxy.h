#pragma once

#include <QSortFilterProxyModel>

namespace vernier {

/// Sorts rows by the raw values of their sort role: cells without one always last, equal ones in the order of the source.
class ValueSortProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

}  // namespace vernier
