#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <QString>

#include <optional>
#include <vector>

namespace vernier {

/// What parallel coordinates show: an axis for each searched parameter and one for the objective, and a line across them for
/// each trial with a result. Positions along an axis are in [0, 1] on its scale, from its lower end. A plain value.
class ParallelAxes {
public:
    /// A part of an axis that lines must pass through; lower <= upper.
    struct Interval {
        double lower = 0;
        double upper = 1;
        bool operator==(const Interval&) const = default;
    };
    struct Axis {
        Parameter range;  ///< name, kind, ends and scale; for the objective a continuous one of its values
        bool isObjective = false;
        bool isInverted = false;  ///< drawn from top to bottom
        std::optional<Interval> brush;
        std::vector<float> places;  ///< position of each line; NaN where the parameter is inactive
    };
    struct Tick {
        double place = 0;
        QString text;
    };

    /// Reads all trials afresh: O(trials x axes). Axes that were there before keep their order, scale, direction and brush.
    void show(const History& history, const StudyDefinition& definition);

    const std::vector<Axis>& axes() const { return m_axes; }
    /// The trials behind the lines, the worst first, so that the best are drawn last.
    const std::vector<TrialId>& trials() const { return m_trials; }

    /// Puts axis `from` where `to` is now.
    void move(int from, int to);
    void setInverted(int axis, bool isInverted);
    /// True if the axis can have the other scale: a numeric one above 0, of more than one value.
    bool canChangeScale(int axis) const;
    /// Linear, or logarithmic if it was linear; brushes stay at the same values.
    void changeScale(int axis);
    void setBrush(int axis, std::optional<Interval> brush);
    void clearBrushes();
    bool isBrushed() const;

    /// Indices into trials() of the lines that pass through all brushes, ascending. O(trials x brushes).
    std::vector<int> linesInBrushes() const;
    /// A few labelled positions: all choices of a categorical parameter, otherwise the ends and the middle.
    std::vector<Tick> ticks(int axis) const;

private:
    Axis& at(int axis) { return m_axes[static_cast<std::size_t>(axis)]; }
    const Axis& at(int axis) const { return m_axes[static_cast<std::size_t>(axis)]; }
    void takeAxes(const StudyDefinition& definition, const std::vector<TrialPtr>& trials);
    static std::vector<float> placesOf(const Axis& axis, const std::vector<TrialPtr>& trials);

    std::vector<Axis> m_axes;
    std::vector<TrialPtr> m_lines;
    std::vector<TrialId> m_trials;
};

}  // namespace vernier
