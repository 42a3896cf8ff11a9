#include "tests/fuzz/FuzzTargets.h"

#include "core/capture/ClickedMetric.h"
#include "core/capture/LineTokens.h"
#include "core/consent/ConsentText.h"
#include "core/events/TrialUsage.h"
#include "core/exec/ExitRecord.h"
#include "core/folder/DefinitionCheck.h"
#include "core/imports/StudyImport.h"
#include "core/intake/CommandReading.h"
#include "core/intake/HelpText.h"
#include "core/metrics/LineSplitter.h"
#include "core/metrics/MetricParser.h"
#include "core/metrics/PatternMaker.h"
#include "core/rules/ExpressionParser.h"
#include "core/serve/ServeSession.h"
#include "core/store/TrialStart.h"
#include "core/study/StudyFile.h"
#include "tests/fuzz/FuzzStore.h"
#include "tests/support/Parameters.h"

#include <cmath>
#include <cstdlib>
#include <iterator>

namespace vernier::test {

namespace {

/// A check that holds in all builds.
void require(bool isTrue) {
    if (!isTrue)
        std::abort();
}

/// What is read is written so that it is read as the same.
void readStudyFile(std::string_view bytes) {
    const Result<ParsedStudy> parsed = parseStudy(bytes);
    if (!parsed) {
        require(!parsed.error().message.empty());
        return;
    }
    const Result<ParsedStudy> again = parseStudy(writeStudy(parsed->definition));
    require(again && again->definition == parsed->definition);
    faultsToRun(parsed->definition);
    consentLines(parsed->definition, "/studies/fuzz", {}, {});
}

void readRecords(std::string_view bytes) {
    if (const Result<ProcessEnd> end = parseExitRecord(bytes))
        require(parseExitRecord(writeExitRecord(*end)).has_value());
    usageCsv(usageFromCsv(bytes));
    if (const Result<TrialStart> start = parseTrialStart(bytes)) {
        const Result<TrialStart> again = parseTrialStart(writeTrialStart(*start));
        require(again && writeTrialStart(*again) == writeTrialStart(*start));
        runtimeMs(start->trial, 0);
    }
    static const SearchSpace kSpace =
        SearchSpace::create({continuous("x"), integer("n", 1, 8), categorical("c", {std::string("a"), true})}).value();
    if (const Result<Configuration> configuration = parseConfiguration(kSpace, bytes)) {
        const std::string text = writeConfiguration(kSpace, *configuration);
        const Result<Configuration> again = parseConfiguration(kSpace, text);
        require(again && writeConfiguration(kSpace, *again) == text);
        (void)kSpace.faultsOf(*configuration);
    }
}

/// The first line is a pattern, the second a JSON key, the rest the output of a trial, which comes in two pieces.
void readLog(std::string_view bytes) {
    const auto cut = [&bytes] {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        return std::string(line);
    };
    const MetricDefinition loss{"loss", MetricSource::Regex, cut(), MetricRole::Measure};
    const MetricDefinition value{"value", MetricSource::Json, cut(), MetricRole::Measure};
    const MetricDefinition epoch{"epoch", MetricSource::Regex, "epoch\\D*(\\d+)", MetricRole::Step};
    patternWarnings(loss);
    Result<MetricParser> parser = MetricParser::create({loss, value, epoch});
    if (!parser)
        parser = MetricParser::create({metricNamed("loss"), value, epoch});
    if (!parser)
        return;
    LineSplitter splitter;
    const auto read = [&](std::string_view line) {
        for (const MetricMatch& match : parser->matches(line)) {
            require(match.begin < match.end && match.end <= line.size());
            if (const auto number = numberNear(line, match.begin))
                metricFromClick({std::string(line)}, {0, *number}, {});
        }
        parser->parse(line);
    };
    splitter.feed(bytes.substr(0, bytes.size() / 2), read);
    splitter.feed(bytes.substr(bytes.size() / 2), read);
    splitter.finish(read);
}

void readSearch(std::string_view bytes) {
    if (const Result<ImportedStudy> imported = importStudy(bytes, "fuzz"))
        faultsToRun(imported->definition);
}

/// Requests are answered one by one; what would take long is not asked for.
void talk(std::string_view bytes) {
    ServeSession session;
    for (int count = 0; count < 20 && !bytes.empty() && !session.isClosed(); ++count) {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        const bool isMuch =
            line.find("\"n\"") != std::string_view::npos && line.find_first_of("23456789") != std::string_view::npos;
        if (!isMuch)
            require(session.answer(line).find('\n') == std::string::npos);
    }
}

void readHelpAndCommand(std::string_view bytes) {
    const std::vector<HelpOption> options = readHelp(bytes);
    if (Result<CommandReading> reading = readCommand(bytes.substr(0, bytes.find('\n'))))
        refine(*reading, options);
}

/// The first line is an expression, the rest the numbers of its names. It gives the same value twice, and is true or false
/// where its type says so.
void readRule(std::string_view bytes) {
    static const ExpressionNames kNames{{{"warmup", ExpressionType::Number},
                                         {"steps", ExpressionType::Number},
                                         {"heads", ExpressionType::Number},
                                         {"batch-size", ExpressionType::Number},
                                         {"lr", ExpressionType::Number},
                                         {"opt", ExpressionType::Text},
                                         {"nesterov", ExpressionType::Truth}},
                                        {{"adam", 0}, {"sgd", 1}}};
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    const auto expression = parseExpression(line, kNames);
    if (!expression) {
        require(!expression.error().empty());
        return;
    }
    std::vector<double> values(kNames.names.size(), 0);
    for (std::size_t i = 0; i < values.size() && line.size() + i < bytes.size(); ++i)
        values[i] = static_cast<double>(static_cast<unsigned char>(bytes[line.size() + i])) - 64;
    values.back() = values.back() > 0 ? 1 : 0;
    const double value = expression->evaluate(values);
    const double again = expression->evaluate(values);
    require(value == again || (std::isnan(value) && std::isnan(again)));
    require(expression->type() != ExpressionType::Truth || std::isnan(value) || value == 0 || value == 1);
}

constexpr FuzzTarget kTargets[] = {
    {"study", readStudyFile, 4000}, {"store", readStore, 60}, {"records", readRecords, 4000},     {"log", readLog, 800},
    {"import", readSearch, 1000},   {"serve", talk, 500},     {"help", readHelpAndCommand, 1000}, {"rules", readRule, 4000},
};

}  // namespace

std::span<const FuzzTarget> fuzzTargets() {
    return kTargets;
}

}  // namespace vernier::test
