#include "ui/text/ForecastText.h"

#include "ui/text/NumberFormat.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace vernier {

namespace {

struct ForecastWords {
    Q_DECLARE_TR_FUNCTIONS(ForecastText)
};

/// No forecast is accurate to the second.
double roundedTrials(double seconds) {
    const double unit = seconds < 30 ? 1 : seconds < 180 ? 10 : 60;
    return std::ceil(seconds / unit) * unit;
}

QString endText(PlanForecast::End end) {
    switch (end) {
        case PlanForecast::End::Time: return ForecastWords::tr("The time limit ends the study.");
        case PlanForecast::End::Budget: return ForecastWords::tr("The budget ends the study.");
        case PlanForecast::End::Trials:
        case PlanForecast::End::Nothing: break;
    }
    return {};
}

}  // namespace

QString forecastText(const PlanForecast& forecast, const Limits& limits, bool mayStopEarly) {
    if (!forecast.trials && !forecast.seconds && !forecast.cost)
        return ForecastWords::tr("This never ends: set a number of trials, a time or a budget.");
    const QString about = mayStopEarly ? ForecastWords::tr("at most %1") : ForecastWords::tr("about %1");
    QStringList parts;
    parts << (forecast.trials
                  ? (*forecast.trials == 1 ? ForecastWords::tr("1 trial")
                                           : ForecastWords::tr("%n trials", nullptr, static_cast<int>(*forecast.trials)))
                  : ForecastWords::tr("As many trials as fit"));
    if (forecast.seconds)
        parts << about.arg(formatDuration(roundedTrials(*forecast.seconds)));
    if (forecast.cost)
        parts << formatMoney(*forecast.cost);
    QString text =
        parts.join(QStringLiteral(", ")) +
        (limits.parallel > 1 ? ForecastWords::tr(" at %n slots.", nullptr, limits.parallel) : ForecastWords::tr(" at 1 slot."));
    if (const QString end = endText(forecast.end); !end.isEmpty())
        text += QLatin1Char(' ') + end;
    return text;
}

}  // namespace vernier
