#include "ui/explain/NextCard.h"

#include "ui/canvas/ShareBar.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/explain/ProfileController.h"
#include "ui/controllers/explain/UpcomingController.h"
#include "ui/text/SuggestionText.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/ParameterComparisonView.h"
#include "ui/widgets/QueueTrialDialog.h"
#include "ui/widgets/SegmentedControl.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vernier {

namespace {}  // namespace

NextCard::NextCard(StudyController& study, UpcomingController& upcoming, ProfileController& profile, QWidget* parent)
    : Card(tr("Next"), parent),
      m_study(study),
      m_upcoming(upcoming),
      m_profile(profile),
      m_which(new SegmentedControl),
      m_queue(new QPushButton(tr("Queue"))),
      m_edit(new QPushButton(tr("Edit"))),
      m_skip(new QPushButton(tr("Skip"))),
      m_show(new QPushButton(tr("Show in the slices"))),
      m_parameters(new ParameterComparisonView),
      m_prediction(makeSentenceLabel("nextPrediction")),
      m_share(new ShareBar),
      m_reason(makeSentenceLabel("nextReason")),
      m_outcomes(makeSentenceLabel("nextOutcomes")),
      m_absence(makeSentenceLabel("nextAbsence")),
      m_pages(new QStackedWidget) {
    setObjectName(QStringLiteral("nextCard"));
    makeControls();
    m_absence->setAlignment(Qt::AlignCenter);
    m_absence->setProperty("muted", true);
    m_absence->setMargin(24);
    m_pages->addWidget(m_absence);
    m_pages->addWidget(makePage());
    addContent(m_pages);
    connect(&m_upcoming, &UpcomingController::suggestionsChanged, this, &NextCard::showSuggestions);
    connect(&m_study, &StudyController::statusChanged, this, &NextCard::showSuggestions);
    connect(&m_study, &StudyController::trialsChanged, this, &NextCard::showOutcomes);
    showSuggestions();
    showOutcomes();
}

void NextCard::makeControls() {
    m_which->setObjectName(QStringLiteral("nextWhich"));
    m_which->setAccessibleName(tr("Which of the next trials"));
    for (int index = 0; index < UpcomingController::kCount; ++index)
        m_which->addSegment(
            QString::number(index + 1), QString::number(index + 1),
            index == 0 ? tr("The next trial") : tr("The one after that, assuming the earlier ones are running"));
    const auto prepare = [](QPushButton* button, const char* name, const QString& toolTip) {
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(button->text());
        button->setToolTip(toolTip);
    };
    prepare(m_queue, "nextQueue", tr("Run it, even if the strategy changes its mind later"));
    prepare(m_edit, "nextEdit", tr("Change its values, then queue it"));
    prepare(m_skip, "nextSkip", tr("Never try it: it is kept as a cancelled trial, and another one is suggested"));
    prepare(m_show, "nextShow", tr("Move the cut of the slices and the map there"));
    m_show->setProperty("quiet", true);
    for (QWidget* const control : std::initializer_list<QWidget*>{m_which, m_queue, m_edit, m_skip})
        addControl(control);
    connect(m_which, &SegmentedControl::currentChanged, this, &NextCard::showSuggestions);
    connect(m_edit, &QPushButton::clicked, this, &NextCard::edit);
    connect(m_queue, &QPushButton::clicked, this, [this] {
        if (const UpcomingSuggestion* const shown = current())
            m_upcoming.accept(shown->suggestion);
    });
    connect(m_skip, &QPushButton::clicked, this, [this] {
        if (const UpcomingSuggestion* const shown = current())
            m_upcoming.skip(shown->suggestion);
    });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const UpcomingSuggestion* const shown = current())
            m_profile.cutAt(shown->suggestion.configuration);
    });
}

QWidget* NextCard::makePage() {
    m_share->setObjectName(QStringLiteral("nextShare"));
    m_prediction->setTextFormat(Qt::RichText);
    m_reason->setProperty("muted", true);
    m_reason->setTextFormat(Qt::PlainText);
    m_outcomes->setTextFormat(Qt::RichText);
    auto* const texts = new QVBoxLayout;
    texts->setContentsMargins(kCardMargin, 8, kCardMargin, kCardMargin);
    texts->setSpacing(6);
    for (QWidget* const part : std::initializer_list<QWidget*>{m_prediction, m_share, m_reason})
        texts->addWidget(part);
    texts->addWidget(m_show, 0, Qt::AlignLeft);
    texts->addWidget(m_outcomes);
    auto* const inside = new QWidget;
    auto* const layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_parameters);
    layout->addLayout(texts);
    layout->addStretch(1);
    auto* const scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("nextScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return scroll;
}

const UpcomingSuggestion* NextCard::current() const {
    const auto index = static_cast<std::size_t>(m_which->currentIndex());
    return index < m_upcoming.suggestions().size() ? &m_upcoming.suggestions()[index] : nullptr;
}

void NextCard::showSuggestions() {
    const std::size_t count = m_upcoming.suggestions().size();
    for (int index = 0; index < UpcomingController::kCount; ++index)
        m_which->setSegmentEnabled(index, static_cast<std::size_t>(index) < count);
    if (!current())
        m_which->setCurrentIndex(0);
    const UpcomingSuggestion* const shown = current();
    const bool mayAct = shown && m_study.isWritable();
    for (QWidget* const control : {m_queue, m_edit, m_skip})
        control->setEnabled(mayAct);
    m_which->setVisible(count > 1);
    m_pages->setCurrentIndex(shown && m_study.definition() ? 1 : 0);
    m_absence->setText(absenceText());
    if (!shown || !m_study.definition())
        return;
    Trial trial;
    trial.id = shown->trial;
    trial.configuration = shown->suggestion.configuration;
    m_parameters->show(trial, *m_study.definition(), m_study.history().incumbent());
    showPrediction(*shown);
}

void NextCard::showPrediction(const UpcomingSuggestion& upcoming) {
    const auto& prediction = upcoming.suggestion.explanation.prediction;
    m_prediction->setVisible(prediction.has_value());
    m_share->setVisible(prediction.has_value());
    m_reason->setText(reasonText(upcoming));
    if (!prediction)
        return;
    m_prediction->setText(predictionText(*prediction, m_study.history()));
    m_share->setUnknownShare(prediction->explorationShare);
}

void NextCard::showOutcomes() {
    const QString text = outcomesText(m_study.history());
    m_outcomes->setText(text);
    m_outcomes->setVisible(!text.isEmpty());
}

QString NextCard::absenceText() const {
    if (m_upcoming.isBusy() || !m_study.definition())
        return tr("Asking the strategy what it would run next…");
    return tr("The strategy has nothing to suggest now: it is waiting for results, or has tried every configuration.");
}

void NextCard::edit() {
    const UpcomingSuggestion* const shown = current();
    if (!shown)
        return;
    auto* const dialog = new QueueTrialDialog(tr("Start from the suggestion for trial %1").arg(shown->trial.number),
                                              tr("The values the strategy suggests."), m_study.definition()->space,
                                              shown->suggestion.configuration, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_upcoming.queue(dialog->configuration()); });
    dialog->open();
}

}  // namespace vernier
