#include "ui/define/DefineSearchCard.h"

#include "core/methods/Methods.h"
#include "core/stopping/StoppingChoices.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/TryOnceController.h"
#include "ui/define/LimitsPanel.h"
#include "ui/define/RecoveryPanel.h"
#include "ui/define/ResourceFields.h"
#include "ui/define/StoppingPanel.h"
#include "ui/define/WarmStartField.h"
#include "ui/tables/StudyPreset.h"
#include "ui/text/CoreText.h"
#include "ui/text/ForecastText.h"
#include "ui/text/StrategyText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ContentScroll.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/SegmentedControl.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kColumnGap = 16;
constexpr int kSectionGap = 8;
constexpr int kSentenceLines = 3;

QLabel* makeSentence(const QString& objectName) {
    QLabel* const label = makeMutedLabel({});
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    label->setMinimumHeight(label->fontMetrics().lineSpacing() * kSentenceLines);  // another choice moves nothing
    return label;
}

/// A column of the card under its muted title.
QVBoxLayout* makeColumn(QWidget* column, const QString& title) {
    auto* const layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSectionGap);
    layout->addWidget(makeMutedLabel(title));
    return layout;
}

/// Of a method or a stopping rule.
template <typename Choice>
int indexOfWord(const std::vector<const Choice*>& choices, std::string_view word) {
    return static_cast<int>(std::ranges::find(choices, word, &Choice::word) - choices.begin());
}

}  // namespace

DefineSearchCard::DefineSearchCard(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent)
    : Card(tr("Search"), parent),
      m_definition(definition),
      m_tryOnce(tryOnce),
      m_methods(methodChoices()),
      m_rules(stoppingChoices()),
      m_strategy(new SegmentedControl),
      m_stopping(new SegmentedControl),
      m_strategySentence(makeSentence(QStringLiteral("strategySentence"))),
      m_strategyFault(makeFaultLabel(QStringLiteral("strategyFault"))),
      m_stoppingSentence(makeSentence(QStringLiteral("stoppingSentence"))),
      m_forecast(new QLabel),
      m_seed(new QLineEdit) {
    addPresets();
    auto* const content = new QWidget;
    auto* const columns = new QHBoxLayout(content);
    columns->setContentsMargins(kCardMargin, kCardMargin, kCardMargin, 0);
    columns->setSpacing(kColumnGap);
    columns->addWidget(makeStrategy(), 4);
    columns->addWidget(makeLimits(), 3);
    auto* const scroll = new ContentScroll(content);
    scroll->setObjectName(QStringLiteral("searchScroll"));
    addContent(scroll);
    addContent(m_forecast, kCardMargin, 0);  // below, so that it is in view however far one has scrolled
    connect(&m_definition, &DefinitionController::draftChanged, this, &DefineSearchCard::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &DefineSearchCard::refreshFaults);
    connect(&m_tryOnce, &TryOnceController::stateChanged, this, &DefineSearchCard::refreshForecast);
    refresh();
    refreshFaults();
}

QWidget* DefineSearchCard::makeStrategy() {
    auto* const column = new QWidget;
    auto* const layout = new QGridLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSectionGap);
    m_strategy->setObjectName(QStringLiteral("strategy"));
    m_strategy->setAccessibleName(tr("Strategy"));
    for (const Method* const method : m_methods)
        m_strategy->addSegment(QString::fromUtf8(method->word), methodTitle(*method), methodSentence(*method));
    layout->addWidget(new QLabel(tr("Strategy")), 0, 0);
    layout->addWidget(m_strategy, 0, 1, Qt::AlignLeading);
    layout->addWidget(m_strategySentence, 1, 1);
    layout->addWidget(m_strategyFault, 2, 1);
    addStopping(*layout, 3);
    layout->addWidget(new QLabel(tr("Seed")), 6, 0);
    layout->addWidget(makeSeed(), 6, 1);
    layout->addWidget(new WarmStartField(m_definition), 7, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(8, 1);
    connect(m_strategy, &SegmentedControl::currentChanged, this, [this](int index) {
        StudyDraft after = m_definition.draft();
        const Method& method = *m_methods[static_cast<std::size_t>(index)];
        after.rest.strategy.kind = method.word;
        if (method.bringsStopping())
            after.rest.stopping.rule = kNoStoppingRule;
        m_definition.edit(tr("Strategy %1").arg(methodTitle(method)), after);
    });
    return column;
}

void DefineSearchCard::addPresets() {
    addControl(makeMutedLabel(tr("Start from")));
    for (const StudyPreset& preset : studyPresets()) {
        auto* const button = new QPushButton(preset.title);
        button->setObjectName(QStringLiteral("preset-") + preset.name);
        button->setToolTip(preset.sentence);
        button->setAccessibleDescription(preset.sentence);
        addControl(button);
        connect(button, &QPushButton::clicked, this, [this, preset] {
            StudyDraft after = m_definition.draft();
            applyPreset(after, preset);
            m_definition.edit(preset.title, after);
        });
    }
}

void DefineSearchCard::addTool(QAction& action) {
    auto* const button = new QPushButton(action.text());
    button->setObjectName(action.objectName() + QStringLiteral("Button"));
    button->setToolTip(action.toolTip());
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    addControl(button);
}

