// What brushing costs: parallel coordinates of 10,000 trials across 8 axes. Usage: bench_parallel_brush [TRIALS]. Drags a brush
// along an axis in the real widget, offscreen, and prints the time from each move of the mouse to the finished paint.

#include "core/base/Rng.h"
#include "ui/plots/ParallelCoordinatesPlot.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using namespace vernier;

constexpr int kParameters = 7;
constexpr int kMoves = 60;

std::shared_ptr<StudyDefinition> definitionOf() {
    std::vector<Parameter> parameters(kParameters);
    for (int index = 0; index < kParameters; ++index)
        parameters[static_cast<std::size_t>(index)].name = "x" + std::to_string(index);
    auto definition = std::make_shared<StudyDefinition>();
    definition->space = *SearchSpace::create(parameters);
    definition->objective = {"y", Goal::Maximize, ObjectiveValue::Last};
    return definition;
}

History historyOf(const StudyDefinition& definition, int trials) {
    History history(definition.objective);
    Rng rng(1, 1);
    for (int number = 0; number < trials; ++number) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{number};
        trial->state = TrialState::Complete;
        trial->objective = rng.uniform();
        for (const Parameter& parameter : definition.space.parameters())
            trial->configuration[parameter.name] = rng.uniform();
        history.apply(trial);
    }
    return history;
}

void send(QWidget& widget, QEvent::Type type, const QPointF& position, Qt::MouseButtons buttons) {
    QMouseEvent event(type, position, widget.mapToGlobal(position), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      buttons, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const Theme theme(*qApp);
    const int trials = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const auto definition = definitionOf();
    const History history = historyOf(*definition, trials);
    ParallelCoordinatesPlot plot(history);
    plot.setDefinition(definition);
    plot.resize(1280, 420);
    plot.show();
    while (plot.axes().trials().empty())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::vector<double> costs;
    send(plot, QEvent::MouseButtonPress, plot.positionOf(3, 0.95), Qt::LeftButton);
    for (int move = 0; move < kMoves; ++move) {
        QElapsedTimer clock;
        clock.start();
        send(plot, QEvent::MouseMove, plot.positionOf(3, 0.95 - 0.95 * move / kMoves), Qt::LeftButton);
        plot.repaint();
        costs.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(costs.begin(), costs.end());
    std::printf("brushing %d trials across %d axes: median %.1f ms, 95th percentile %.1f ms, most %.1f ms\n", trials,
                kParameters + 1, costs[kMoves / 2], costs[kMoves * 95 / 100], costs.back());
    return 0;
}
