#include "ui/models/ProgressText.h"

#include "ui/models/NumberFormat.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace vernier {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProgressText)
};

/// No forecast is good to the second.
double roughly(double seconds) {
    const double unit = seconds < 30 ? 1 : seconds < 180 ? 10 : 60;
    return std::ceil(seconds / unit) * unit;
}

}  // namespace

QString progressText(const StudyStatus& status, std::optional<double> best) {
    QStringList parts;
    parts << (status.trialLimit ? Text::tr("%1 of %2").arg(status.begun()).arg(*status.trialLimit)
                                : Text::tr("%n trials", nullptr, status.begun()));
    if (best)
        parts << Text::tr("best <b>%1</b>").arg(formatNumber(*best));
    if (status.secondsLeft && status.runState == RunState::Running)
        parts << Text::tr("about %1 left").arg(formatDuration(roughly(*status.secondsLeft)));
    if (status.cost && status.budget)
        parts << Text::tr("%1 of %2").arg(formatMoney(*status.cost), formatMoney(*status.budget));
    else if (status.cost)
        parts << formatMoney(*status.cost);
    return parts.join(QStringLiteral(" · "));
}

QString readyText(const StudyStatus& status) {
    const QString trials = status.trialLimit ? Text::tr("Ready: %n trials", nullptr, static_cast<int>(*status.trialLimit))
                                             : Text::tr("Ready: trials without end");
    return status.slots > 1 ? Text::tr("%1, %2 at a time").arg(trials).arg(status.slots) : trials;
}

QString savedText(const Savings& savings) {
    if (savings.seconds <= 0)
        return {};
    const QString time = formatDuration(savings.seconds);
    return savings.cost ? QStringLiteral("%1, %2").arg(time, formatMoney(*savings.cost)) : time;
}

QString countsText(const StudyStatus& status) {
    QStringList parts;
    if (status.running > 0)
        parts << Text::tr("%n running", nullptr, status.running);
    if (status.waiting > 0)
        parts << Text::tr("%n waiting", nullptr, status.waiting);
    if (status.paused > 0)
        parts << Text::tr("%n paused", nullptr, status.paused);
    if (status.complete > 0)
        parts << Text::tr("%n complete", nullptr, status.complete);
    const QString saved = savedText(status.savings);
    if (status.stopped > 0)
        parts << (saved.isEmpty() ? Text::tr("%n stopped early", nullptr, status.stopped)
                                  : Text::tr("%n stopped early (saved %1)", nullptr, status.stopped).arg(saved));
    if (status.cancelled > 0)
        parts << Text::tr("%n cancelled", nullptr, status.cancelled);
    if (status.failed > 0)
        parts << Text::tr("%n failed", nullptr, status.failed);
    if (parts.isEmpty())
        parts << Text::tr("Nothing has run yet.");
    return parts.join(QStringLiteral(" · "));
}

}  // namespace vernier
