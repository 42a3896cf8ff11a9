#pragma once

#include "core/space/Parameter.h"

#include <QString>

#include <vector>

namespace vernier {

/// A ready-made parameter that people often tune, for the "Add" menu.
struct ParameterRecipe {
    QString title;
    Parameter parameter;
};

/// The parameter as another kind, keeping as much as possible: numbers become choices, choices that are numbers become a range.
Parameter withKind(Parameter parameter, ParameterKind kind);
/// The parameter on another scale, its range moved just far enough for the scale to be defined there.
Parameter withScale(Parameter parameter, Scale scale);

/// The plain kinds first, then what is often tuned: learning rate, batch size, dropout...
std::vector<ParameterRecipe> parameterRecipes();

}  // namespace vernier
