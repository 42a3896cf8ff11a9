#include "ui/scales/MapQuantity.h"

#include "ui/text/NumberFormat.h"

#include <QCoreApplication>

#include <limits>

namespace vernier {

namespace {

struct MapQuantityWords {
    Q_DECLARE_TR_FUNCTIONS(MapQuantity)
};

}  // namespace

QString mapQuantityTitle(MapQuantity quantity) {
    switch (quantity) {
        case MapQuantity::Mean: return MapQuantityWords::tr("mean");
        case MapQuantity::Uncertainty: return MapQuantityWords::tr("uncertainty");
        case MapQuantity::Acquisition: return MapQuantityWords::tr("acquisition");
        case MapQuantity::BetterProbability: return MapQuantityWords::tr("P(better than best)");
    }
    return {};
}

QString mapQuantitySentence(MapQuantity quantity, const QString& metric) {
    switch (quantity) {
        case MapQuantity::Mean: return MapQuantityWords::tr("The %1 the model expects").arg(metric);
        case MapQuantity::Uncertainty:
            return MapQuantityWords::tr("How far off the expected %1 may be: half the width of its 95 % band").arg(metric);
        case MapQuantity::Acquisition:
            return MapQuantityWords::tr("By how much a trial is expected to improve %1: where the search looks").arg(metric);
        case MapQuantity::BetterProbability:
            return MapQuantityWords::tr("How likely a trial is to reach a better %1 than the best so far").arg(metric);
    }
    return {};
}

QString mapQuantityText(MapQuantity quantity, double value, double span) {
    if (quantity == MapQuantity::BetterProbability)
        return MapQuantityWords::tr("%1 %").arg(formatNumber(100 * value));
    return quantity == MapQuantity::Acquisition ? formatNumber(value) : formatMetric(value, span);
}

Eigen::MatrixXd mapValues(const SurrogateMap& map, MapQuantity quantity) {
    const Eigen::MatrixXd& values = quantity == MapQuantity::Mean          ? map.median
                                    : quantity == MapQuantity::Uncertainty ? map.uncertainty
                                    : quantity == MapQuantity::Acquisition ? map.expectedImprovement
                                                                           : map.betterProbability;
    const Eigen::MatrixXd nothing =
        Eigen::MatrixXd::Constant(values.rows(), values.cols(), std::numeric_limits<double>::quiet_NaN());
    return map.isActive.matrix().select(values, nothing);
}

bool isLightLow(MapQuantity quantity, Goal goal) {
    return quantity == MapQuantity::Mean && goal == Goal::Minimize;
}

}  // namespace vernier
