#include "ui/plots/ForecastPlot.h"

#include "ui/plots/QCustomPlot.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr double kSecondsPerHour = 3600;
constexpr double kRoomAround = 0.08;

double abscissaOf(const ForecastStep& step, ForecastPlot::Abscissa abscissa) {
    switch (abscissa) {
        case ForecastPlot::Abscissa::Trials: break;
        case ForecastPlot::Abscissa::Hours: return step.seconds.value_or(0) / kSecondsPerHour;
        case ForecastPlot::Abscissa::Money: return step.cost.value_or(0);
    }
    return step.trials;
}

}  // namespace

ForecastPlot::ForecastPlot(QWidget* parent)
    : PlotView(parent), m_lower(plot()->addGraph()), m_upper(plot()->addGraph()), m_mean(plot()->addGraph()) {
    setAccessibleName(tr("Expected best against further trials"));
    m_upper->setChannelFillGraph(m_lower);
    for (QCPGraph* const graph : {m_lower, m_upper, m_mean})
        graph->setSelectable(QCP::stNone);
}

bool ForecastPlot::canShow(const SearchForecast& forecast, Abscissa abscissa) {
    return abscissa == Abscissa::Trials ||
           (!forecast.steps.empty() && (abscissa == Abscissa::Hours ? forecast.steps.front().seconds.has_value()
                                                                    : forecast.steps.front().cost.has_value()));
}

void ForecastPlot::setForecast(const std::optional<SearchForecast>& forecast, double best, Abscissa abscissa,
                               const QString& emptyText) {
    for (QCPGraph* const graph : {m_lower, m_upper, m_mean})
        graph->data()->clear();
    setEmptyText(forecast ? QString() : emptyText);
    if (!forecast || forecast->steps.empty())
        return;
    for (QCPGraph* const graph : {m_lower, m_upper, m_mean})
        graph->addData(0, best);
    double least = best;
    double greatest = best;
    for (const ForecastStep& step : forecast->steps) {
        const double x = abscissaOf(step, abscissa);
        m_lower->addData(x, step.lower90);
        m_upper->addData(x, step.upper90);
        m_mean->addData(x, step.expectedBest);
        least = std::min(least, step.lower90);
        greatest = std::max(greatest, step.upper90);
    }
    const double room = std::max(kRoomAround * (greatest - least), 1e-9);
    setAxisNames(abscissa == Abscissa::Trials  ? tr("further trials")
                 : abscissa == Abscissa::Hours ? tr("hours")
                                               : tr("money ($)"),
                 tr("expected best"));
    setHomeRanges(0, abscissaOf(forecast->steps.back(), abscissa), least - room, greatest + room);
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void ForecastPlot::applyColors() {
    m_mean->setPen(QPen(colors().complete, 2));
    m_lower->setPen(Qt::NoPen);
    m_upper->setPen(Qt::NoPen);
    QColor band = colors().complete;
    band.setAlphaF(colors().isDark ? 0.25F : 0.16F);
    m_upper->setBrush(band);
}

}  // namespace vernier
