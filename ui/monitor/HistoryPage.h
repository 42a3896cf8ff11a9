#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;
class QTableView;

namespace vernier {

class HistoryController;
class SelectionController;

/// Everything that was done and that happened, the latest last, with a slider that takes all of Monitor back to any moment.
class HistoryPage : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the page.
    HistoryPage(HistoryController& history, SelectionController& selection, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void assemble();
    void connectLog();
    void goTo(int row);
    void follow();
    void showMoment();

    HistoryController& m_history;
    SelectionController& m_selection;
    QTableView* m_table;
    QSlider* m_slider;
    QPushButton* m_now;
    QLabel* m_empty;
};

}  // namespace vernier
