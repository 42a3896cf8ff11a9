#pragma once

#include "tests/support/ScriptedStudy.h"
#include "tests/support/TrialFixtures.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/TrialActions.h"
#include "ui/monitor/MonitorView.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QTest>

namespace vernier::test {

/// Of a study of 60 trials in two slots.
inline StudyStatus statusOf(RunState state, int complete, int running) {
    StudyStatus status;
    status.runState = state;
    status.complete = complete;
    status.running = running;
    status.slots = 2;
    status.trialLimit = 60;
    return status;
}

/// One of each state that a trial may have while the study runs; trial 2 is the best.
inline std::vector<TrialPtr> someTrials() {
    return {makeTrial(0, TrialState::Complete, 0.91), makeTrial(1, TrialState::Stopped, 0.71, 11),
            makeTrial(2, TrialState::Complete, 0.97), makeTrial(3, TrialState::Failed, 0, 0),
            makeTrial(4, TrialState::Running, 0.9, 20)};
}

/// A window over a scripted engine with settings of its own. Widgets are found by their object names, as users find them by
/// their places.
struct WindowFixture : ScriptedStudy {
    SelectionController selection;
    TrialActions actions{study, selection};
    MainWindow window{study, selection, actions, settings};

    WindowFixture() {
        window.addMode(QStringLiteral("monitor"), QStringLiteral("monitor"), QStringLiteral("Monitor"), window.monitor());
        window.finishModes();
    }

    /// Shows the window and waits until it is there.
    void show() {
        window.resize(1440, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    /// The first batch of a study with these trials.
    void open(std::vector<TrialPtr> trials, StudyStatus status = {},
              std::shared_ptr<const StudyDefinition> definition = makeDefinition()) {
        EventBatch events;
        events.definition = std::move(definition);
        events.faults.emplace();
        events.isOpened = true;
        events.trials = std::move(trials);
        events.status = std::move(status);
        engine->send(std::move(events));
    }

    void sendStatus(const StudyStatus& status) {
        EventBatch events;
        events.status = status;
        engine->send(std::move(events));
    }

    template <typename Widget>
    Widget* find(const char* name) {
        return window.findChild<Widget*>(QLatin1String(name));
    }
};

}  // namespace vernier::test
