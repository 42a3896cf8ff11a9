#include "ui/models/ProgressText.h"

#include "ui/models/NumberFormat.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace vernier {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ProgressText", text);
}

/// No forecast is good to the second.
double roughly(double seconds) {
    const double unit = seconds < 30 ? 1 : seconds < 180 ? 10 : 60;
    return std::ceil(seconds / unit) * unit;
}

}  // namespace

QString progressText(const StudyStatus& status, std::optional<double> best) {
    QStringList parts;
    parts << (status.trialLimit ? tr("%1 of %2").arg(status.begun()).arg(*status.trialLimit)
                                : tr("%1 trials").arg(status.begun()));
    if (best)
        parts << tr("best <b>%1</b>").arg(formatNumber(*best));
    if (status.secondsLeft && status.runState == RunState::Running)
        parts << tr("about %1 left").arg(formatDuration(roughly(*status.secondsLeft)));
    if (status.cost && status.budget)
        parts << tr("%1 of %2").arg(formatMoney(*status.cost), formatMoney(*status.budget));
    else if (status.cost)
        parts << formatMoney(*status.cost);
    return parts.join(QStringLiteral(" · "));
}

QString readyText(const StudyStatus& status) {
    const QString trials = status.trialLimit ? tr("Ready: %1 trials").arg(*status.trialLimit) : tr("Ready: trials without end");
    return status.slots > 1 ? tr("%1, %2 at a time").arg(trials).arg(status.slots) : trials;
}

QString savedText(const Savings& savings) {
    if (savings.seconds <= 0)
        return {};
    const QString time = formatDuration(savings.seconds);
    return savings.cost ? QStringLiteral("%1, %2").arg(time, formatMoney(*savings.cost)) : time;
}

QString countsText(const StudyStatus& status) {
    QStringList parts;
    const auto count = [&parts](int number, const QString& text) {
        if (number > 0)
            parts << text.arg(number);
    };
    count(status.running, tr("%1 running"));
    count(status.waiting, tr("%1 waiting"));
    count(status.paused, tr("%1 paused"));
    count(status.complete, tr("%1 complete"));
    const QString saved = savedText(status.savings);
    count(status.stopped,
          saved.isEmpty() ? tr("%1 stopped early") : tr("%1 stopped early (saved %2)").arg(QStringLiteral("%1"), saved));
    count(status.cancelled, tr("%1 cancelled"));
    count(status.failed, tr("%1 failed"));
    if (parts.isEmpty())
        parts << tr("Nothing has run yet.");
    return parts.join(QStringLiteral(" · "));
}

}  // namespace vernier
