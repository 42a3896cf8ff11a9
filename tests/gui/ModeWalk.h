#pragma once

#include "tests/gui/ExplainAnswers.h"
#include "tests/gui/SanityStudies.h"
#include "tests/gui/ViewChecks.h"
#include "tests/gui/WholeWindow.h"
#include "ui/monitor/PagesCard.h"
#include "ui/shell/ModeRail.h"
#include "ui/widgets/Card.h"

namespace vernier::test {

inline constexpr double kLeastInk = 0.002;
inline constexpr int kPatienceMs = 120'000;

inline void send(WholeWindow& fixture, const SanityStudy& study) {
    StudyStatus status;
    status.runState = study.state;
    status.slots = 2;
    status.trialLimit = study.definition->limits.trials;
    status.complete = static_cast<int>(study.trials.size());
    fixture.open(study.trials, status, study.definition);
    if (!study.trials.empty())
        fixture.selection.select(TrialId{std::min<std::int64_t>(3, std::ssize(study.trials) - 1)});
    EventBatch log;
    log.log = {LogChunk{fixture.selection.current(), false, true, study.log}, LogChunk{std::nullopt, false, true, study.log}};
    fixture.engine->send(std::move(log));
}

/// The model and its quick answers are ready, or it is clear that there will be none. Importance takes long with many
/// parameters, and is drawn when it arrives.
inline void waitForModel(const ExplainControllers& explain) {
    const auto isDone = [&] {
        return explain.model.surrogate() ? hasQuickAnswers(explain) : !explain.model.isFitting();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
}

inline void judge(QWidget& view, const QString& name) {
    const QPixmap picture = settledPicture(view);
    keepPicture(picture, name);
    const QStringList clipped = clippedIn(view);
    QVERIFY2(clipped.isEmpty(), qPrintable(name + QStringLiteral(":\n") + clipped.join(QStringLiteral("\n"))));
    for (Card* const card : view.findChildren<Card*>()) {
        if (!card->isVisible())
            continue;
        const double ink = inkOf(card->grab().toImage());
        QVERIFY2(ink > kLeastInk,
                 qPrintable(QStringLiteral("%1: %2 shows nothing (%3)").arg(name, card->objectName()).arg(ink)));
    }
}

/// Who asks for how much room, for whoever looks for the cause.
inline QString leastSizes(const QWidget& window) {
    QStringList sizes;
    const auto widgets = window.findChildren<QWidget*>();
    for (const QWidget* const widget : widgets) {
        const QSize least = widget->minimumSizeHint().expandedTo(widget->minimumSize());
        if (least.width() > window.width() / 3)
            sizes << QStringLiteral("%1 %2: %3 x %4")
                         .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                         .arg(least.width())
                         .arg(least.height());
    }
    return sizes.join(QLatin1Char('\n'));
}

/// Walks through all modes of a window of this size over a study of this kind: nothing is empty, nothing is cut off, and
/// nothing asks for more room than there is.
inline void judgeModes(const QString& kind, QSize size) {
    WholeWindow fixture;
    fixture.show();
    fixture.window.resize(size);
    send(fixture, sanityStudy(kind));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.doctor.hasAnswered(), kPatienceMs);  // its badge is in the bar
    auto* const rail = fixture.find<ModeRail>("modeRail");
    auto* const pages = fixture.find<PagesCard>("monitorCard");
    for (const auto& [mode, name] : WholeWindow::modes()) {
        rail->setCurrentIndex(mode);
        if (name == QLatin1String("explain"))
            waitForModel(fixture.explain);
        for (int page = 0; page < (name == QLatin1String("monitor") ? pages->count() : 1); ++page) {
            pages->setCurrentIndex(page);
            judge(fixture.window, QStringLiteral("%1-%2-%3-%4").arg(name, kind).arg(page).arg(size.width()));
            QVERIFY2(fixture.window.size() == size, qPrintable(leastSizes(fixture.window)));
        }
    }
}

}  // namespace vernier::test
