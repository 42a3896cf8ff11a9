#pragma once

#include "core/capture/Surroundings.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <vector>

namespace vernier {

/// What an output calls a number: the words before it ("val_acc", "validation accuracy"), the head of its column, or the words
/// behind it ("% correct"). Empty if nothing names it.
std::string labelOf(const std::vector<std::string>& lines, std::size_t line, const CutLine& cut, std::size_t number,
                    const Surroundings& around);

/// A label as the name of a metric: what a name may not hold becomes '_'.
std::string metricNameFrom(const std::string& label);

/// `name`, or "metric" if that is empty, with a number behind it if one of `others` has it.
std::string freeMetricName(const std::string& name, const std::vector<MetricDefinition>& others);

}  // namespace vernier
