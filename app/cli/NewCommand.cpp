#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "core/command/ShellWords.h"
#include "core/exchange/CommandReading.h"
#include "core/exchange/StudyImport.h"
#include "core/folder/StudyFolder.h"
#include "core/metrics/PatternMaker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <iostream>

namespace vernier {

namespace {

constexpr qint64 kMaxImportBytes = 1 << 20;
constexpr std::int64_t kFirstTrials = 40;

const QString kImportDescription = QStringLiteral(R"(Makes a study of a search defined for another tool.

Reads W&B sweeps (sweep.yaml), NNI search spaces and experiments, and Amazon SageMaker tuning jobs (the JSON of
create-hyper-parameter-tuning-job or of describe-hyper-parameter-tuning-job). Says what it could not import.)");

const QString kNewDescription = QStringLiteral(R"(Makes a study of the command you run today:

  vernier-cli new --out my-study -- python3 train.py --lr 0.01 --batch-size 64

Options that people usually tune become parameters, with a range around today's value. The study runs the command in the
current folder. Look at study.json before you run it, and name the metric that says how good a trial is.)");

QString outFolder(const QString& value) {
    return QDir::cleanPath(QFileInfo(value).absoluteFilePath());
}

int create(const QString& folder, const StudyDefinition& definition, const std::vector<Message>& notes) {
    if (const Result<void> created = createStudy(folder.toStdString(), definition); !created)
        return reportError(created.error());
    std::cout << "Made " << folder.toStdString() << "/study.json with " << definition.space.parameters().size()
              << " parameters.\n";
    for (const Message& note : notes)
        std::cout << "  note  " << note.text() << "\n";
    return kExitDone;
}

Result<std::string> readImport(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString().toStdString(), path.toStdString());
    if (file.size() > kMaxImportBytes)
        return failure(ErrorCode::InvalidInput,
                       "The file is larger than 1 MiB, which is too large for the definition of a search.", path.toStdString());
    return file.readAll().toStdString();
}

/// The study of a command, with what people usually tune as its parameters.
Result<StudyDefinition> studyOf(const CommandReading& reading, const QString& name) {
    std::vector<CommandCandidate> chosen;
    std::copy_if(reading.candidates.begin(), reading.candidates.end(), std::back_inserter(chosen),
                 [](const CommandCandidate& candidate) { return candidate.isSuggested; });
    StudyDraft draft;
    adopt(draft, reading, chosen);
    draft.rest.name = name.toStdString();
    draft.rest.workingDirectory = QDir::currentPath().toStdString();
    draft.rest.metrics = {metricNamed("loss")};
    draft.rest.objective.metric = "loss";
    draft.rest.limits.trials = kFirstTrials;
    DraftCheck checked = check(draft);
    if (!checked.definition)
        return tl::unexpected<Error>(
            Error{ErrorCode::InvalidInput, "This command cannot be turned into a study.", {}, std::move(checked.faults)});
    return std::move(*checked.definition);
}

}  // namespace

int importSearch(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("import"), kImportDescription, QStringLiteral("FILE"),
                         QStringLiteral("The file that defines the search."));
    const QString out = QStringLiteral("out");
    parser.add({out, QStringLiteral("The folder of the new study (required)."), QStringLiteral("DIR")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    if (!parser.isSet(out))
        return parser.usageError(QStringLiteral("--out is missing: name the folder of the new study."));
    const QString path = parser.positional();
    const QString folder = outFolder(parser.value(out));
    const Result<ImportedStudy> imported = readImport(path).and_then(
        [&](const std::string& text) { return importStudy(text, QFileInfo(folder).fileName().toStdString()); });
    if (!imported) {
        Error error = imported.error();
        error.file = path.toStdString();
        return reportError(error);
    }
    std::cout << "Read a " << imported->format.text() << ".\n";
    StudyDefinition definition = imported->definition;
    definition.workingDirectory = QDir(QFileInfo(path).absolutePath())
                                      .absoluteFilePath(QString::fromStdString(definition.workingDirectory))
                                      .toStdString();
    definition.workingDirectory = QDir::cleanPath(QString::fromStdString(definition.workingDirectory)).toStdString();
    return create(folder, definition, imported->notes);
}

int newStudy(const QStringList& arguments) {
    const qsizetype dashes = arguments.indexOf(QStringLiteral("--"));
    CommandParser parser(QStringLiteral("new"), kNewDescription, QString(), QString());
    const QString out = QStringLiteral("out");
    parser.add({out, QStringLiteral("The folder of the new study (required)."), QStringLiteral("DIR")});
    if (const std::optional<int> end = parser.parse(arguments.mid(0, dashes < 0 ? arguments.size() : dashes)))
        return *end;
    std::vector<std::string> words;
    for (const QString& word : dashes < 0 ? QStringList() : arguments.mid(dashes + 1))
        words.push_back(word.toStdString());
    if (!parser.isSet(out) || words.empty())
        return parser.usageError(QStringLiteral("Give --out DIR, then -- and the command you run today."));
    const QString folder = outFolder(parser.value(out));
    const Result<StudyDefinition> definition = readCommand(quoteShellWords(words)).and_then([&](const CommandReading& reading) {
        return studyOf(reading, QFileInfo(folder).fileName());
    });
    if (!definition)
        return reportError(definition.error());
    std::vector<Message> notes;
    for (const Parameter& parameter : definition->space.parameters())
        notes.push_back("tunes " + parameter.name);
    notes.emplace_back(
        "The metric is a guess: \"loss\" in the output, minimized. If yours is different, put it in study.json.");
    return create(folder, *definition, notes);
}

}  // namespace vernier
