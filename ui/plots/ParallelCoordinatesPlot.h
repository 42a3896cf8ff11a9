#pragma once

#include "ui/plots/ParallelPainter.h"
#include "ui/scales/ParallelAxes.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

#include <memory>

namespace vernier {

class ReplotThrottle;

/// A line for each trial across the axes of ParallelAxes, coloured by its result. Dragging along an axis brushes it, dragging
/// its name moves it, its menu inverts it or changes its scale. By keyboard: left and right choose an axis, with Shift move it,
/// up and down move its brush, with Shift widen it; I inverts it, L changes its scale, Delete clears its brush.
class ParallelCoordinatesPlot : public QWidget {
    Q_OBJECT

public:
    /// `history` must outlive the plot.
    explicit ParallelCoordinatesPlot(const History& history, QWidget* parent = nullptr);
    ~ParallelCoordinatesPlot() override;

    void setDefinition(std::shared_ptr<const StudyDefinition> definition);
    /// The history has changed.
    void refresh();
    void setSelection(const std::vector<TrialId>& trials);
    void clearBrushes();

    const ParallelAxes& axes() const { return m_axes; }
    /// Where a position on an axis is, in pixels of the widget.
    QPointF positionOf(int axis, double place) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A brush was set, moved to its end or cleared: these trials pass through all brushes; none if there is no brush.
    void brushed(const std::vector<vernier::TrialId>& trials);
    /// What the plot shows has changed: trials, or the lines within the brushes.
    void linesChanged();
    void trialClicked(vernier::TrialId trial, bool adds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Drag { None, Name, NewBrush, WholeBrush, LowerEnd, UpperEnd };

    ParallelFrame frame() const;
    ParallelPainter painter(const ParallelFrame& frame) const;
    const ParallelAxes::Axis& axisAt(int axis) const { return m_axes.axes()[static_cast<std::size_t>(axis)]; }
    Drag partAt(const ParallelFrame& frame, int axis, double y) const;
    int lineAt(const QPointF& position) const;

    void beginDrag(int axis, const QPointF& position);
    void dragBrush(double place);
    void dragName(double x);
    void setBrush(std::optional<ParallelAxes::Interval> brush);
    void finishBrush();
    void moveBrush(double by, bool widens);
    void chooseAxis(int axis);
    void moveAxis(int to);
    void openMenu(int axis, const QPoint& globalPosition);
    void forgetPictures();
    void redrawLines();
    void redrawBrushed();
    void tell();

    const History& m_history;
    std::shared_ptr<const StudyDefinition> m_definition;
    ParallelAxes m_axes;
    std::vector<TrialId> m_selection;
    std::vector<int> m_inBrushes;
    QImage m_faint;   ///< what lies under the lines inside the brushes; null: must be redrawn
    QPixmap m_lines;  ///< all but the selected ones; null: must be redrawn
    bool m_isBrushed = false;
    ReplotThrottle* m_throttle;
    int m_current = 0;  ///< the axis that the mouse or the keyboard acts on
    Drag m_drag = Drag::None;
    double m_grip = 0;  ///< the position where the drag began; for a whole brush, its distance from the brush's lower end
};

}  // namespace vernier
