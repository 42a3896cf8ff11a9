#include "ui/explain/TrustCard.h"

#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/explain/SurrogateController.h"
#include "ui/explain/ModelPages.h"
#include "ui/explain/VerdictMark.h"
#include "ui/plots/CalibrationPlot.h"
#include "ui/text/CoreText.h"
#include "ui/text/ModelText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/SegmentedControl.h"

#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

namespace vernier {

namespace {

QLabel* makeText(const char* name) {
    QLabel* const label = makeSentenceLabel(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

TrustCard::TrustCard(StudyController& study, SelectionController& selection, SurrogateController& model, QWidget* parent)
    : Card(tr("How far to trust it"), parent),
      m_study(study),
      m_selection(selection),
      m_model(model),
      m_kind(new SegmentedControl),
      m_mark(new VerdictMark),
      m_verdict(makeText("verdict")),
      m_reasons(makeText("verdictReasons")),
      m_numbers(makeText("calibrationNumbers")),
      m_plot(new CalibrationPlot(study.history())) {
    setObjectName(QStringLiteral("trustCard"));
    m_kind->setObjectName(QStringLiteral("calibrationKind"));
    m_kind->setAccessibleName(tr("Which predictions to compare"));
    m_kind->addSegment(QStringLiteral("leftOut"), tr("leave-one-out"),
                       tr("What the model would predict for each trial without having seen it"));
    m_kind->addSegment(QStringLiteral("happened"), tr("as it happened"), tr("What was predicted for each trial before it ran"));
    addControl(m_kind);
    addContent(new ModelPages(model, makeContent(),
                              tr("How well the model predicts what it has not seen will appear here, with a plain verdict.")));
    connect(m_kind, &SegmentedControl::currentChanged, this, &TrustCard::showCalibration);
    connect(&m_model, &SurrogateController::checkChanged, this, [this] {
        showVerdict();
        showCalibration();
    });
    connect(&m_selection, &SelectionController::selectionChanged, this,
            [this] { m_plot->setSelection(m_selection.selected()); });
    connect(m_plot, &PlotView::trialClicked, &m_selection,
            [this](TrialId trial, bool adds) { adds ? m_selection.toggle(trial) : m_selection.select(trial); });
    showVerdict();
    showCalibration();
}

QWidget* TrustCard::makeContent() {
    m_verdict->setFont(semiboldFont(font()));
    m_reasons->setProperty("muted", true);
    m_numbers->setProperty("muted", true);
    m_numbers->setFont(smallFont(font()));
    m_plot->setObjectName(QStringLiteral("calibrationPlot"));
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_verdict);
    texts->addWidget(m_reasons);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(kCardMargin, kCardMargin, kCardMargin, 0);
    head->setSpacing(kCardMargin);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    m_numbers->setContentsMargins(kCardMargin, 0, kCardMargin, kCardMargin);
    auto* const content = new QWidget;
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_numbers);
    return content;
}

void TrustCard::showVerdict() {
    const auto& check = m_model.check();
    m_mark->setVisible(check.has_value());
    m_verdict->setText(check ? verdictTitle(check->judgement.level) : tr("Checking…"));
    QStringList reasons;
    if (check) {
        m_mark->setLevel(check->judgement.level);
        for (const Message& reason : check->judgement.reasons)
            reasons << coreText(reason);
    }
    m_reasons->setText(reasons.join(QLatin1Char(' ')));
}

void TrustCard::showCalibration() {
    const auto& check = m_model.check();
    const bool isLeftOut = m_kind->currentIndex() == 0;
    const Calibration calibration = !check ? Calibration() : isLeftOut ? check->leaveOneOut : check->asItHappened;
    if (m_study.definition())
        m_plot->setDefinition(m_study.definition());
    m_plot->setPredictions(calibration.predictions, isLeftOut
                                                        ? tr("Checking…")
                                                        : tr("No trial was predicted before it ran: the first ones are chosen "
                                                             "without a model, and random and grid search never use one."));
    m_numbers->setText(calibrationText(calibration));
    m_numbers->setVisible(!calibration.predictions.empty());
}

}  // namespace vernier
