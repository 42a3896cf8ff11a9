#include "ui/text/ComparisonText.h"

#include "ui/text/NumberFormat.h"

#include <QCoreApplication>

#include <cmath>

namespace vernier {

namespace {

using Standing = DefaultComparison::Standing;

constexpr double kMostPercent = 10;  ///< a tenfold difference is told in the units of the objective

struct ComparisonWords {
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)
};

/// A difference in percent of the defaults where that makes sense, otherwise in the units of the objective.
QString amountText(double amount, double defaultMean) {
    const double share = defaultMean == 0 ? kMostPercent : std::abs(amount / defaultMean);
    if (share >= kMostPercent)
        return formatNumber(std::abs(amount));
    return ComparisonWords::tr("%1 %").arg(
        formatNumber(std::round(1000 * share) >= 10 ? std::round(1000 * share) / 10 : 100 * share));
}

QString differenceText(const DefaultComparison& comparison, const Objective& objective) {
    const QString amount = amountText(comparison.difference, comparison.defaultMean);
    const QString whole =
        comparison.standing == Standing::Tested
            ? ComparisonWords::tr("%1 ± %2").arg(amount, amountText(comparison.margin, comparison.defaultMean))
            : amount;
    const bool isBetter = (objective.goal == Goal::Maximize) == (comparison.difference > 0);
    return isBetter ? ComparisonWords::tr("%1 better than what you run today").arg(whole)
                    : ComparisonWords::tr("%1 worse than what you run today").arg(whole);
}

QString testedText(const DefaultComparison& comparison, const Objective& objective) {
    const QString difference = differenceText(comparison, objective);
    const QString chance = formatProbability(comparison.chance);
    if (comparison.chance >= kSureBetter)
        return ComparisonWords::tr("%1; %2 sure.").arg(difference, chance);
    if (comparison.chance <= 1 - kSureBetter)
        return ComparisonWords::tr("%1: keep what you have.").arg(difference);
    return ComparisonWords::tr("%1, but the chance that it is better at all is %2: more repeats decide it.")
        .arg(difference, chance);
}

}  // namespace

QString comparisonText(const DefaultComparison& comparison, const Objective& objective) {
    switch (comparison.standing) {
        case Standing::Unknown: return {};
        case Standing::NotRun:
            return ComparisonWords::tr("What you run today has not been run here, so nobody knows whether this is better.");
        case Standing::IsDefault: return ComparisonWords::tr("This is what you run today.");
        case Standing::Untested:
            return ComparisonWords::tr("%1, as far as single runs tell: the best of many is partly luck.")
                .arg(differenceText(comparison, objective));
        case Standing::Tested: return testedText(comparison, objective);
    }
    return {};
}

bool isSurelyBetter(const DefaultComparison& comparison) {
    return comparison.standing == Standing::Tested && comparison.chance >= kSureBetter;
}

}  // namespace vernier
