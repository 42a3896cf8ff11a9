#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "core/curves/RepeatRanking.h"
#include "core/exchange/ConfigurationExport.h"
#include "core/exchange/TrialsCsv.h"
#include "core/folder/TrialCommand.h"

#include <QCoreApplication>

#include <iostream>

namespace vernier {

namespace {

const QString kExportDescription = QStringLiteral(R"(Prints the best configuration of a study, or that of any other trial.

Formats:
  command  The study's command line with the configuration in it, quoted for a shell; paste it to run it again.
  json     An object.
  yaml     A mapping.
  env      NAME=value lines for a shell or a .env file.
With --top K: the best K together, in that format.
With --all-trials: all trials as CSV (RFC 4180), one line each: Number, State, metrics, "Param x", times.)");

Result<std::string> exported(const Trial& trial, const ReadStudy& study, const QString& format) {
    const SearchSpace& space = study.definition.space;
    if (format == QLatin1String("json"))
        return exportJson(space, trial.configuration);
    if (format == QLatin1String("yaml"))
        return exportYaml(space, trial.configuration);
    if (format == QLatin1String("env"))
        return exportEnv(space, trial.configuration);
    return trialCommandLine(trial, study.definition, StudyFolder(study.folder.toStdString()),
                            QCoreApplication::applicationDirPath().toStdString());
}

Result<std::string> exportedTogether(const std::vector<TrialPtr>& trials, const ReadStudy& study, const QString& format) {
    std::vector<ExportedTrial> texts;
    for (const TrialPtr& trial : trials) {
        Result<std::string> text = exported(*trial, study, format);
        if (!text)
            return text;
        texts.push_back({trial->id, trial->objective, std::move(*text)});
    }
    if (format == QLatin1String("json"))
        return joinJson(texts);
    return format == QLatin1String("yaml") ? joinYaml(texts) : joinLines(texts);
}

int noResult() {
    reportError({ErrorCode::NotFound, "No trial has reported the objective yet, so there is no best one.", {}, {}});
    return kExitNoResult;
}

int print(const Result<std::string>& text) {
    if (!text)
        return reportError(text.error());
    std::cout << *text;
    return kExitDone;
}

}  // namespace

int exportStudy(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("export"), kExportDescription);
    const QString trialOption = QStringLiteral("trial");
    const QString formatOption = QStringLiteral("format");
    const QString topOption = QStringLiteral("top");
    const QString allOption = QStringLiteral("all-trials");
    parser.add({trialOption, QStringLiteral("The trial with this number instead of the best one."), QStringLiteral("N")});
    parser.add({formatOption, QStringLiteral("command (the default), json, yaml or env."), QStringLiteral("FORMAT"),
                QStringLiteral("command")});
    parser.add({topOption, QStringLiteral("The best K trials whose configurations differ."), QStringLiteral("K")});
    parser.add({allOption, QStringLiteral("All trials as CSV.")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    const QString format = parser.value(formatOption);
    const QStringList formats{QStringLiteral("command"), QStringLiteral("json"), QStringLiteral("yaml"), QStringLiteral("env")};
    if (!formats.contains(format))
        return parser.usageError(
            QStringLiteral("--format must be one of %2; \"%1\" is not.").arg(format, formats.join(QStringLiteral(", "))));
    std::optional<qint64> number;
    if (parser.isSet(trialOption) && !(number = parser.wholeNumber(trialOption, 0)))
        return kExitUsage;
    std::optional<qint64> top;
    if (parser.isSet(topOption) && !(top = parser.wholeNumber(topOption, 1)))
        return kExitUsage;

    return withStudy(parser.studyFolder(), [&](const ReadStudy& study) -> int {
        if (parser.isSet(allOption)) {
            std::cout << writeTrialsCsv(study.definition, study.history.trials());
            return kExitDone;
        }
        if (top) {
            const std::vector<TrialPtr> best =
                bestTrials(study.definition.space, study.history, static_cast<std::size_t>(*top));
            return best.empty() ? noResult() : print(exportedTogether(best, study, format));
        }
        const Trial* trial = number ? study.history.find(TrialId{*number}) : study.history.incumbent();
        if (!trial && number)
            return reportError({ErrorCode::NotFound, "There is no trial " + std::to_string(*number) + ".", {}, {}});
        return trial ? print(exported(*trial, study, format)) : noResult();
    });
}

}  // namespace vernier
