#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/exchange/CaptureJson.h"
#include "core/exchange/TrainerFiles.h"
#include "core/folder/OutputLines.h"
#include "core/folder/StudyFolder.h"
#include "core/metrics/MetricParser.h"
#include "core/metrics/MetricWords.h"
#include "core/metrics/StepSigns.h"
#include "core/reading/FileSurvey.h"
#include "core/space/Name.h"
#include "core/study/StudyWords.h"

#include <QFileInfo>

#include <algorithm>
#include <sstream>

namespace vernier {

namespace {

constexpr std::size_t kMostShownBytes = 4000;

const QString kDescription =
    QStringLiteral(R"(Says which numbers can be read from an output, the best guess at an objective first.

LOG is a file with the output of a program; STUDY is a study, of which --trial names a trial (by default the newest that has
output). Of a trial, also what it has written to tables, JSON and TensorBoard files. With --click, makes the metric that reads the number at that place and all others of its kind; --step does the same
for the number that counts the steps. Prints what belongs into "metrics" and "objective" of study.json.)");

std::string plainLine(const std::string& text) {
    return shownText(text, kMostShownBytes);
}

/// A number that is named on the command line, LINE:COLUMN: the line from 1, the character of the line from 0.
std::optional<Click> clickAt(const QString& place, const OutputLines& output, QString& problem) {
    bool isLine = false;
    bool isColumn = false;
    const qulonglong line = place.section(QLatin1Char(':'), 0, 0).toULongLong(&isLine);
    const qulonglong column = place.section(QLatin1Char(':'), 1).toULongLong(&isColumn);
    if (!isLine || !isColumn || line < 1 || line > output.texts.size()) {
        problem = QStringLiteral("\"%1\" is not LINE:COLUMN with a line from 1 to %2.").arg(place).arg(output.texts.size());
        return std::nullopt;
    }
    const std::string& text = output.texts[line - 1];
    std::size_t at = 0;
    for (qulonglong characters = 0; at < text.size() && characters < column; ++characters) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
            ++at;
    }
    const auto number = numberNear(text, at);
    if (!number) {
        problem = QStringLiteral("There is no number at %1; vernier-cli metrics --lines shows the lines.").arg(place);
        return std::nullopt;
    }
    return Click{line - 1, *number};
}

/// The newest trial that has printed something, or the one that is named; nothing if there is only what was tried once.
std::optional<TrialId> trialOf(const CommandParser& parser, const StudyFolder& study) {
    if (parser.isSet(QStringLiteral("trial")))
        return TrialId{parser.value(QStringLiteral("trial")).toLongLong()};
    const std::vector<TrialId> trials = study.trialsInFolders();
    for (auto id = trials.rbegin(); id != trials.rend(); ++id) {
        const Folder folder = study.trial(*id);
        if (folder.stateOf("stdout.log").bytes + folder.stateOf("stderr.log").bytes > 0)
            return *id;
    }
    return trials.empty() ? std::nullopt : std::optional(trials.back());
}

bool isLog(const CommandParser& parser) {
    const QFileInfo info(parser.positional());
    return !info.exists() || (info.isFile() && info.fileName() != QLatin1String("study.json"));
}

Result<OutputLines> outputOf(const CommandParser& parser) {
    if (isLog(parser))
        return readLog(QFileInfo(parser.positional()).absoluteFilePath().toStdString());
    const StudyFolder study(parser.studyFolder().toStdString());
    const std::optional<TrialId> trial = trialOf(parser, study);
    return readTrialLogs(trial ? study.trial(*trial) : study.tryOnce());
}

/// What the trial has written to files.
std::vector<FileNumbers> filesOfTrial(const CommandParser& parser) {
    std::vector<FileNumbers> files;
    const StudyFolder folder(parser.studyFolder().toStdString());
    const std::optional<TrialId> id = isLog(parser) ? std::nullopt : trialOf(parser, folder);
    if (!id)
        return files;
    withStudy(parser.studyFolder(), [&](const ReadStudy& study) {
        if (const Trial* const trial = study.history.find(*id)) {
            std::vector<std::string> ours;
            for (const auto& [name, text] : trainerFiles(study.definition, trial->configuration, {}))
                ours.push_back(name);
            files = surveyFiles(metricPlaceOf(*trial, study.definition, folder), ours);
        }
        return kExitDone;
    });
    return files;
}

/// What the run will read with these metrics, with the line at which it is known.
std::vector<CapturedValue> valuesIn(const OutputLines& output, const CapturedMetrics& captured) {
    std::vector<CapturedValue> values;
    auto parser = MetricParser::create(captured.metrics);
    const auto add = [&](std::size_t line, const std::vector<Observation>& observations) {
        for (const Observation& observation : observations)
            values.push_back({line, observation.step, observation.value});
    };
    for (std::size_t line = 0; parser && line < output.texts.size(); ++line)
        add(line + 1, parser->parse(output.texts[line], output.areStderr[line] ? OutputStream::Stderr : OutputStream::Stdout));
    if (parser)
        add(output.texts.size(), parser->finish());
    return values;
}

/// How the steps stand to the values, as far as both are printed to the same stream.
void placeSteps(const OutputLines& output, const Click& objective, const Click& step, CapturedMetrics& captured) {
    if (output.areStderr[objective.line] != output.areStderr[step.line])
        return;
    std::vector<std::string> lines;
    StepExample example;
    for (std::size_t line = 0; line < output.texts.size(); ++line) {
        if (output.areStderr[line] != output.areStderr[step.line])
            continue;
        example.valueLine = line == objective.line ? lines.size() : example.valueLine;
        example.stepLine = line == step.line ? lines.size() : example.stepLine;
        lines.push_back(output.texts[line]);
    }
    const StepSigns signs = readStepSigns(captured.metrics, lines, example);
    captured.metrics.back().position = signs.position;
    if (signs.position == StepPosition::After)
        captured.warnings.emplace_back("Each step is printed after its values: a value counts for the step that follows it.");
    if (signs.folds > 1)
        captured.warnings.push_back("The steps begin again, " + std::to_string(signs.folds) +
                                    " times in all: folds? The objective is their mean (objective.folds).");
    if (signs.mostValues > 1)
        captured.warnings.push_back("One step has up to " + std::to_string(signs.mostValues) +
                                    " values: the last one counts (objective.repeated).");
}

CapturedMetrics captureOf(const OutputLines& output, const Click& objective, const std::optional<Click>& step) {
    CapturedMetrics captured;
    ClickedMetric clicked = metricFromClick(output.texts, objective, {});
    clicked.metric.role = MetricRole::Measure;
    captured.metrics.push_back(clicked.metric);
    captured.objective.metric = clicked.metric.name;
    captured.objective.goal = clicked.goal.value_or(Goal::Minimize);
    captured.objective.bounds = clicked.bounds;
    captured.questions = questionsOn(clicked);
    captured.warnings = clicked.warnings;
    if (!step && clicked.isPerFold && clicked.numbers > 1) {
        captured.objective.value = ObjectiveValue::MeanOfLast;
        captured.objective.lastReports = static_cast<std::int64_t>(clicked.numbers);
        captured.questions.push_back({"objective.value", "The output has " + std::to_string(clicked.numbers) +
                                                             " values, one for each fold: is the objective their mean?"});
    }
    if (!step)
        return captured;
    ClickedMetric counter = metricFromClick(output.texts, *step, captured.metrics);
    counter.metric.role = MetricRole::Step;
    if (counter.label.empty() && clicked.metric.name != "step")
        counter.metric.name = "step";
    captured.metrics.push_back(counter.metric);
    captured.warnings.insert(captured.warnings.end(), counter.warnings.begin(), counter.warnings.end());
    placeSteps(output, objective, *step, captured);
    return captured;
}

int showCapture(const CommandParser& parser, const OutputLines& output) {
    QString problem;
    const auto objective = clickAt(parser.value(QStringLiteral("click")), output, problem);
    std::optional<Click> step;
    if (objective && parser.isSet(QStringLiteral("step")))
        step = clickAt(parser.value(QStringLiteral("step")), output, problem);
    if (!problem.isEmpty())
        return parser.usageError(problem);
    const CapturedMetrics captured = captureOf(output, *objective, step);
    const std::vector<CapturedValue> values = valuesIn(output, captured);
    if (parser.isSet(QStringLiteral("json"))) {
        sayJson(writeCaptureJson(captured, values));
        return kExitDone;
    }
    std::ostringstream text;
    for (const MetricDefinition& metric : captured.metrics)
        text << plainLine(metric.name) << (metric.role == MetricRole::Step ? " (step)" : "") << ": "
             << plainLine(metric.pattern) << "\n";
    for (const CapturedValue& value : values)
        text << "  line " << value.line << "  step " << value.step << "  " << value.value << "\n";
    for (const Message& warning : captured.warnings)
        text << "warning: " << plainLine(warning.text()) << "\n";
    for (const MetricQuestion& question : captured.questions)
        text << question.field << ": " << plainLine(question.question.text()) << "\n";
    say(text.str());
    return kExitDone;
}

std::string goalText(const std::optional<Goal>& goal) {
    return goal ? wordOf(kGoalWords, *goal) : "goal unknown";
}

int showSurvey(const CommandParser& parser, const OutputLines& output) {
    const std::vector<SurveyedMetric> found = surveyOutput(output.texts);
    const std::vector<FileNumbers> files = filesOfTrial(parser);
    if (parser.isSet(QStringLiteral("json"))) {
        sayJson(writeSurveyJson(found, output.texts, files));
        return kExitDone;
    }
    if (found.empty())
        say("There are no numbers with names in this output.\n");
    std::ostringstream text;
    const auto tell = [&](const MetricDefinition& metric, const std::optional<Goal>& goal, std::size_t count, double first,
                          double last, const std::string& where) {
        text << plainLine(metric.name) << "  " << count << " values, " << first << " to " << last << ", "
             << (metric.role == MetricRole::Step ? "step" : goalText(goal)) << "\n    " << plainLine(where) << "\n";
    };
    for (const SurveyedMetric& one : found)
        tell(one.clicked.metric, one.clicked.goal, one.clicked.numbers, one.first, one.last, one.clicked.metric.pattern);
    for (const FileNumbers& one : files)
        tell(metricFromFile(one, files, {}).metric, goalOf(one.name), one.count, one.points.front().value,
             one.points.back().value, one.name + " in " + one.file);
    say(text.str());
    return kExitDone;
}

}  // namespace

