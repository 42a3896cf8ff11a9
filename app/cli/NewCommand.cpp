#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/HelpRun.h"
#include "app/cli/ObjectiveQuestion.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/base/VisibleText.h"
#include "core/command/ShellWords.h"
#include "core/folder/StudyCreation.h"
#include "core/imports/ImportFile.h"
#include "core/intake/ReadingJson.h"
#include "core/intake/UserSurroundings.h"
#include "core/metrics/PatternMaker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <string>

namespace vernier {

namespace {

constexpr std::int64_t kFirstTrials = 40;

const QString kImportDescription = QStringLiteral(R"(Makes a study of a search defined for another tool.

Reads W&B sweeps (sweep.yaml), NNI search spaces and experiments, sweeper sections of Hydra configurations, and Amazon
SageMaker tuning jobs wherever they stand in JSON or YAML. From Optuna (SQLite, journal, CSV), KerasTuner (oracle.json) and CSV
tables with columns such as params_rate and value, earlier trials come along, and the search goes on from them; what the
columns of another table are, the options say:

  vernier-cli import runs.csv --out my-study --parameter lr --parameter depth --objective val_acc --maximize

Each key is taken over, named in a note, or refused with its place.)");

const QString kNewDescription = QStringLiteral(R"(Makes a study of the command you run today:

  vernier-cli new --out my-study --metric val_loss -- python3 train.py --lr 0.01 --batch-size 64

or of lines as you would paste them from a README, a notebook or a terminal:

  vernier-cli new --out my-study --paste lines.txt

Options that people usually tune become parameters, with a range around today's value. The study runs the command in the
current folder, or in the one that the lines change to. --help-text reads the options of the program from what it prints for
--help, --ask-help runs it for that. --dry-run says what would be made, and makes nothing. What the metric is called and
whether it should become large or small is asked where it cannot be told. Look at study.json before you run it.)");

QString outFolder(const QString& value) {
    return QDir::cleanPath(QFileInfo(value).absoluteFilePath());
}

int create(const QString& folder, const StudyDefinition& definition, const std::vector<Message>& notes,
           const std::vector<Trial>& trials = {}) {
    if (const Result<void> created = createStudyWithTrials(folder.toStdString(), definition, trials); !created)
        return reportError(created.error());
    say("Made " + folder.toStdString() + "/study.json with " + std::to_string(definition.space.parameters().size()) +
        " parameters.\n");
    for (const Message& note : notes)
        say("  note  " + visibleText(note.text()) + "\n");
    return kExitDone;
}

constexpr qint64 kMaxTextBytes = 1 << 20;

/// A text of at most 1 MiB; "-" is standard input.
Result<std::string> readText(const QString& path) {
    QFile file(path);
    const bool isOpen = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorCode::NotFound, file.errorString().toStdString(), path.toStdString());
    const QByteArray text = file.read(kMaxTextBytes + 1);
    if (text.size() > kMaxTextBytes)
        return failure(ErrorCode::InvalidInput, "The text is larger than 1 MiB, which is too large for a command.",
                       path.toStdString());
    return text.toStdString();
}

/// The definition with its working directory seen from `place`.
StudyDefinition at(const QDir& place, StudyDefinition definition) {
    const QString folder = place.absoluteFilePath(QString::fromStdString(definition.workingDirectory));
    definition.workingDirectory = QDir::cleanPath(folder).toStdString();
    return definition;
}

/// Where the command of the lines runs.
QString runFolder(const CommandReading& reading) {
    return QDir::cleanPath(QDir::current().absoluteFilePath(QString::fromStdString(reading.workingDirectory)));
}

/// The study of a command, with what people usually tune as its parameters.
Result<StudyDefinition> studyOf(const CommandReading& reading, const QString& name, const Objective& objective) {
    std::vector<CommandCandidate> chosen;
    std::copy_if(reading.candidates.begin(), reading.candidates.end(), std::back_inserter(chosen),
                 [](const CommandCandidate& candidate) { return candidate.isSuggested; });
    StudyDraft draft;
    adopt(draft, reading, chosen);
    draft.rest.name = name.toStdString();
    draft.rest.workingDirectory = runFolder(reading).toStdString();
    draft.rest.metrics = {metricNamed(objective.metric)};
    draft.rest.objective = objective;
    draft.rest.limits.trials = kFirstTrials;
    DraftCheck checked = check(draft);
    if (!checked.definition)
        return tl::unexpected<Error>(
            Error{ErrorCode::InvalidInput, "This command cannot be turned into a study.", {}, std::move(checked.faults)});
    return std::move(*checked.definition);
}

struct NewOptions {
    QString out = QStringLiteral("out");
    QString paste = QStringLiteral("paste");
    QString help = QStringLiteral("help-text");
    QString askHelp = QStringLiteral("ask-help");
    QString dryRun = QStringLiteral("dry-run");
    QString json = QStringLiteral("json");

