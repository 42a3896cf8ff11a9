// What dragging the profiler's cross-hair costs: from the mouse move until all slices through the new cut are painted. Usage:
// bench_cross_hair [TRIALS [PARAMETERS [MOVES]]]. Run it offscreen (QT_QPA_PLATFORM=offscreen).

#include "core/consent/ConfirmedCommands.h"
#include "tests/support/ExplainedStudy.h"
#include "tests/support/ScriptedEngine.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/explain/ExplainControllers.h"
#include "ui/explain/ProfilerCard.h"
#include "ui/plots/SlicePlot.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using namespace vernier;

std::shared_ptr<StudyDefinition> definitionOf(int parameterCount) {
    auto definition = vernier::test::explainedDefinition();
    std::vector<Parameter> parameters(static_cast<std::size_t>(parameterCount));
    for (std::size_t i = 0; i < parameters.size(); ++i)
        parameters[i].name = "p" + std::to_string(i);
    definition->space = *SearchSpace::create(parameters);
    return definition;
}

std::vector<TrialPtr> trialsOf(const StudyDefinition& definition, int count) {
    std::vector<TrialPtr> trials;
    Rng rng(3);
    for (int number = 0; number < count; ++number) {
        Configuration configuration;
        double objective = 0.9;
        double weight = 0.2;
        for (const Parameter& parameter : definition.space.parameters()) {
            const double value = rng.uniform();
            configuration[parameter.name] = value;
            objective -= weight * (value - 0.6) * (value - 0.6);
            weight *= 0.7;
        }
        trials.push_back(vernier::test::explainedTrial(number, configuration, objective + 0.002 * rng.normal()));
    }
    return trials;
}

/// Milliseconds of one move: until the slices are ready and painted.
double moveAndWait(SlicePlot& slice, int x, const ProfileController& profile, bool& haveArrived) {
    QElapsedTimer clock;
    clock.start();
    haveArrived = false;
    const QPointF place(x, slice.height() / 2.0);
    QMouseEvent move(QEvent::MouseMove, place, slice.mapToGlobal(place), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&slice, &move);
    while (!haveArrived || profile.isComputing())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();  // the repaints that the slices have asked for
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
    const int trialCount = argc > 1 ? std::atoi(argv[1]) : 300;
    const int parameterCount = argc > 2 ? std::atoi(argv[2]) : 10;
    const int moves = argc > 3 ? std::atoi(argv[3]) : 200;
    QApplication application(argc, argv);
    Theme theme(application);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ConfirmedCommands confirmed(settings);
    auto engine = std::make_unique<vernier::test::ScriptedEngine>();
    vernier::test::ScriptedEngine& script = *engine;
    StudyController study(std::move(engine), folder.path(), confirmed);
    SelectionController selection;
    DefinitionController definition(study);
    ExplainControllers explain(study, selection, definition);
    ProfilerCard card(study, selection, explain.model, explain.profile, explain.upcoming, explain.actions);
    card.resize(1240, 340);
    card.show();

    EventBatch events;
    events.definition = definitionOf(parameterCount);
    events.isOpened = true;
    events.trials = trialsOf(*events.definition, trialCount);
    explain.model.setWanted(true);
    script.send(std::move(events));
    while (explain.profile.slices().empty() || explain.model.isFitting())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);

    auto* const slice = card.findChild<SlicePlot*>(QStringLiteral("slice-p0"));
    bool arrived = false;
    QObject::connect(&explain.profile, &ProfileController::slicesChanged, &card, [&arrived] { arrived = true; });
    const QPointF start(slice->width() / 2.0, slice->height() / 2.0);
    QMouseEvent press(QEvent::MouseButtonPress, start, slice->mapToGlobal(start), Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(slice, &press);
    std::vector<double> times;
    for (int i = 0; i < moves; ++i)
        times.push_back(moveAndWait(*slice, 12 + i % std::max(slice->width() - 24, 1), explain.profile, arrived));
    std::sort(times.begin(), times.end());
    std::printf("%d trials x %d parameters, %d moves: median %.1f ms, 95 %% %.1f ms, worst %.1f ms from move to painted\n",
                trialCount, parameterCount, moves, times[times.size() / 2], times[times.size() * 95 / 100], times.back());
    return 0;
}
