#pragma once

#include "core/exchange/SvgChart.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <vector>

namespace vernier {

/// The charts of a report, as SVG. Each is empty where there is nothing to draw.

/// Every trial's objective in the order of their numbers, and the best so far.
std::string objectiveChart(const StudyDefinition& definition, const History& history);
/// The objective over the steps, of the best 100 trials at the most; empty where trials report once only.
std::string curvesChart(const StudyDefinition& definition, const History& history);
/// The objective against one parameter.
std::string parameterChart(const StudyDefinition& definition, const History& history, const Parameter& parameter);

/// The axis of some values of the objective, at least one: those worth seeing, for a few very bad ones must not flatten the
/// others.
SvgChart::Axis objectiveAxis(const Objective& objective, std::vector<double> values);

}  // namespace vernier
