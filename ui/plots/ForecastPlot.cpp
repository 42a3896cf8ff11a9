#include "ui/plots/ForecastPlot.h"

#include "core/base/DurationText.h"
#include "ui/canvas/ForecastBand.h"
#include "ui/canvas/QCustomPlot.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr double kRoomAroundBand = 0.08;

double abscissaOf(const ForecastStep& step, ForecastPlot::Abscissa abscissa) {
    switch (abscissa) {
        case ForecastPlot::Abscissa::Trials: break;
        case ForecastPlot::Abscissa::Hours: return step.seconds.value_or(0) / kSecondsPerHour;
        case ForecastPlot::Abscissa::Money: return step.cost.value_or(0);
    }
    return step.trials;
}

}  // namespace

ForecastPlot::ForecastPlot(QWidget* parent) : PlotView(parent), m_band(std::make_unique<ForecastBand>(*plot())) {
    setAccessibleName(tr("Expected best by number of further trials"));
}

ForecastPlot::~ForecastPlot() = default;

bool ForecastPlot::canShow(const SearchForecast& forecast, Abscissa abscissa) {
    return abscissa == Abscissa::Trials ||
           (!forecast.steps.empty() && (abscissa == Abscissa::Hours ? forecast.steps.front().seconds.has_value()
                                                                    : forecast.steps.front().cost.has_value()));
}

void ForecastPlot::setForecast(const std::optional<SearchForecast>& forecast, double best, Abscissa abscissa,
                               const QString& emptyText) {
    m_band->setPoints({});
    setEmptyText(forecast ? QString() : emptyText);
    if (!forecast || forecast->steps.empty())
        return;
    std::vector<ForecastPoint> points{{0, best, best, best}};
    double least = best;
    double greatest = best;
    for (const ForecastStep& step : forecast->steps) {
        points.push_back({abscissaOf(step, abscissa), step.lower90, step.expectedBest, step.upper90});
        least = std::min(least, step.lower90);
        greatest = std::max(greatest, step.upper90);
    }
    m_band->setPoints(points);
    const double room = std::max(kRoomAroundBand * (greatest - least), 1e-9);
    setAxisNames(abscissa == Abscissa::Trials  ? tr("further trials")
                 : abscissa == Abscissa::Hours ? tr("hours")
                                               : tr("money ($)"),
                 tr("expected best"));
    setHomeRanges(0, abscissaOf(forecast->steps.back(), abscissa), least - room, greatest + room);
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void ForecastPlot::applyColors() {
    m_band->setColor(colors().complete, colors().isDark, 2);
}

}  // namespace vernier
