#pragma once

#include "core/stopping/Decision.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <QString>

#include <vector>

namespace vernier {

/// What the inspector tells of one trial.
struct TrialStory {
    QString title;       ///< "Trial 18"
    QString ending;      ///< how it ended or where it is: rich text, with outside text escaped
    QString suggestion;  ///< why it was chosen, what was expected of it, what it used: plain text
};

/// One row of the comparison of a trial's parameters with the best one's.
struct ParameterComparison {
    QString name;
    QString value;  ///< empty if the parameter is inactive
    QString best;
    bool differs = false;
};

/// `decision` is the one that stopped the trial, or null; `incumbent` the best trial, or null.
TrialStory tellTrial(const Trial& trial, const StudyDefinition& definition, const Decision* decision, const Trial* incumbent,
                     std::int64_t nowWallMs);

/// The parameters that are searched, in the order of the definition. `incumbent` may be null.
std::vector<ParameterComparison> compareParameters(const Trial& trial, const StudyDefinition& definition,
                                                   const Trial* incumbent);

/// "Maximize val_acc · Bayesian · median stopping", in rich text.
QString goalText(const StudyDefinition& definition);

}  // namespace vernier
