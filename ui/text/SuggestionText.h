#pragma once

#include "core/explain/UpcomingSuggestions.h"

#include <QString>

namespace vernier {

/// What the model expects of a suggestion, in rich text: "Predicted <b>0.9741</b>, between 0.96 and 0.99 (90 %). 34 % chance to
/// beat 0.9783."
QString predictionText(const Prediction& prediction, const History& history);
/// Why this one, in plain sentences without the numbers that predictionText() gives.
QString reasonText(const UpcomingSuggestion& upcoming);
/// How the last predictions compare with the results, in rich text; empty while there are none.
QString outcomesText(const History& history);

}  // namespace vernier
