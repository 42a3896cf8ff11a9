#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace vernier {

class PlanController;

/// What a sum of money, a time or a number of trials buys, beside other ways to spend it, and the button that writes it into
/// the study. Follows the study while it runs.
class PlanDialog : public QDialog {
    Q_OBJECT

public:
    /// `plan` must outlive this object.
    explicit PlanDialog(PlanController& plan, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();

    PlanController& m_plan;
    QLabel* m_reserve;
    QPushButton* m_apply;
};

}  // namespace vernier
