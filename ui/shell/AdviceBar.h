#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace vernier {

class StudyAdvice;

/// A sentence about the study at the top of the window, with a button for each thing that may be done; hidden while there is
/// nothing to say.
class AdviceBar : public QWidget {
    Q_OBJECT

public:
    /// `advice` must outlive this object. `name` is that of the bar's sentence; the bar is called `name` and "Bar".
    AdviceBar(StudyAdvice& advice, const char* name, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    StudyAdvice& m_advice;
    QLabel* m_sentence;
    QList<QPushButton*> m_buttons;  ///< as the actions
};

}  // namespace vernier