    void addTo(CommandParser& parser) const {
        parser.add({out, QStringLiteral("The folder of the new study (required, unless --dry-run)."), QStringLiteral("DIR")});
        parser.add({paste, QStringLiteral("Read the command from a file with pasted lines; - is standard input."),
                    QStringLiteral("FILE")});
        parser.add({help, QStringLiteral("Read the options from a file with what the program prints for --help."),
                    QStringLiteral("FILE")});
        parser.add({askHelp, QStringLiteral("Run the command once with --help, and read its options.")});
        parser.add({dryRun, QStringLiteral("Say what would be made, and make nothing.")});
        parser.add({json, QStringLiteral("With --dry-run: as JSON.")});
    }
};

/// Makes the guesses better with a text of --help, if one is given or asked for.
Result<CommandReading> withHelp(CommandReading reading, const CommandParser& parser, const FieldKnowledge& knowledge) {
    const NewOptions options;
    if (!parser.isSet(options.help) && !parser.isSet(options.askHelp))
        return reading;
    const Result<std::string> text =
        parser.isSet(options.help) ? readText(parser.value(options.help)) : runHelp(reading, runFolder(reading));
    if (!text)
        return tl::unexpected<Error>(text.error());
    refine(reading, readHelp(*text), knowledge);
    return reading;
}

/// The command behind "--", or the lines of --paste.
Result<CommandReading> readNew(const std::vector<std::string>& words, const CommandParser& parser) {
    const Result<FieldKnowledge> knowledge = knowledgeOfUser();
    if (!knowledge)
        return tl::unexpected<Error>(knowledge.error());
    const QString paste = parser.value(NewOptions().paste);
    Result<CommandReading> reading =
        paste.isEmpty() ? readCommand(quoteShellWords(words), *knowledge)
                        : readText(paste).and_then([&](const std::string& text) {
                              return readPasted(text, surroundingsOfUser(QDir::currentPath().toStdString()), *knowledge);
                          });
    if (!reading)
        return reading;
    return withHelp(std::move(*reading), parser, *knowledge);
}

void printReading(const CommandReading& reading) {
    for (const CommandCandidate& candidate : reading.candidates)
        say((candidate.isSuggested ? "  tunes   " : "  leaves  ") + visibleText(candidate.option) +
            (candidate.value.empty() ? "" : "  ") + visibleText(candidate.value) + "\n");
    for (const Message& sentence : reading.said)
        say("  note    " + visibleText(sentence.text()) + "\n");
}

int dryRun(const CommandReading& reading, bool isJson) {
    const std::string folder = reading.workingDirectory.empty() ? runFolder(reading).toStdString() : reading.workingDirectory;
    if (isJson)
        sayJson(readingJson(reading, folder) + "\n");
    else
        printReading(reading);
    return kExitDone;
}

/// The options that say what the columns of a CSV table are.
struct TableOptions {
    QString parameter = QStringLiteral("parameter");
    QString objective = QStringLiteral("objective");
    QString step = QStringLiteral("step");
    QString state = QStringLiteral("state");
    QString trial = QStringLiteral("trial");
    QString minimize = QStringLiteral("minimize");
    QString maximize = QStringLiteral("maximize");

    void addTo(CommandParser& parser) const {
        const QString column = QStringLiteral("COLUMN");
        parser.add({parameter, QStringLiteral("CSV: a column that is a parameter; may be repeated."), column});
        parser.add({objective, QStringLiteral("CSV: the column of the objective."), column});
        parser.add({step, QStringLiteral("CSV: the column of steps, if each trial has several rows."), column});
        parser.add({state, QStringLiteral("CSV: the column that says how a trial ended."), column});
        parser.add({trial, QStringLiteral("CSV: the column that names the trial of a row."), column});
        parser.add({minimize, QStringLiteral("CSV: a smaller objective is better.")});
        parser.add({maximize, QStringLiteral("CSV: a larger objective is better.")});
    }

