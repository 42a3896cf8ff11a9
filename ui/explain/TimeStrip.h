#pragma once

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace vernier {

class TimeController;

/// The model as it was earlier, on one line: a slider over the trials that have ended, and a button that plays them back.
class TimeStrip : public QWidget {
    Q_OBJECT

public:
    /// `time` must outlive the strip.
    explicit TimeStrip(TimeController& time, QWidget* parent = nullptr);

private:
    void showTime();

    TimeController& m_time;
    QToolButton* m_play;
    QSlider* m_slider;
    QLabel* m_position;
};

}  // namespace vernier
