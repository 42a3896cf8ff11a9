#pragma once

#include "ui/tables/ConfigurationDraft.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QWidget;

namespace vernier {

/// Asks for the values of one trial, one field per parameter, checked as they are typed. Accepted only if all are valid; then
/// configuration() is what to queue.
class QueueTrialDialog : public QDialog {
    Q_OBJECT

public:
    /// `heading` says where the initial values come from; `start` holds them. `unchanged` says what it means to leave all
    /// values as they are.
    QueueTrialDialog(const QString& heading, const QString& unchanged, const SearchSpace& space, const Configuration& start,
                     QWidget* parent = nullptr);

    const Configuration& configuration() const { return m_draft.configuration(); }

private:
    struct Row {
        QLabel* name;
        QWidget* field;
        QLabel* hint;
        QLabel* fault;
    };

    QWidget* makeForm();
    QWidget* makeField(int index);
    void change(int index, const QString& text);
    void showState();

    ConfigurationDraft m_draft;
    Configuration m_start;
    QString m_unchanged;
    std::vector<Row> m_rows;
    QPushButton* m_queue = nullptr;
    QLabel* m_summary;
};

}  // namespace vernier
