#pragma once

#include "core/explain/Belief.h"
#include "core/study/StudyDefinition.h"

#include <QString>

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// What a map of the model can show.
enum class MapQuantity { Mean, Uncertainty, Acquisition, BetterProbability };

/// "mean", as in a menu.
QString mapQuantityTitle(MapQuantity quantity);
/// What the number at a place means, in one sentence for a tool tip.
QString mapQuantitySentence(MapQuantity quantity, const QString& metric);
/// A value with its unit: "0.9741", "34 %".
QString mapQuantityText(MapQuantity quantity, double value, double span);

/// Row y, column x; NaN where one of the parameters does not exist.
Eigen::MatrixXd mapValues(const SurrogateMap& map, MapQuantity quantity);
/// True if the light end of the colours stands for low values, that is, if less is better.
bool isLightLow(MapQuantity quantity, Goal goal);

}  // namespace vernier
