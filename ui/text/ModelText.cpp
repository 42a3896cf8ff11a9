#include "ui/text/ModelText.h"

#include "core/study/Criteria.h"
#include "ui/text/NumberFormat.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

struct ModelWords {
    Q_DECLARE_TR_FUNCTIONS(ModelText)
};

int percent(double share) {
    return static_cast<int>(std::lround(100 * share));
}

}  // namespace

QString modelAbsenceText(const History& history, const StudyDefinition& definition) {
    const QString metric = QString::fromStdString(definition.objective.metric);
    int ended = 0;
    int results = 0;
    for (const TrialPtr& trial : history.trials()) {
        ended += isFinished(trial->state) ? 1 : 0;
        results += hasResult(*trial, history.criteria()) ? 1 : 0;
    }
    if (history.trials().empty())
        return ModelWords::tr(
                   "This is where you will see what Vernier has learnt: how %1 depends on each parameter, and how certain that "
                   "is.\n"
                   "It takes two finished trials. Press Run to start.")
            .arg(metric);
    if (ended == 0)
        return ModelWords::tr("The first trials are running. What they teach about %1 appears here once two have finished.")
            .arg(metric);
    if (results == 0)
        return ModelWords::tr(
                   "None of the %1 trials that have ended gave a value for %2, so there is nothing to learn from.\n"
                   "Look at the output of one of them in Monitor.")
            .arg(ended)
            .arg(metric);
    if (results == 1)
        return ModelWords::tr("One result so far: a model of %1 needs two, and tells you little before about ten.").arg(metric);
    return ModelWords::tr("Fitting a model to %1 results.").arg(results);
}

QString verdictTitle(ModelVerdict level) {
    switch (level) {
        case ModelVerdict::Trust: return ModelWords::tr("Trust it.");
        case ModelVerdict::Careful: return ModelWords::tr("Be careful.");
        case ModelVerdict::Guessing: break;
    }
    return ModelWords::tr("It is guessing.");
}

QString calibrationText(const Calibration& calibration) {
    if (calibration.predictions.empty())
        return {};
    return ModelWords::tr(
               "Explains %1 % of the variation. %2 of %3 results fell inside its 90 % bands. Rank correlation in the better "
               "half: %4.")
        .arg(percent(std::max(calibration.explainedShare, 0.0)))
        .arg(calibration.inside90)
        .arg(calibration.predictions.size())
        .arg(formatMetric(calibration.rankCorrelation, 100));
}

QString bandText(const Band& band, double span) {
    return ModelWords::tr("%1, between %2 and %3")
        .arg(formatMetric(band.median, span), formatMetric(band.lower95, span), formatMetric(band.upper95, span));
}

double objectiveSpan(const History& history) {
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const TrialPtr& trial : history.trials()) {
        if (!trial->objective)
            continue;
        lowest = std::min(lowest, *trial->objective);
        highest = std::max(highest, *trial->objective);
    }
    return highest > lowest ? highest - lowest : 0;
}

}  // namespace vernier
