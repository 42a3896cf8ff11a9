#pragma once

#include "core/capture/FileNumbers.h"

#include <QAbstractTableModel>

#include <vector>

namespace vernier {

/// What a test run has written to files, as rows: a column, key or tag each.
class FileNumbersModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Values, File, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(const std::vector<FileNumbers>& files);
    const std::vector<FileNumbers>& files() const { return m_files; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString valuesText(const FileNumbers& numbers) const;

    std::vector<FileNumbers> m_files;
};

}  // namespace vernier
