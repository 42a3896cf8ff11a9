#include "ui/text/ProgressText.h"

#include "ui/text/NumberFormat.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace vernier {

namespace {

struct ProgressWords {
    Q_DECLARE_TR_FUNCTIONS(ProgressText)
};

/// No forecast is accurate to the second.
double roughly(double seconds) {
    const double unit = seconds < 30 ? 1 : seconds < 180 ? 10 : 60;
    return std::ceil(seconds / unit) * unit;
}

}  // namespace

QString progressText(const StudyStatus& status, std::optional<double> best) {
    QStringList parts;
    parts << (status.trialLimit ? ProgressWords::tr("%1 of %2").arg(status.begun()).arg(*status.trialLimit)
                                : ProgressWords::tr("%n trials", nullptr, status.begun()));
    if (best)
        parts << ProgressWords::tr("best <b>%1</b>").arg(formatNumber(*best));
    if (status.secondsLeft && status.runState == RunState::Running)
        parts << ProgressWords::tr("about %1 left").arg(formatDuration(roughly(*status.secondsLeft)));
    if (status.cost && status.budget)
        parts << ProgressWords::tr("%1 of %2").arg(formatMoney(*status.cost), formatMoney(*status.budget));
    else if (status.cost)
        parts << formatMoney(*status.cost);
    return parts.join(QStringLiteral(" · "));
}

QString readyText(const StudyStatus& status) {
    const QString trials = status.trialLimit
                               ? ProgressWords::tr("Ready: %n trials", nullptr, static_cast<int>(*status.trialLimit))
                               : ProgressWords::tr("Ready: no limit on trials");
    return status.slots > 1 ? ProgressWords::tr("%1, %2 at a time").arg(trials).arg(status.slots) : trials;
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
        parts << ProgressWords::tr("%n running", nullptr, status.running);
    if (status.waiting > 0)
        parts << ProgressWords::tr("%n waiting", nullptr, status.waiting);
    if (status.paused > 0)
        parts << ProgressWords::tr("%n paused", nullptr, status.paused);
    if (status.complete > 0)
        parts << ProgressWords::tr("%n complete", nullptr, status.complete);
    const QString saved = savedText(status.savings);
    if (status.stopped > 0)
        parts << (saved.isEmpty() ? ProgressWords::tr("%n stopped early", nullptr, status.stopped)
                                  : ProgressWords::tr("%n stopped early (saved %1)", nullptr, status.stopped).arg(saved));
    if (status.cancelled > 0)
        parts << ProgressWords::tr("%n cancelled", nullptr, status.cancelled);
    if (status.failed > 0)
        parts << ProgressWords::tr("%n failed", nullptr, status.failed);
    if (parts.isEmpty())
        parts << ProgressWords::tr("Nothing has run yet.");
    return parts.join(QStringLiteral(" · "));
}

}  // namespace vernier
