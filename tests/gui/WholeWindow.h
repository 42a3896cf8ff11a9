#pragma once

#include "tests/gui/WindowFixture.h"
#include "tests/support/TreatedStudy.h"
#include "ui/compare/CompareView.h"
#include "ui/controllers/ComparisonController.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/PlanController.h"
#include "ui/controllers/RunReadiness.h"
#include "ui/controllers/TryOnceController.h"
#include "ui/controllers/explain/ExplainControllers.h"
#include "ui/define/DefineView.h"
#include "ui/explain/ExplainView.h"
#include "ui/export/ExportView.h"

#include <utility>
#include <vector>

namespace vernier::test {

/// The window of a study with all its modes, over a scripted engine.
struct WholeWindow : WindowFixture {
    ComparisonController comparison{study};
    DefinitionController definition{study};
    TryOnceController tryOnce{study, definition};
    RunReadiness readiness{study, definition, tryOnce};
    ExplainControllers explain{study, selection, definition};
    DoctorController doctor{study, actions.steering(), definition, settings, plainVisit};
    PlanController plan{study, definition};

    WholeWindow() {
        auto* const define = new DefineView(definition, tryOnce);
        define->addSearchTool(*window.addPlan(plan));
        window.addMode(QStringLiteral("define"), QStringLiteral("define"), QStringLiteral("Define"), define);
        window.addMode(QStringLiteral("explain"), QStringLiteral("explain"), QStringLiteral("Explain"),
                       new ExplainView(study, selection, explain));
        window.addMode(QStringLiteral("compare"), QStringLiteral("compare"), QStringLiteral("Compare"),
                       new CompareView(study, comparison, selection));
        window.addMode(QStringLiteral("export"), QStringLiteral("export"), QStringLiteral("Export"),
                       new ExportView(study, selection, actions.steering()));
        window.addDoctor(doctor);
        window.addReadiness(readiness);
    }

    /// The modes by their places in the rail.
    static std::vector<std::pair<int, QString>> modes() {
        return {{0, QStringLiteral("monitor")},
                {1, QStringLiteral("define")},
                {2, QStringLiteral("explain")},
                {3, QStringLiteral("compare")},
                {4, QStringLiteral("export")}};
    }

    ~WholeWindow() { delete window.takeCentralWidget(); }  // before the controllers of the views in it
};

}  // namespace vernier::test
