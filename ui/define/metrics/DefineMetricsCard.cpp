#include "ui/define/metrics/DefineMetricsCard.h"

#include "core/metrics/PatternMaker.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/TryOnceController.h"
#include "ui/define/metrics/FileNumbersTable.h"
#include "ui/define/metrics/MetricTable.h"
#include "ui/define/metrics/ObjectiveReadings.h"
#include "ui/define/metrics/OutputPane.h"
#include "ui/define/metrics/StepQuestions.h"
#include "ui/text/CoreText.h"
#include "ui/widgets/FieldMarks.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

DefineMetricsCard::DefineMetricsCard(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent)
    : Card(tr("Metrics"), parent),
      m_definition(definition),
      m_tryOnce(tryOnce),
      m_state(makeMutedLabel({})),
      m_output(new OutputPane),
      m_files(new FileNumbersTable),
      m_table(new MetricTable(definition)),
      m_fault(makeFaultLabel(QStringLiteral("metricsFault"))),
      m_warning(makeFaultLabel(QStringLiteral("metricsWarning"))),
      m_told(makeMutedLabel({})),
      m_questionText(new QLabel),
      m_question(makeQuestion()) {
    m_state->setObjectName(QStringLiteral("tryState"));
    m_state->setMinimumWidth(fontMetrics().averageCharWidth() * 5);  // it shrinks if the window is narrow
    addControl(m_state);
    addSources();
    auto* const add = new QPushButton(tr("+ Add"));
    add->setObjectName(QStringLiteral("addMetric"));
    add->setToolTip(tr("Add a metric and write its pattern yourself"));
    connect(add, &QPushButton::clicked, this, &DefineMetricsCard::addMetric);
    addControl(add);

    m_output->setObjectName(QStringLiteral("tryOutput"));
    m_output->setAccessibleName(tr("Output of the test run"));
    m_output->setPlaceholderText(
        tr("Press “Try once”: the command runs with the default values, and its output appears here.\n"
           "Then click the number that says how good the result was."));
    addContent(m_output, 0, 5);
    m_told->setObjectName(QStringLiteral("metricTold"));
    m_told->setWordWrap(true);
    m_told->setContentsMargins(12, 4, 12, 4);
    m_told->hide();
    addContent(m_files, 0, 0);
    addContent(m_told, 0, 0);
    addContent(m_table, 0, 0);
    addContent(m_question, 0, 0);
    m_fault->setContentsMargins(12, 4, 12, 4);
    addContent(m_fault, 0, 0);
    m_warning->setContentsMargins(12, 4, 12, 4);
    setStyleFlag(*m_warning, "fault", false);
    addContent(m_warning, 0, 0);
    addContent(new StepQuestions(m_definition, m_tryOnce), 0, 0);
    addContent(new ObjectiveReadings(m_definition, m_tryOnce), 0, 5);
    setTabOrder(m_output, m_files);
    setTabOrder(m_files, m_table);
    connectAll();
    refreshState();
    refreshReading();
    refreshFaults();
    refreshQuestion();
}

void DefineMetricsCard::addSources() {
    auto* const button = new QPushButton(tr("Log of…"));
    button->setObjectName(QStringLiteral("outputSource"));
    button->setToolTip(tr("Look at the stored output of a trial instead. If you change a pattern, all logs are reread"));
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("outputSourceMenu"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillSources(*menu); });
    connect(button, &QPushButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2))); });
    addControl(button);
}

void DefineMetricsCard::fillSources(QMenu& menu) {
    menu.clear();
    const std::vector<TrialId> trials = m_tryOnce.trialsWithOutput();
    for (std::size_t index = 0; index < trials.size(); ++index) {
        const TrialId trial = trials[index];
        const QString text = tr("Trial %1").arg(trial.number);
        QAction* const action = menu.addAction(index == 0 && m_tryOnce.isBest(trial) ? tr("%1 (best)").arg(text) : text);
        action->setObjectName(QStringLiteral("output-%1").arg(trial.number));
        connect(action, &QAction::triggered, this, [this, trial] { m_tryOnce.readTrial(trial); });
    }
    if (trials.empty())
        menu.addAction(tr("No trial has run yet"))->setEnabled(false);
}

void DefineMetricsCard::connectAll() {
    connect(&m_tryOnce, &TryOnceController::stateChanged, this, &DefineMetricsCard::refreshState);
    connect(&m_tryOnce, &TryOnceController::outputCleared, m_output, &QPlainTextEdit::clear);
    connect(&m_tryOnce, &TryOnceController::outputAppended, m_output, &OutputPane::appendOutput);
    connect(&m_tryOnce, &TryOnceController::readingChanged, this, &DefineMetricsCard::refreshReading);
    connect(&m_tryOnce, &TryOnceController::outputCleared, this, [this] {
        m_valueLine.reset();
        m_stepLine.reset();
    });
    connect(&m_tryOnce, &TryOnceController::stateChanged, this, [this] { m_files->setFiles(m_tryOnce.files()); });
    connect(m_output, &OutputPane::numberClicked, this, &DefineMetricsCard::takeNumber);
    connect(m_files, &FileNumbersTable::chosen, this, &DefineMetricsCard::takeFromFile);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &DefineMetricsCard::refreshFaults);
    connect(&m_definition, &DefinitionController::draftChanged, this, &DefineMetricsCard::refreshFaults);
    connect(&m_definition, &DefinitionController::draftChanged, this, &DefineMetricsCard::refreshQuestion);
}

