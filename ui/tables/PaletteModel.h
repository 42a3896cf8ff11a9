#pragma once

#include "ui/tables/FuzzyMatch.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace vernier {

/// One thing that can be reached by typing.
struct PaletteEntry {
    QString text;
    QString group;   ///< what kind of thing it is: "Trials"
    QString keys;    ///< its shortcut; may be empty
    QString whyNot;  ///< why it cannot be done now; may be empty
    QString words{};  ///< other words for it, as other tools have them; may be empty
    bool isEnabled = true;
    std::function<void()> run;
};

/// The entries that answer what was typed, the best first; with nothing typed all of them, in their order.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum Role { GroupRole = Qt::UserRole, KeysRole, WhyNotRole, EnabledRole, PositionsRole };

    /// Entries that match neither by their text nor by "group text", nor have a word that begins like the query, are left out.
    void setEntries(std::vector<PaletteEntry> entries, const QString& query);
    const PaletteEntry& entry(int row) const { return m_rows[static_cast<std::size_t>(row)].entry; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        PaletteEntry entry;
        FuzzyMatch match;
    };

    std::vector<Row> m_rows;
};

}  // namespace vernier
