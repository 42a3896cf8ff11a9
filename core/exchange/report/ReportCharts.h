#pragma once

#include "core/exchange/report/SvgChart.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <vector>

namespace vernier {

/// The charts of a report, as SVG. Each is empty if there is nothing to draw.

/// Every trial's objective in the order of their numbers, and the best so far.
std::string objectiveChart(const StudyDefinition& definition, const History& history);
/// Each pair of several objectives against each other: all trials, those of the front marked and, of two objectives, joined by
/// the edge of what they dominate.
std::string frontCharts(const StudyDefinition& definition, const History& history);
/// The objective over the steps, for the best 100 trials at most; empty if trials report only once.
std::string curvesChart(const StudyDefinition& definition, const History& history);
/// The objective against one parameter.
std::string parameterChart(const StudyDefinition& definition, const History& history, const Parameter& parameter);

/// The axis for some values of the objective, at least one: those worth seeing, because a few very bad ones must not flatten
/// the others.
SvgChart::Axis objectiveAxis(const Objective& objective, std::vector<double> values);

}  // namespace vernier