void DefineMetricsCard::refreshState() {
    m_state->setText(m_tryOnce.summary());
    m_state->setVisible(!m_tryOnce.summary().isEmpty());
    setDescription(m_tryOnce.summary().isEmpty() ? tr("click a number") : QString());
    setStyleFlag(*m_state, "fault", m_tryOnce.hasFailed());
}

void DefineMetricsCard::refreshReading() {
    const StudyDefinition& rest = m_definition.draft().rest;
    const auto indexWhere = [&](const auto& predicate) {
        const auto found = std::find_if(rest.metrics.begin(), rest.metrics.end(), predicate);
        return found == rest.metrics.end() ? -1 : static_cast<int>(found - rest.metrics.begin());
    };
    m_output->setReading(m_tryOnce.reading(),
                         indexWhere([&](const MetricDefinition& metric) { return metric.name == rest.objective.metric; }),
                         indexWhere([](const MetricDefinition& metric) { return metric.role == MetricRole::Step; }));
}

void DefineMetricsCard::refreshFaults() {
    QString message;
    for (const Fault& fault : m_definition.faults()) {
        const QString path = QString::fromStdString(fault.path);
        const QString text = coreText(fault.message);
        if (path.startsWith(QLatin1String("metrics[")))
            message = tr("The %1 of %2 %3", "field, metric, what is wrong with it")
                          .arg(path.section(QLatin1Char('.'), 1), nameOfMetric(path), text);
        else if (path == QLatin1String("metrics"))
            message = tr("No metric yet: click a number in the output of a test run, or add one.");
        else if (path == QLatin1String("objective.metric") && !m_definition.draft().rest.metrics.empty())
            message = tr("No objective: choose the role “objective” for the metric that says how good a trial is.");
        else if (path.startsWith(QLatin1String("objectives")))
            message = tr("The objectives: %1", "what is wrong with them").arg(text);
        if (!message.isEmpty())
            break;
    }
    showFault(*m_fault, message);
    QString warning;
    for (const MetricDefinition& metric : m_definition.draft().rest.metrics) {
        const std::vector<Message> warnings = warning.isEmpty() ? patternWarnings(metric) : std::vector<Message>();
        if (!warnings.empty())
            warning = QStringLiteral("%1: %2").arg(QString::fromStdString(metric.name), coreText(warnings.front()));
    }
    showFault(*m_warning, warning);
}

QString DefineMetricsCard::nameOfMetric(const QString& path) const {
    const auto index = path.mid(8).section(QLatin1Char(']'), 0, 0).toUInt();
    const auto& metrics = m_definition.draft().rest.metrics;
    return index < metrics.size() ? QString::fromStdString(metrics[index].name) : QString();
}

void DefineMetricsCard::addMetric() {
    MetricDefinition metric;
    metric.name = "metric";
    const auto& metrics = m_definition.draft().rest.metrics;
    for (int number = 2;
         std::any_of(metrics.begin(), metrics.end(), [&](const MetricDefinition& other) { return other.name == metric.name; });
         ++number)
        metric.name = "metric_" + std::to_string(number);
    m_definition.addMetric(metric);
    const QModelIndex index = m_definition.metrics().index(m_definition.metrics().rowCount() - 1, MetricTableModel::Pattern);
    m_table->setCurrentIndex(index);
    m_table->setFocus();
    m_table->edit(index);
}

void DefineMetricsCard::takeNumber(int line, const OutputMark& number) {
    const std::vector<OutputMark> marks = m_tryOnce.reading().marksIn(m_output->line(line));
    const auto known = std::find_if(marks.begin(), marks.end(),
                                    [&](const OutputMark& mark) { return mark.begin < number.end && number.begin < mark.end; });
    if (known != marks.end()) {
        m_table->setCurrentIndex(m_definition.metrics().index(known->metric, MetricTableModel::Name));
        return;
    }
    const ClickedMetric clicked = metricFor(m_output->lines(), line, number, m_definition.draft().rest.metrics);
    PointedMetric pointed{.metric = clicked.metric, .bounds = clicked.bounds, .isGuessUnseen = isObjectiveUnseen()};
    std::vector<Message> more = clicked.warnings;
    for (const Message& sentence : placeSteps(line, clicked.metric, pointed.position))
        more.push_back(sentence);
    for (const MetricQuestion& question : questionsOn(clicked)) {
        if (question.field != "objective.goal")  // has its own buttons
            more.push_back(question.question);
    }
    m_definition.takeMetric(pointed);
    select(clicked.metric.name);
    tell(tr("%1 reads %n numbers of this kind.", nullptr, static_cast<int>(clicked.numbers))
             .arg(QString::fromStdString(clicked.metric.name)),
         more);
}

