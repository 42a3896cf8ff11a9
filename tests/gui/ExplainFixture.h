#pragma once

#include "tests/gui/ExplainAnswers.h"
#include "tests/support/ExplainedStudy.h"
#include "tests/support/ScriptedStudy.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/explain/ExplainControllers.h"
#include "ui/explain/ExplainView.h"
#include "ui/plots/SlicePlot.h"

#include <QTest>

namespace vernier::test {

/// The mode Explain alone, over a scripted engine.
struct ExplainFixture : ScriptedStudy {
    SelectionController selection;
    DefinitionController definition{study};
    ExplainControllers explain{study, selection, definition};
    SurrogateController& model = explain.model;
    ProfileController& profile = explain.profile;
    ExplainView view{study, selection, explain};

    void show(QSize size = {1220, 740}) {
        view.resize(size);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

    /// The first batch, or a later one with more trials.
    void send(std::vector<TrialPtr> trials) {
        EventBatch events;
        if (!study.isOpened()) {
            events.definition = explainedDefinition();
            events.faults.emplace();
            events.isOpened = true;
        }
        events.trials = std::move(trials);
        engine->send(std::move(events));
    }

    /// Shows a study with this many trials and waits until everything known about it is shown.
    void showModelOf(std::vector<TrialPtr> trials) {
        show();
        send(std::move(trials));
        QTRY_VERIFY_WITH_TIMEOUT(model.surrogate() && model.check() && model.importance() && !profile.slices().empty(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(hasQuickAnswers(explain) && !model.isFitting(), 60'000);
    }

    template <typename Widget>
    Widget* find(const char* name) {
        return view.findChild<Widget*>(QLatin1String(name));
    }

    /// Where a value of the parameter is in its slice, half way up.
    static QPoint placeIn(const SlicePlot& slice, double unit) {
        const SliceGeometry geometry = slice.geometryOf();
        return QPointF(geometry.xOf(unit), geometry.plot.center().y()).toPoint();
    }
};

}  // namespace vernier::test
