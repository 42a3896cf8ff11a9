#pragma once

#include "ui/plots/SliceScene.h"

#include <QWidget>

namespace vernier {

/// What the model expects along one parameter, everything else at the cut: the mean with its 50 % and 95 % band, or an interval
/// bar for each choice; the trials, stronger the nearer they are to the slice; where the search wants to look, below. Dragging
/// or the arrow keys move the cut; dragging along the axis, or the arrow keys with Shift, mark a part of it. Drawn with
/// QPainter alone, so that ten of them are repainted within a frame.
class SlicePlot : public QWidget {
    Q_OBJECT

public:
    /// Its object name is "slice-" and the name of the parameter.
    explicit SlicePlot(const Parameter& parameter, QWidget* parent = nullptr);

    const SliceScene& scene() const { return m_scene; }
    /// Everything but the parameter, which stays.
    void setScene(SliceScene scene);
    /// No part of the axis is marked any more.
    void clearMark();
    SliceGeometry geometryOf() const { return {QRectF(rect()), font()}; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cutMoved(double unit);
    void trialClicked(vernier::TrialId trial, bool adds);
    /// The user wants to run the configuration at the cut.
    void queueRequested();
    /// The user asks what can be done here, with or without part of the axis marked.
    void menuRequested(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::optional<TrialId> trialAt(const QPointF& pixel) const;
    double steppedFrom(double unit, int steps) const;
    void moveCutTo(double unit);
    void mark(double from, double to);
    void markBy(int steps);
    void askForMenu();
    QString describe(double unit) const;

    SliceScene m_scene;
    enum class Drag { None, Cut, Mark };
    Drag m_drag = Drag::None;
    double m_markStart = 0;
    double m_markEnd = 0;
};

}  // namespace vernier