QWidget* DefineSearchCard::makeSeed() {
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSectionGap);
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same seed and the same results give the same suggestions"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,18}")), m_seed));
    m_seed->setFixedWidth(fontMetrics().averageCharWidth() * 9);
    layout->addWidget(m_seed);
    layout->addSpacing(kSectionGap);
    layout->addWidget(new ResourceFields(m_definition));
    layout->addStretch(1);
    connect(m_seed, &QLineEdit::textEdited, this, [this](const QString& text) {
        StudyDraft after = m_definition.draft();
        after.rest.strategy.seed = text.toULongLong();
        m_definition.edit(tr("Edit the seed"), after, QStringLiteral("strategy.seed"));
    });
    connect(m_seed, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
    return row;
}

void DefineSearchCard::addStopping(QGridLayout& layout, int row) {
    m_stopping->setObjectName(QStringLiteral("stopping"));
    m_stopping->setAccessibleName(tr("Early stopping"));
    for (const StoppingChoice* const rule : m_rules) {
        const StoppingTexts texts = rule->texts(Objective());
        m_stopping->addSegment(QString::fromUtf8(rule->word), coreText(texts.label), coreText(texts.help));
    }
    layout.addWidget(new QLabel(tr("Stopping")), row, 0);
    layout.addWidget(m_stopping, row, 1, Qt::AlignLeading);
    layout.addWidget(m_stoppingSentence, row + 1, 1);
    layout.addWidget(new StoppingPanel(m_definition), row + 2, 1);
    connect(m_stopping, &SegmentedControl::currentChanged, this, [this](int index) {
        StudyDraft after = m_definition.draft();
        const StoppingChoice& rule = *m_rules[static_cast<std::size_t>(index)];
        after.rest.stopping.rule = rule.word;
        m_definition.edit(tr("Early stopping %1").arg(coreText(rule.texts(after.rest.objective).label)), after);
    });
}

QWidget* DefineSearchCard::makeLimits() {
    auto* const column = new QWidget;
    QVBoxLayout* const layout = makeColumn(column, tr("Limits: the study ends when the first one is reached"));
    layout->addWidget(new LimitsPanel(m_definition));
    layout->addWidget(new RecoveryPanel(m_definition));
    m_forecast->setObjectName(QStringLiteral("forecast"));
    m_forecast->setWordWrap(true);
    layout->addStretch(1);
    return column;
}

void DefineSearchCard::refresh() {
    const StudyDefinition& rest = m_definition.draft().rest;
    const Method& method = methodOf(rest);
    m_strategy->setCurrentIndex(indexOfWord(m_methods, rest.strategy.kind));
    m_stopping->setCurrentIndex(indexOfWord(m_rules, rest.stopping.rule));
    m_strategySentence->setText(methodSentence(method) + note());
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule)
        m_stopping->setSegmentEnabled(static_cast<int>(rule),
                                      !method.bringsStopping() || m_rules[rule]->word == rest.stopping.rule);
    m_stoppingSentence->setText(method.bringsStopping() ? methodStoppingSentence(method)
                                                        : coreText(stoppingChoiceOf(rest.stopping).texts(rest.objective).help));
    if (m_seed->text().toULongLong() != rest.strategy.seed || m_seed->text().isEmpty())
        m_seed->setText(QString::number(rest.strategy.seed));
    refreshForecast();
}

void DefineSearchCard::refreshForecast() {
    const StudyDefinition& rest = m_definition.draft().rest;
    const std::optional<double> seconds = m_tryOnce.trialSeconds();
    QString text = forecastText(forecastPlan(rest.limits, strategyTrials(), seconds), rest.limits, stopsEarly(rest));
    if (!seconds)
        text += QLatin1Char(' ') + tr("Press Try once to find out how long this takes.");
    m_forecast->setText(text);
}

std::optional<std::int64_t> DefineSearchCard::strategyTrials() const {
    if (!methodOf(m_definition.draft().rest).isExhaustive || !m_definition.definition())
        return std::nullopt;
    const auto strategy = vernier::makeStrategy(*m_definition.definition());
    return strategy ? (*strategy)->trialCount() : std::nullopt;
}

QString DefineSearchCard::note() const {
    const std::optional<std::int64_t> count = strategyTrials();
    return count ? QLatin1Char(' ') + tr("%1 combinations here.").arg(*count) : QString();
}

void DefineSearchCard::refreshFaults() {
    QString message = m_definition.faultAt(QStringLiteral("strategy"));
    for (const char* const path : {"resource", "stopping", "constraints"}) {
        if (message.isEmpty())
            message = m_definition.faultAt(QLatin1String(path));
    }
    const bool lacksPoints = std::any_of(m_definition.faults().begin(), m_definition.faults().end(),
                                         [](const Fault& fault) { return fault.path.ends_with(".points"); });
    if (message.isEmpty() && lacksPoints)
        message =
            tr("Some ranges have infinitely many values: set Points below the table for them, or choose another strategy.");
    showFault(*m_strategyFault, message);
}

}  // namespace vernier
