#include "ui/define/metrics/FileNumbersModel.h"

#include "ui/text/NumberFormat.h"

namespace vernier {

void FileNumbersModel::setFiles(const std::vector<FileNumbers>& files) {
    beginResetModel();
    m_files = files;
    endResetModel();
}

int FileNumbersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int FileNumbersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FileNumbersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileNumbers& numbers = m_files[static_cast<std::size_t>(index.row())];
    const QString file = QString::fromStdString(numbers.file);
    if (role == Qt::ToolTipRole)
        return index.column() == File ? file : tr("Click to make it a metric");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
        case File: return role == Qt::AccessibleTextRole ? file : QString(file).remove(QLatin1String("{trial_dir}/"));
        case Name: return QString::fromStdString(numbers.name);
        default: return valuesText(numbers);
    }
}

QString FileNumbersModel::valuesText(const FileNumbers& numbers) const {
    const QString last = formatNumber(numbers.points.back().value);
    if (numbers.count == 1)
        return last;
    return tr("%1 … %2 (%3)", "first, last, how many").arg(formatNumber(numbers.points.front().value), last).arg(numbers.count);
}

QVariant FileNumbersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case File: return tr("File");
        case Name: return tr("In files");
        case Values: return tr("Values");
        default: return {};
    }
}

}  // namespace vernier
