#pragma once

#include "ui/shell/dialogs/FindingRow.h"

#include <QDialog>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace vernier {

class DoctorController;

/// What is the matter with the study, what was mended, and what was dismissed, beside the window. Ctrl+Z takes back what was
/// mended last.
class DoctorDialog : public QDialog {
    Q_OBJECT

public:
    /// `doctor` must outlive this object.
    explicit DoctorDialog(DoctorController& doctor, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A finding that nobody can mend from here is to be looked at: in this view, by its object name, and with this trial.
    void showWanted(const QString& view, std::optional<vernier::TrialId> trial);

private:
    void refresh();
    std::vector<FindingEntry> entries() const;
    void rebuild();
    void addWidget(QWidget* widget);
    void addRow(const FindingEntry& entry);
    void act(const FindingEntry& entry);
    int focusedRow() const;
    void focusRow(int row);

    DoctorController& m_doctor;
    QLabel* m_heading;
    QVBoxLayout* m_list;
    std::vector<FindingEntry> m_entries;
    QList<FindingRow*> m_rows;  ///< of the entries
    QWidget* m_close;
};

}  // namespace vernier