/// Where the output has its steps, once both a value and a step were clicked, and what should be known of that.
std::vector<Message> DefineMetricsCard::placeSteps(int line, const MetricDefinition& metric,
                                                   std::optional<StepPosition>& position) {
    (metric.role == MetricRole::Step ? m_stepLine : m_valueLine) = line;
    std::vector<MetricDefinition> metrics = m_definition.draft().rest.metrics;
    metrics.push_back(metric);
    const auto isStepOfOutput = [](const MetricDefinition& other) {
        return other.role == MetricRole::Step && other.file.empty();
    };
    if (std::none_of(metrics.begin(), metrics.end(), isStepOfOutput))
        return {};
    std::optional<StepExample> example;
    if (m_valueLine && m_stepLine)
        example = {static_cast<std::size_t>(*m_valueLine), static_cast<std::size_t>(*m_stepLine)};
    StepSigns signs = readStepSigns(metrics, outputLinesOf(m_output->toPlainText()), example);
    position = signs.position;
    signs.folds = 1;  // these two are asked
    signs.mostValues = 0;
    return sentencesOn(signs);
}

void DefineMetricsCard::takeFromFile(int row) {
    const std::vector<FileNumbers>& files = m_tryOnce.files();
    const FileNumbers& chosen = files[static_cast<std::size_t>(row)];
    const auto& metrics = m_definition.draft().rest.metrics;
    const auto known =
        std::find_if(metrics.begin(), metrics.end(), [&](const MetricDefinition& metric) { return chosen.isOf(metric); });
    if (known != metrics.end())
        return select(known->name);
    const FileMetric taken = metricFromFile(chosen, files, metrics);
    const std::string name = taken.metric.name;
    m_definition.takeMetric(
        {.metric = taken.metric, .bounds = taken.bounds, .step = taken.step, .isGuessUnseen = isObjectiveUnseen()});
    select(name);
    QString told = tr("%1 is read from %2.").arg(QString::fromStdString(name), QString::fromStdString(chosen.file));
    if (taken.step)
        told += QLatin1Char(' ') + tr("Its steps are those in %1.").arg(QString::fromStdString(taken.step->pattern));
    if (!chosen.file.starts_with("{trial_dir}"))
        told += QLatin1Char(' ') +
                tr("The file is outside {trial_dir}: trials that run at the same time must not write to one file.");
    tell(told, {});
}

bool DefineMetricsCard::isObjectiveUnseen() const {
    return m_tryOnce.objectiveSeries().empty();
}

void DefineMetricsCard::select(const std::string& metric) {
    const auto& metrics = m_definition.draft().rest.metrics;
    const auto found =
        std::find_if(metrics.begin(), metrics.end(), [&](const MetricDefinition& other) { return other.name == metric; });
    m_table->setCurrentIndex(m_definition.metrics().index(static_cast<int>(found - metrics.begin()), MetricTableModel::Name));
}

void DefineMetricsCard::tell(const QString& sentence, const std::vector<Message>& more) {
    QString told = sentence;
    for (const Message& message : more)
        told += QLatin1Char(' ') + coreText(message);
    m_told->setText(told);
    m_told->show();
}

/// Never a silent guess: where the name of the only candidate does not tell, people say which way is better.
QWidget* DefineMetricsCard::makeQuestion() {
    auto* const row = new QWidget;
    row->setObjectName(QStringLiteral("goalQuestion"));
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 4, 12, 4);
    m_questionText->setTextFormat(Qt::PlainText);
    m_questionText->setWordWrap(true);
    layout->addWidget(m_questionText, 1);
    const auto addAnswer = [&](const char* name, const QString& text, MetricUse use) {
        auto* const button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, use] { answerQuestion(use); });
        layout->addWidget(button);
    };
    addAnswer("goalLarge", tr("Large"), MetricUse::Maximize);
    addAnswer("goalSmall", tr("Small"), MetricUse::Minimize);
    return row;
}

/// The first measure, while there is no objective.
void DefineMetricsCard::refreshQuestion() {
    const StudyDefinition& rest = m_definition.draft().rest;
    const std::vector<MetricDefinition> measures = rest.valueMetrics();
    const bool isOpen = rest.objectiveIndex() < 0 && !measures.empty();
    m_question->setVisible(isOpen);
    if (isOpen)
        m_questionText->setText(tr("Should %1 become large or small?").arg(QString::fromStdString(measures.front().name)));
}

void DefineMetricsCard::answerQuestion(MetricUse use) {
    const auto& metrics = m_definition.draft().rest.metrics;
    const auto measure = std::find_if(metrics.begin(), metrics.end(),
                                      [](const MetricDefinition& metric) { return metric.role == MetricRole::Measure; });
    if (measure != metrics.end())
        m_definition.setMetricUse(static_cast<int>(measure - metrics.begin()), use);
}

}  // namespace vernier
