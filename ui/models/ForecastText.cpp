#include "ui/models/ForecastText.h"

#include "ui/models/NumberFormat.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace vernier {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ForecastText)
};

/// No forecast is good to the second.
double roughly(double seconds) {
    const double unit = seconds < 30 ? 1 : seconds < 180 ? 10 : 60;
    return std::ceil(seconds / unit) * unit;
}

QString endText(PlanForecast::End end) {
    switch (end) {
        case PlanForecast::End::Time: return Text::tr("The study time ends it.");
        case PlanForecast::End::Budget: return Text::tr("The budget ends it.");
        case PlanForecast::End::Trials:
        case PlanForecast::End::Nothing: break;
    }
    return {};
}

}  // namespace

QString forecastText(const PlanForecast& forecast, const Limits& limits, bool mayStopEarly) {
    if (!forecast.trials && !forecast.seconds && !forecast.cost)
        return Text::tr("Without end: give a number of trials, a time or a budget.");
    const QString about = mayStopEarly ? Text::tr("at most %1") : Text::tr("about %1");
    QStringList parts;
    parts << (forecast.trials ? (*forecast.trials == 1 ? Text::tr("1 trial")
                                                       : Text::tr("%n trials", nullptr, static_cast<int>(*forecast.trials)))
                              : Text::tr("As many trials as fit"));
    if (forecast.seconds)
        parts << about.arg(formatDuration(roughly(*forecast.seconds)));
    if (forecast.cost)
        parts << formatMoney(*forecast.cost);
    QString text = parts.join(QStringLiteral(", ")) +
                   (limits.parallel > 1 ? Text::tr(" at %n slots.", nullptr, limits.parallel) : Text::tr(" at 1 slot."));
    if (const QString end = endText(forecast.end); !end.isEmpty())
        text += QLatin1Char(' ') + end;
    return text;
}

}  // namespace vernier
