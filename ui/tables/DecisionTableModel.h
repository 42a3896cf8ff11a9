#pragma once

#include "core/stopping/Decision.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace vernier {

/// The ledger of what stopping rules decided, one decision a row in the order of arrival. Of the keeps only the last are held.
class DecisionTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Number, Trial, Step, Verdict, Reported, Threshold, Rank, Predicted, Chance, Saved };

    enum Role {
        SortRole = Qt::UserRole,  ///< the raw value: a number, or a text; invalid where there is none
        TrialIdRole,              ///< qint64
        StepRole,                 ///< qint64
        VerdictRole,              ///< int of Verdict
        IsOverriddenRole,         ///< bool
        SentenceRole              ///< the decision for people
    };

    /// When more are held, the older half of the keeps is let go.
    static constexpr int kMostKeeps = 20'000;

    using QAbstractTableModel::QAbstractTableModel;

    /// Names the column of the values.
    void setMetric(const QString& metric);
    void append(const std::vector<Decision>& decisions);
    const Decision& decisionAt(int row) const { return m_entries[static_cast<std::size_t>(row)].decision; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry {
        qint64 number = 0;
        Decision decision;
    };

    void thinOut();
    static QString textAt(const Entry& entry, Column column);
    static QVariant sortValueAt(const Entry& entry, Column column);
    QString sentenceOf(const Decision& decision) const;

    QString m_metric;
    std::vector<Entry> m_entries;
    qint64 m_count = 0;
    int m_keeps = 0;
};

}  // namespace vernier
