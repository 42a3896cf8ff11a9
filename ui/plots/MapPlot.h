#pragma once

#include "ui/plots/MapScene.h"

#include <QWidget>

namespace vernier {

/// Two parameters of the model against each other in colours, with contour lines, the trials, and the cut as a cross-hair that
/// is dragged or moved by the arrow keys.
class MapPlot : public QWidget {
    Q_OBJECT

public:
    explicit MapPlot(QWidget* parent = nullptr);

    const MapScene& scene() const { return m_scene; }
    void setScene(MapScene scene);
    MapGeometry geometryOf() const { return {m_scene, QRectF(rect()), font()}; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cutMoved(const QPointF& unit);
    void trialClicked(vernier::TrialId trial, bool adds);
    /// The user wants to run the configuration at the cut.
    void queueRequested();
    void menuRequested(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::optional<TrialId> trialAt(const QPointF& pixel) const;
    QString describe(const QPointF& unit) const;
    void render();

    MapScene m_scene;
    MapPicture m_picture;
    bool m_isDragging = false;
};

}  // namespace vernier
