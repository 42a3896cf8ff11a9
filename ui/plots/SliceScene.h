#pragma once

#include "core/explain/Surrogate.h"
#include "core/space/Parameter.h"

#include <QFont>
#include <QRectF>

#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace vernier {

struct ThemeColors;

/// Everything one slice shows, as plain values.
struct SliceScene {
    struct Dot {
        TrialId trial;
        TrialState state = TrialState::Complete;
        double unit = 0;
        double value = 0;
        double strength = 1;  ///< 0 to 1: how near the trial is to the slice
    };

    /// Grid lines of the values, at most.
    static constexpr int kMostTicks = 5;

    Parameter parameter;
    double lower = 0;  ///< the values at the bottom and the top, the same for all slices
    double upper = 1;
    std::vector<SlicePoint> points;  ///< ascending; empty: nothing to draw yet
    double peak = 0;                 ///< the greatest logImprovement of all slices
    double unitCut = 0.5;
    std::optional<double> predicted;  ///< at the cut
    std::vector<Dot> dots;            ///< by ascending strength
    std::optional<TrialId> incumbent;
    std::vector<TrialId> selected;
    std::vector<double> suggestedUnits;
    std::optional<std::pair<double, double>> marked;  ///< a part of the axis, in unit coordinates
    QString absence;                                  ///< why the parameter does not apply at the cut; empty if it does

    bool isCategorical() const { return parameter.kind == ParameterKind::Categorical; }
};

/// Where the parts of a slice are, for widgets of one height and font the same.
struct SliceGeometry {
    SliceGeometry(const QRectF& rect, const QFont& font);

    QRectF name;
    QRectF value;  ///< of the parameter at the cut
    QRectF plot;
    QRectF axis;  ///< labels of the parameter's values; dragging here marks a range
    QRectF acquisition;

    double xOf(double unit) const { return plot.left() + unit * plot.width(); }
    double unitAt(double x) const;
    double yOf(const SliceScene& scene, double objective) const;
};

/// Draws the scene in the geometry's rectangles.
void paintSlice(QPainter& painter, const SliceScene& scene, const SliceGeometry& geometry, const QFont& font,
                const ThemeColors& colors);

}  // namespace vernier
