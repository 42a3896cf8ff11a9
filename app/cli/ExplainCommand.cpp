#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/ExplanationText.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/exchange/ExplanationJson.h"
#include "core/folder/WarmStart.h"
#include "core/study/HistoryAt.h"
#include "core/study/StudyFile.h"

#include <iostream>

namespace vernier {

namespace {

const QString kExplainDescription =
    QStringLiteral(R"(Says what the model of a study has learnt: how far to trust it, which parameters matter, the best point it
knows of, what would be tried next and why, and whether more trials are worth the time. Changes nothing,
and works while another process runs the study. The trials of any strategy can be explained.

With --json: one object for programs, with everything the Explain mode of the workbench shows: slices through the
cut, with 50 % and 95 % bands, expected improvement and probability of improvement; averaged slices; maps; next
suggestions; calibration, both leave-one-out and as it happened; importance; forecast and advice.

Examples:
  vernier-cli explain STUDY
  vernier-cli explain --json --map lr,layers --map lr,dropout STUDY > explanation.json
  vernier-cli explain --at 17 --as-of 30 STUDY
  vernier-cli explain --at '{"lr": 0.01}' STUDY)");

const QString kJson = QStringLiteral("json");
const QString kMap = QStringLiteral("map");
const QString kAt = QStringLiteral("at");
const QString kAsOf = QStringLiteral("as-of");
const QString kGain = QStringLiteral("gain");
const QString kPoints = QStringLiteral("points");
const QString kNext = QStringLiteral("next");

/// What the options say, as far as they can be understood without the study.
struct ExplainOptions {
    std::optional<std::int64_t> asOf;
    ExplanationRequest request;
};

tl::expected<ExplainOptions, int> optionsOf(const CommandParser& parser) {
    ExplainOptions options;
    const auto readWhole = [&](const QString& option, qint64 least, auto& target) {
        if (!parser.isSet(option))
            return true;
        const std::optional<qint64> number = parser.wholeNumber(option, least);
        if (number)
            target = static_cast<std::remove_reference_t<decltype(target)>>(std::min<qint64>(*number, 1'000'000));
        return number.has_value();
    };
    qint64 asOf = 0;
    if (!readWhole(kAsOf, 1, asOf) || !readWhole(kPoints, 2, options.request.slicePoints) ||
        !readWhole(kNext, 0, options.request.suggestions))
        return tl::unexpected<int>(kExitUsage);
    options.request.slicePoints = std::min(options.request.slicePoints, 500);
    if (parser.isSet(kPoints))
        options.request.mapPoints = std::min(options.request.slicePoints, 200);
    options.request.suggestions = std::min(options.request.suggestions, 50);
    if (parser.isSet(kAsOf))
        options.asOf = asOf;
    if (parser.isSet(kGain)) {
        bool isNumber = false;
        options.request.gain = parser.value(kGain).toDouble(&isNumber);
        if (!isNumber || !(*options.request.gain >= 0))
            return tl::unexpected<int>(parser.usageError(
                QStringLiteral("--gain must be a number, 0 or more; \"%1\" is not.").arg(parser.value(kGain))));
    }
    return options;
}

/// The dimensions of "--map a,b", given as names of parameters that vary.
Result<std::pair<int, int>> mapDimensions(const QString& text, const SearchSpace& space) {
    const Encoding encoding(space);
    const QStringList names = text.split(QLatin1Char(','));
    const auto dimensionOf = [&](const QString& name) {
        const int parameter = space.indexOf(name.trimmed().toStdString());
        const auto found = std::ranges::find(encoding.dimensions(), parameter, &Dimension::parameter);
        return found == encoding.dimensions().end() ? -1 : static_cast<int>(found - encoding.dimensions().begin());
    };
    const int x = names.size() == 2 ? dimensionOf(names[0]) : -1;
    const int y = names.size() == 2 ? dimensionOf(names[1]) : -1;
    if (x < 0 || y < 0 || x == y)
        return failure(ErrorCode::InvalidInput,
                       "--map \"" + text.toStdString() + "\": name two different parameters that vary, as in --map lr,layers.");
    return std::pair(x, y);
}

/// The cut of "--at": a trial's configuration, one of the model's, or JSON over that of the best trial.
Result<Configuration> cutAt(const QString& text, const ReadStudy& study, const History& history) {
    const Trial* const best = history.incumbent();
    if (text == QLatin1String("best"))
        return best ? best->configuration : study.definition.space.defaults();
    if (text == QLatin1String("predicted")) {
        const Result<std::shared_ptr<const Surrogate>> model = Surrogate::fit(study.definition.space, history);
        return model.map([](const std::shared_ptr<const Surrogate>& fitted) { return fitted->bestPredicted(); });
    }
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber) {
        const Trial* const trial = history.find(TrialId{number});
        if (!trial)
            return failure(ErrorCode::NotFound, "There is no trial " + std::to_string(number) + ".");
        return trial->configuration;
    }
    Result<Configuration> given = parseConfiguration(study.definition.space, text.toStdString());
    if (!given)
        return given;
    Configuration cut = best ? best->configuration : study.definition.space.defaults();
    for (auto& [name, value] : *given)
        cut.insert_or_assign(name, std::move(value));
    std::erase_if(cut, [&](const auto& entry) {
        const int index = study.definition.space.indexOf(entry.first);
        return index >= 0 && !study.definition.space.isActive(index, cut);
    });
    if (std::vector<Fault> faults = study.definition.space.faultsOf(cut); !faults.empty())
        return tl::unexpected<Error>(
            Error{ErrorCode::InvalidInput, "--at does not give a configuration of this study.", {}, std::move(faults)});
    return cut;
}

/// The request, with what the options say about this study.
Result<ExplanationRequest> completed(ExplanationRequest request, const ReadStudy& study, const History& history,
                                     const CommandParser& parser) {
    for (const QString& text : parser.values(kMap)) {
        Result<std::pair<int, int>> dimensions = mapDimensions(text, study.definition.space);
        if (!dimensions)
            return tl::unexpected<Error>(dimensions.error());
        request.maps.push_back(*dimensions);
    }
    if (parser.isSet(kAt)) {
        Result<Configuration> cut = cutAt(parser.value(kAt), study, history);
        if (!cut)
            return tl::unexpected<Error>(cut.error());
        request.cut = std::move(*cut);
    }
    return request;
}

}  // namespace

