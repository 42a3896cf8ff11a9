#pragma once

#include <QAbstractTableModel>
#include <QPointF>

#include <vector>

namespace vernier {

/// The values of a metric over the steps as rows of step and value.
class SeriesTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSeries(const std::vector<QPointF>& points);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<QPointF> m_points;
};

}  // namespace vernier
