#pragma once

#include "ui/scales/RangeScale.h"

#include <QWidget>

namespace vernier {

/// The range of a numeric parameter as a bar on the parameter's own scale. Each end is dragged, or both at once between them;
/// with the keyboard, left and right move the active end, Space changes to the other one.
class RangeBar : public QWidget {
    Q_OBJECT

public:
    explicit RangeBar(QWidget* parent = nullptr);

    /// Shows this parameter. While an end is dragged, the domain under it stays.
    void setParameter(const Parameter& parameter);
    double least() const { return m_min; }
    double greatest() const { return m_max; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user moved an end; follows the mouse.
    void rangeMoved(double min, double max);
    /// The mouse or the key was released: the whole move is one edit.
    void moveFinished();
    /// Escape, up or down: the focus goes back to where it came from.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    enum class Grip { None, Min, Max, Both };

    QRectF groove() const;
    double pixelOf(double value) const;
    double unitAt(double pixel) const;
    Grip gripAt(const QPointF& position) const;
    void move(double min, double max);
    void moveActive(int steps);
    void updateNames();
    void paintMarks(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintHandle(QPainter& painter, double value, bool isActive) const;

    Parameter m_parameter;
    RangeScale m_scale;
    double m_min = 0;
    double m_max = 1;
    Grip m_grip = Grip::None;
    Grip m_active = Grip::Min;
    double m_grabUnit = 0;  ///< where "both" was grabbed
    double m_grabMin = 0;
    double m_grabMax = 1;
};

}  // namespace vernier
