#pragma once

#include "core/intake/CommandReading.h"

#include <QAbstractTableModel>

#include <vector>

namespace vernier {

/// The values of a command that could become parameters, each with a tick box. Ticks stay when the command is read again.
class CandidateTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Option, Today, Becomes, Meaning, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCandidates(std::vector<CommandCandidate> candidates);
    std::vector<CommandCandidate> chosen() const;
    /// "5 values, 3 to be tuned"
    QString summary() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    QString todayText(const CommandCandidate& candidate) const;
    QString displayText(const CommandCandidate& candidate, int column) const;

    std::vector<CommandCandidate> m_candidates;
};

}  // namespace vernier
