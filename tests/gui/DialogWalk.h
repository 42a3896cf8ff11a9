#pragma once

#include "core/consent/ConsentText.h"
#include "tests/gui/ViewChecks.h"
#include "tests/support/TreatedStudy.h"
#include "ui/controllers/PlanController.h"
#include "ui/controllers/SettingsController.h"
#include "ui/define/FindParametersDialog.h"
#include "ui/handbook/HandbookWindow.h"
#include "ui/shell/dialogs/ConfirmRunDialog.h"
#include "ui/shell/dialogs/DoctorDialog.h"
#include "ui/shell/dialogs/NewStudyDialog.h"
#include "ui/shell/dialogs/PlanDialog.h"
#include "ui/shell/dialogs/SettingsDialog.h"
#include "ui/shell/dialogs/StopDialog.h"
#include "ui/shell/dialogs/TableMappingDialog.h"
#include "ui/shell/dialogs/TryFirstDialog.h"
#include "ui/widgets/QueueTrialDialog.h"

#include <QSettings>
#include <QTemporaryDir>

namespace vernier::test {

inline void judgeDialog(QWidget& dialog, const QString& look) {
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const QPixmap picture = settledPicture(dialog);
    keepPicture(picture, QStringLiteral("dialog %1 %2").arg(dialog.objectName(), look));
    const QStringList clipped = clippedIn(dialog);
    QVERIFY2(clipped.isEmpty(), qPrintable(dialog.objectName() + QLatin1Char('\n') + clipped.join(QLatin1Char('\n'))));
    QVERIFY(inkOf(picture.toImage()) > 0.01);
}

/// The doctor over a study with many troubles, of which one is mended and one dismissed.
inline void judgeDoctor(const QString& look) {
    Patient patient = patientOnBound();
    patient.setParameters(
        {continuous("x"), continuous("y"), continuous("weight_decay", 1e-6, 1), integer("random_seed", 0, 99)});
    patient.definition.limits = {};
    for (const auto& trial : patient.trials) {
        trial->configuration["weight_decay"] = 0.5;
        trial->configuration["random_seed"] = trial->id.number;
    }
    for (int trial = 0; trial < 16; ++trial)
        patient.fail(0.2 + 0.01 * trial, 0.5);
    TreatedStudy treated(patient);
    QTRY_VERIFY_WITH_TIMEOUT(treated.doctor.findings().size() >= 4, 60'000);
    const auto mendable = std::ranges::find_if(treated.doctor.findings(),
                                               [](const Finding& finding) { return finding.remedy.change.has_value(); });
    treated.doctor.mend(*mendable);
    treated.doctor.setDismissed(treated.doctor.findings().back(), true);
    DoctorDialog doctor(treated.doctor);
    judgeDialog(doctor, look);
}

/// The question that the planner is made for: five parameters, 45 min and $8 a trial, $500.
inline void judgePlan(const QString& look) {
    OpenedStudy opened;
    PlanController plan(opened.study, opened.definition);
    PlanDialog dialog(plan);
    PlanWish wish;
    wish.parameters = 5;
    wish.trialSeconds = 2700;
    wish.trialCost = 8;
    wish.budget = 500;
    plan.setWish(wish);
    judgeDialog(dialog, look);
}

/// Opens each dialog at the size it asks for: nothing is cut off. `look` names the pictures.
inline void judgeDialogs(const QString& look) {
    const QTemporaryDir folder;
    QSettings file(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    SettingsController choices(file);
    OpenedStudy opened;
    const StudyDefinition definition = sampleDefinition();
    const Configuration defaults = definition.space.defaults();

    NewStudyDialog made(folder.path());
    made.setCommand(QStringLiteral("python3 train.py --lr 0.01 --batch-size 64 --optimizer adam --amp true"), folder.path());
    judgeDialog(made, look);
    FindParametersDialog found(opened.definition, opened.tryOnce);
    judgeDialog(found, look);
    QueueTrialDialog queued(QStringLiteral("42"), QStringLiteral("42"), definition.space, defaults);
    judgeDialog(queued, look);
    ConfirmRunDialog confirmed(consentLines(definition, folder.path().toStdString(), {{"train.py", "1"}}, {}));
    judgeDialog(confirmed, look);
    if (const Result<ForeignTable> table = readCsvText("Name,State,learning_rate,batch_size,val_loss\n"
                                                       "run-1,finished,0.01,32,0.31\nrun-2,crashed,0.003,64,\n")) {
        TableMappingDialog mapped(*table, proposeMapping(*table), QStringLiteral("runs.csv"));
        judgeDialog(mapped, look);
    }
    StopDialog stop(2, 4000);
    judgeDialog(stop, look);
    TryFirstDialog untried(RunReadiness::State::Untried);
    judgeDialog(untried, look);
    judgeDoctor(look);
    judgePlan(look);
    SettingsDialog settings(choices);
    judgeDialog(settings, look);
    HandbookWindow handbook;
    handbook.openPage(QStringLiteral("reference-study.md"));
    judgeDialog(handbook, look);
}

}  // namespace vernier::test