    TableChoice choice(const CommandParser& parser) const {
        TableChoice choice;
        for (const QString& name : parser.values(parameter))
            choice.parameters.push_back(name.toStdString());
        choice.objective = parser.value(objective).toStdString();
        choice.step = parser.value(step).toStdString();
        choice.state = parser.value(state).toStdString();
        choice.trial = parser.value(trial).toStdString();
        if (parser.isSet(minimize) || parser.isSet(maximize))
            choice.goal = parser.isSet(maximize) ? Goal::Maximize : Goal::Minimize;
        return choice;
    }
};

}  // namespace

int importSearch(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("import"), kImportDescription, QStringLiteral("FILE"),
                         QStringLiteral("The file that defines the search."));
    const QString out = QStringLiteral("out");
    parser.add({out, QStringLiteral("The folder of the new study (required)."), QStringLiteral("DIR")});
    const TableOptions table;
    table.addTo(parser);
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    if (!parser.isSet(out))
        return parser.usageError(QStringLiteral("--out is missing: name the folder of the new study."));
    if (parser.isSet(table.minimize) && parser.isSet(table.maximize))
        return parser.usageError(QStringLiteral("--minimize and --maximize exclude each other."));
    const QString path = parser.positional();
    const QString folder = outFolder(parser.value(out));
    const std::string name = QFileInfo(folder).fileName().toStdString();
    const TableChoice choice = table.choice(parser);
    const Result<ImportedStudy> imported =
        choice == TableChoice() ? importStudyFile(path.toStdString(), name)
                                : readTableFile(path.toStdString()).and_then([&](const ForeignTable& read) {
                                      return chosenMapping(read, choice).and_then([&](const TableMapping& mapping) {
                                          return importTable(read, mapping, name);
                                      });
                                  });
    if (!imported)
        return reportError(imported.error());
    say("Read a " + imported->format.text() + ".\n");
    const QDir place(QFileInfo(path).absolutePath());
    int end = create(folder, at(place, imported->definition), imported->notes, imported->trials);
    for (std::size_t index = 0; end == kExitDone && index < imported->others.size(); ++index)
        end = create(folder + QStringLiteral("-%1").arg(index + 2), at(place, imported->others[index]), {});
    return end;
}

int newStudy(const QStringList& arguments) {
    const qsizetype dashes = arguments.indexOf(QStringLiteral("--"));
    CommandParser parser(QStringLiteral("new"), kNewDescription, QString(), QString());
    const NewOptions options;
    options.addTo(parser);
    addObjectiveOptions(parser);
    if (const std::optional<int> end = parser.parse(arguments.mid(0, dashes < 0 ? arguments.size() : dashes)))
        return *end;
    std::vector<std::string> words;
    for (const QString& word : dashes < 0 ? QStringList() : arguments.mid(dashes + 1))
        words.push_back(word.toStdString());
    const bool isDry = parser.isSet(options.dryRun);
    if ((!parser.isSet(options.out) && !isDry) || words.empty() == !parser.isSet(options.paste))
        return parser.usageError(
            QStringLiteral("Give --out DIR, then -- and the command you run today, or --paste FILE with its lines."));
    const Result<CommandReading> reading = readNew(words, parser);
    if (!reading)
        return reportError(reading.error());
    if (isDry)
        return dryRun(*reading, parser.isSet(options.json));
    const tl::expected<Objective, int> objective = askedObjective(parser);
    if (!objective)
        return objective.error();
    const QString folder = outFolder(parser.value(options.out));
    const Result<StudyDefinition> definition = studyOf(*reading, QFileInfo(folder).fileName(), *objective);
    if (!definition)
        return reportError(definition.error());
    std::vector<Message> notes = reading->said;
    for (const Parameter& parameter : definition->space.parameters())
        notes.push_back("tunes " + parameter.name);
    notes.push_back("The objective is the number after \"" + objective->metric + "\" in the output, to be " +
                    (objective->goal == Goal::Maximize ? "maximized" : "minimized") +
                    ". After a first run, vernier-cli metrics says what else could be read.");
    return create(folder, *definition, notes);
}

}  // namespace vernier
