#pragma once

#include "core/events/StudyLog.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace vernier {

/// What was done and what happened in a study, one entry per row, the latest last: when, and a plain sentence.
class StudyLogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Time, Sentence };
    enum Role { TrialIdRole = Qt::UserRole, IsByUserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void append(std::vector<StudyLogEntry> entries);
    void clear();
    const StudyLogEntry& entryAt(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<StudyLogEntry> m_entries;
};

/// "Trial 7 started.", "You changed the study: range of lr."
QString studyLogSentence(const StudyLogEntry& entry);
/// True for what the user did, false for what happened by itself.
bool isByUser(const StudyLogEntry& entry);

}  // namespace vernier
