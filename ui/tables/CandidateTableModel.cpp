#include "ui/tables/CandidateTableModel.h"

#include "ui/text/ParameterText.h"

#include <algorithm>

namespace vernier {

namespace {

bool isSame(const CommandCandidate& a, const CommandCandidate& b) {
    return a.option == b.option && a.place == b.place && a.value == b.value && a.parameter.name == b.parameter.name;
}

}  // namespace

void CandidateTableModel::setCandidates(std::vector<CommandCandidate> candidates) {
    for (CommandCandidate& candidate : candidates) {
        const auto before = std::find_if(m_candidates.begin(), m_candidates.end(),
                                         [&](const CommandCandidate& other) { return isSame(candidate, other); });
        if (before != m_candidates.end())
            candidate.isSuggested = before->isSuggested;
    }
    beginResetModel();
    m_candidates = std::move(candidates);
    endResetModel();
}

std::vector<CommandCandidate> CandidateTableModel::chosen() const {
    std::vector<CommandCandidate> result;
    std::copy_if(m_candidates.begin(), m_candidates.end(), std::back_inserter(result),
                 [](const CommandCandidate& candidate) { return candidate.isSuggested; });
    return result;
}

QString CandidateTableModel::summary() const {
    const auto count = static_cast<int>(chosen().size());
    return m_candidates.empty() ? tr("No values found yet") : tr("%1 of %2 will be tuned").arg(count).arg(rowCount());
}

int CandidateTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_candidates.size());
}

int CandidateTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString CandidateTableModel::todayText(const CommandCandidate& candidate) const {
    const QString value = QString::fromStdString(candidate.value);
    if (candidate.place != CommandCandidate::Place::Absent)
        return value;
    const bool isSwitch = candidate.form == CommandCandidate::Form::Presence || candidate.option == "--" + candidate.value;
    return isSwitch || value.isEmpty() ? tr("not given") : tr("%1 (default)").arg(value);
}

QString CandidateTableModel::displayText(const CommandCandidate& candidate, int column) const {
    switch (column) {
        case Option: return QString::fromStdString(candidate.option);
        case Today: return todayText(candidate);
        case Becomes:
            return candidate.form == CommandCandidate::Form::Presence ? tr("given or left out")
                                                                      : rangeText(candidate.parameter);
        default: return QString::fromStdString(candidate.meaning);
    }
}

QVariant CandidateTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CommandCandidate& candidate = m_candidates[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: return displayText(candidate, index.column());
        case Qt::CheckStateRole:
            return index.column() == Option ? QVariant(candidate.isSuggested ? Qt::Checked : Qt::Unchecked) : QVariant();
        default: return {};
    }
}

QVariant CandidateTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Option: return tr("Tune");
        case Today: return tr("Today");
        case Becomes: return tr("Range");
        case Meaning: return tr("Description");
        default: return {};
    }
}

Qt::ItemFlags CandidateTableModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Option ? flags | Qt::ItemIsUserCheckable : flags;
}

bool CandidateTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || index.column() != Option || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_candidates[static_cast<std::size_t>(index.row())].isSuggested = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

}  // namespace vernier
