#pragma once

#include "core/ranking/RepeatRanking.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace vernier {

/// The configurations that were repeated, the best on average first. Columns: Trial, First result, Repeats, Mean, Chance to be
/// best.
class RepeatTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Trial, FirstResult, Repeats, Mean, Chance };
    static constexpr int kColumns = 5;
    static constexpr int kTrialIdRole = Qt::UserRole;  ///< qint64 of the original

    using QAbstractTableModel::QAbstractTableModel;

    /// Ranks them again; a reset only if something has changed.
    void refresh(const StudyDefinition& definition, const History& history);
    /// What can be said about the first one, in a sentence; empty if there is none.
    QString verdict() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const RepeatedConfiguration& one, Column column) const;

    std::vector<RepeatedConfiguration> m_rows;
    double m_span = 1;  ///< sets the decimals of results
};

}  // namespace vernier