int showMetrics(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("metrics"), kDescription, QStringLiteral("LOG|STUDY"),
                         QStringLiteral("A file with output, or a study's folder."));
    parser.add({QStringLiteral("trial"), QStringLiteral("The trial of the study whose output is read."), QStringLiteral("N")});
    parser.add({QStringLiteral("lines"), QStringLiteral("Show the lines, with their numbers, as the window shows them.")});
    parser.add({QStringLiteral("click"),
                QStringLiteral("The number that is the objective: its line, from 1, and its character, from 0."),
                QStringLiteral("LINE:COLUMN")});
    parser.add({QStringLiteral("step"), QStringLiteral("The number that counts the steps; goes with --click."),
                QStringLiteral("LINE:COLUMN")});
    parser.add({QStringLiteral("json"), QStringLiteral("JSON, for programs.")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    if (parser.isSet(QStringLiteral("trial")) && !parser.wholeNumber(QStringLiteral("trial"), 0))
        return kExitUsage;
    if (parser.isSet(QStringLiteral("step")) && !parser.isSet(QStringLiteral("click")))
        return parser.usageError(QStringLiteral("--step goes with --click: name the objective's number too."));
    const Result<OutputLines> output = outputOf(parser);
    if (!output)
        return reportError(output.error());
    if (output->leftOut > 0)
        complain("only the first " + std::to_string(output->texts.size()) + " lines are read; " +
                 std::to_string(output->leftOut) + " are left out.");
    if (parser.isSet(QStringLiteral("click")))
        return showCapture(parser, *output);
    if (!parser.isSet(QStringLiteral("lines")))
        return showSurvey(parser, *output);
    if (parser.isSet(QStringLiteral("json"))) {
        sayJson(writeLinesJson(output->texts, output->areStderr));
        return kExitDone;
    }
    for (std::size_t line = 0; line < output->texts.size(); ++line)
        say(std::to_string(line + 1) + "\t" + output->texts[line] + "\n");
    return kExitDone;
}

}  // namespace vernier
