#pragma once

#include "core/space/Parameter.h"
#include "core/study/Trial.h"
#include "ui/canvas/MapImage.h"
#include "ui/scales/MapQuantity.h"

#include <QFont>
#include <QImage>
#include <QLineF>
#include <QRectF>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace vernier {

struct ThemeColors;

/// What a map shows, as plain values. Positions are unit coordinates.
struct MapScene {
    struct Dot {
        TrialId trial;
        TrialState state = TrialState::Complete;
        QPointF place;
    };

    Parameter parameterX;
    Parameter parameterY;
    std::shared_ptr<const SurrogateMap> map;  ///< null: not ready yet
    MapQuantity quantity = MapQuantity::Mean;
    Goal goal = Goal::Minimize;
    QPointF cut;
    std::vector<Dot> dots;
    std::optional<TrialId> incumbent;
    std::vector<TrialId> selected;
    std::vector<QPointF> suggested;  ///< the next one first
};

/// Where the parts of a map lie.
struct MapGeometry {
    MapGeometry(const MapScene& scene, const QRectF& rect, const QFont& font);

    QRectF plot;
    QRectF legend;  ///< the bar of colours; its labels are at its right
    double labelWidth = 0;

    QPointF pixelOf(const QPointF& unit) const;
    /// Clamped to the plot.
    QPointF unitAt(const QPointF& pixel) const;
};

/// The expensive part of a map: remade only when the map, the quantity or the size changes.
struct MapPicture {
    Eigen::MatrixXd values;
    MapRange range;
    std::vector<QLineF> contours;  ///< in unit coordinates
    QImage image;

    /// Empty without a map.
    void takeMap(const MapScene& scene);
    void render(const MapScene& scene, QSize size);
};

/// Draws the scene in the geometry's rectangles.
void paintMap(QPainter& painter, const MapScene& scene, const MapPicture& picture, const MapGeometry& geometry,
              const QFont& font, const ThemeColors& colors);

}  // namespace vernier