int explainStudyModel(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("explain"), kExplainDescription);
    parser.add({kJson, QStringLiteral("One JSON object, for programs.")});
    parser.add({kMap, QStringLiteral("A map of two parameters, in the JSON; can be repeated."), QStringLiteral("A,B")});
    parser.add({kAt,
                QStringLiteral("Where to cut: best, predicted (the best predicted point), a trial number, or a JSON object of "
                               "values; values left out are those of the best trial."),
                QStringLiteral("WHERE")});
    parser.add({kAsOf, QStringLiteral("The model as it was after this many finished trials."), QStringLiteral("K")});
    parser.add({kGain, QStringLiteral("What counts as an improvement, in units of the objective."), QStringLiteral("X")});
    parser.add({kPoints, QStringLiteral("Points per slice and per side of a map (default 60 and 50)."), QStringLiteral("N")});
    parser.add({kNext, QStringLiteral("How many suggestions to look ahead (default 3)."), QStringLiteral("N")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    const tl::expected<ExplainOptions, int> options = optionsOf(parser);
    if (!options)
        return options.error();

    return withStudy(parser.studyFolder(), [&](const ReadStudy& study) -> int {
        const History history = options->asOf ? historyAfter(study.history, *options->asOf) : study.history;
        const Result<ExplanationRequest> request = completed(options->request, study, history, parser);
        if (!request)
            return reportError(request.error());
        const Result<std::vector<PriorStudy>> priors = readWarmStart(study.definition, StudyFolder(study.folder.toStdString()));
        if (!priors)
            return reportError(priors.error());
        const Result<StudyExplanation> explanation = explainStudy(study.definition, *priors, history, *request);
        if (!explanation) {
            const int code = reportError(explanation.error());
            return explanation.error().code == ErrorCode::NotFound ? static_cast<int>(kExitNoResult) : code;
        }
        if (parser.isSet(kJson))
            sayJson(writeExplanationJson(study.definition, history, *explanation, options->asOf));
        else
            say(explanationText(study.definition, *explanation, options->asOf));
        return kExitDone;
    });
}

}  // namespace vernier
