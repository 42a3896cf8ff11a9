#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace vernier {

class NextSteps;

/// Says why the study stands still, with a button for each thing that may be done next; hidden while it does not.
class StandstillBar : public QWidget {
    Q_OBJECT

public:
    /// `steps` must outlive this object.
    explicit StandstillBar(NextSteps& steps, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    NextSteps& m_steps;
    QLabel* m_sentence;
    QList<QPushButton*> m_buttons;  ///< as the actions
};

}  // namespace vernier
