#include "core/imports/ImportDraft.h"

#include "core/intake/ParameterGuess.h"
#include "core/methods/Methods.h"
#include "core/metrics/PatternMaker.h"
#include "core/space/Name.h"
#include "core/study/JsonObject.h"
#include "core/study/StudyFile.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace vernier {

namespace {

constexpr int kGridPoints = 10;

/// The name with '_' for characters that no name can have; `otherwise` if nothing is left.
std::string usableName(const std::string& name, std::string_view alsoAllowed, const char* otherwise) {
    if (!nameFault(name, alsoAllowed))
        return name;
    std::string usable;
    for (const char c : name) {
        const bool isAscii = static_cast<unsigned char>(c) < 0x80;
        usable += isAscii && nameFault(std::string("a") + c + "a", alsoAllowed) ? '_' : c;
    }
    while (!usable.empty() && (usable.front() == '-' || usable.front() == '.'))
        usable.erase(0, 1);
    return nameFault(usable, alsoAllowed) ? otherwise : usable;
}

template <typename Kind>
bool holds(const std::vector<Kind>& kinds, Kind kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// 0.1 * 3 without the digits that the multiplication adds.
double multiple(double count, double step) {
    return rounded(count * step, 12);
}

}  // namespace

ImportDraft::ImportDraft(Message format, const ForeignDocument& document, FileReader readBeside)
    : m_format(std::move(format)), m_document(document), m_readBeside(std::move(readBeside)), m_notes(document.notes) {}

void ImportDraft::note(Message sentence) {
    if (std::find(m_notes.begin(), m_notes.end(), sentence) == m_notes.end())
        m_notes.push_back(std::move(sentence));
}

Message ImportDraft::withLine(const std::string& path, const Message& what) const {
    for (std::string place = path; !place.empty();) {
        if (const auto line = m_document.lines.find(place); line != m_document.lines.end())
            return message("import.at-line", "%1 (line %2)", what, line->second);
        const std::size_t end = place.find_last_of(".[");
        place.resize(end == std::string::npos ? 0 : end);
    }
    return what;
}

std::string ImportDraft::theirPath(const std::string& path) const {
    for (std::string place = path; !place.empty();) {
        if (const auto theirs = m_paths.find(place); theirs != m_paths.end())
            return theirs->second + path.substr(place.size());
        const std::size_t end = place.find_last_of(".[");
        place.resize(end == std::string::npos ? 0 : end);
    }
    return path;
}

void ImportDraft::fault(const std::string& path, const Message& what) {
    const std::string theirs = theirPath(path);
    if (m_faults.size() < kMaxFaults)
        m_faults.push_back({theirs.empty() ? "-" : shownText(theirs, 200), withLine(theirs, what)});
}

Parameter& ImportDraft::addParameter(const std::string& name, const std::string& path) {
    Parameter parameter;
    parameter.name = freeName(draft.parameters, usableName(name, {}, "parameter"));
    if (parameter.name != name) {
        m_theirNames[parameter.name] = name;
        note(message("import.renamed", "The parameter \"%1\" is called %2 here.", shownText(name), parameter.name));
    }
    m_ourNames.emplace(name, parameter.name);
    draft.parameters.push_back(std::move(parameter));
    m_places.push_back(path);
    return draft.parameters.back();
}

void ImportDraft::addFixed(const std::string& name, Value value, const std::string& path) {
    Parameter& parameter = addParameter(name, path);
    parameter.kind = ParameterKind::Categorical;
    parameter.values = {value};
    parameter.fixed = std::move(value);
}

std::string ImportDraft::ourName(const std::string& theirs) const {
    const auto found = m_ourNames.find(theirs);
    return found == m_ourNames.end() ? std::string() : found->second;
}

std::string ImportDraft::theirName(const std::string& parameter) const {
    const auto found = m_theirNames.find(parameter);
    return found == m_theirNames.end() ? parameter : found->second;
}

void ImportDraft::setRange(Parameter& parameter, double min, double max, Scale scale, bool isWhole) {
    parameter.kind = isWhole ? ParameterKind::Integer : ParameterKind::Continuous;
    parameter.min = min;
    parameter.max = max;
    parameter.scale = scale;
}

void ImportDraft::setNormal(Parameter& parameter, double mu, double sigma, bool isLog) {
    const auto end = [&](double deviations) { return isLog ? powerOfE(mu + deviations * sigma) : mu + deviations * sigma; };
    setRange(parameter, end(-2), end(2), isLog ? Scale::Log : Scale::Linear, false);
    note(message("import.normal", "The normal distribution of %1 became a range of two standard deviations to either side.",
                 parameter.name));
}

void ImportDraft::setMultiples(Parameter& parameter, double step, const std::string& path) {
    if (!std::isfinite(step) || step <= 0)
        return fault(path, message("import.step", "%1 is no step; it must be a number above 0", toText(step)));
    constexpr double kSlack = 1e-9;  // 0.3 / 0.1 is a little less than 3
    double first = std::ceil(parameter.min / step - kSlack);
    const double last = std::floor(parameter.max / step + kSlack);
    if (parameter.scale == Scale::Log && first <= 0)
        first = 1;
    if (!(first <= last) || std::abs(first * step) > 1e300)
        return fault(path, message("import.no-multiple", "no multiple of %1 lies between %2 and %3", toText(step),
                                   toText(parameter.min), toText(parameter.max)));
    const double min = multiple(first, step);
    const double max = multiple(last, step);
    if (min != parameter.min || max != parameter.max)
        note(message("import.multiples", "%1 takes the multiples of its step %2: from %3 to %4.", parameter.name, toText(step),
                     toText(min), toText(max)));
    const bool isWhole = step == std::floor(step);
    setRange(parameter, min, max, parameter.scale, isWhole);
    parameter.step.reset();
    if (max > min && !(isWhole && step == 1))
        parameter.step = step;
}

std::string ImportDraft::metricName(const std::string& theirs) {
    const std::string name = usableName(theirs, ":@", "objective");
    if (name != theirs && !theirs.empty())
        note(message("import.metric-renamed", "The metric \"%1\" is called %2 here.", shownText(theirs), name));
    return name;
}

void ImportDraft::setObjective(const std::string& metric, Goal goal) {
    draft.rest.objective.goal = goal;
    std::vector<MetricDefinition>& metrics = draft.rest.metrics;
    const std::string name = metric.empty() ? "loss" : metricName(metric);
    draft.rest.objective.metric = name;
    if (std::ranges::find(metrics, name, &MetricDefinition::name) != metrics.end())
        return;
    metrics.push_back(metricNamed(metric.empty() ? name : metric));
    metrics.back().name = name;
    if (metric.empty())
        note(message("import.no-metric", "The file names no metric: the study minimizes \"loss\" until you change that."));
    note(message("import.metric",
                 "Vernier reads %1 from what the command prints; the pattern for it is a guess. Try the command once and click "
                 "the number.",
                 name));
}

void ImportDraft::addObjective(const std::string& metric, Goal goal) {
    const std::string name = metricName(metric);
    draft.rest.metrics.push_back(metricNamed(metric));
    draft.rest.metrics.back().name = name;
    Objective& objective = draft.rest.furtherObjectives.emplace_back();
    objective.metric = name;
    objective.goal = goal;
}

void ImportDraft::setStopping(const std::string& rule, const Message& theirs) {
    if (!methodOf(draft.rest).bringsStopping())
        draft.rest.stopping.rule = rule;
    else
        note(message("import.no-stopping", "%1 is left out: every trial runs to its end.", theirs));
}

void ImportDraft::makeGridFinite() {
    if (!methodOf(draft.rest).isExhaustive)
        return;
    for (Parameter& parameter : draft.parameters) {
        if (parameter.kind != ParameterKind::Continuous || parameter.step || parameter.fixed)
            continue;
        parameter.points = kGridPoints;
        note(message("import.grid-points", "The grid takes %1 points from the range of %2.", kGridPoints, parameter.name));
    }
}

void ImportDraft::setProgram(const std::string& program) {
    CommandLine command;
    if (program.ends_with(".py"))
        command.arguments.emplace_back("python3");
    command.arguments.push_back(literalWord(program));
    draft.rest.command = std::move(command);
}

void ImportDraft::addOptions(const std::string& before, const std::string& between) {
    for (const Parameter& parameter : draft.parameters)
        draft.rest.command.arguments.push_back(before + literalWord(theirName(parameter.name)) + between + "{" +
                                               parameter.name + "}");
}

void ImportDraft::noteNoCommand() {
    note(message(
        "history.program",
        "The trials name no command: the study can be looked at as it is; to go on, replace train.py with your program."));
}

std::vector<Fault> ImportDraft::inTheirWords(std::vector<Fault> faults) const {
    for (Fault& fault : faults) {
        for (std::size_t index = 0; index < m_places.size(); ++index) {
            const std::string place = "parameters[" + std::to_string(index) + "]";
            if (!fault.path.starts_with(place))
                continue;
            fault.path.replace(0, place.size(), theirPath(m_places[index]));
            fault.message = withLine(fault.path, fault.message);
            break;
        }
    }
    return faults;
}

Result<ImportedStudy> ImportDraft::finish(const std::string& fallbackName) && {
    StudyDefinition& definition = draft.rest;
    if (definition.name.empty())
        definition.name = fallbackName;
    std::replace(definition.name.begin(), definition.name.end(), '/', '-');
    makeGridFinite();
    Result<SearchSpace> space = SearchSpace::create(draft.parameters);
    std::vector<Fault> broken = space ? std::vector<Fault>() : inTheirWords(space.error().faults);
    if (space && m_faults.empty()) {
        definition.space = std::move(*space);
        broken = inTheirWords(faultsOf(definition));
    }
    m_faults.insert(m_faults.end(), broken.begin(), broken.end());
    if (!m_faults.empty())
        return tl::unexpected<Error>(Error{ErrorCode::InvalidInput,
                                           message("import.faults", "This %1 cannot be turned into a study.", m_format),
                                           {},
                                           std::move(m_faults)});
    return ImportedStudy{std::move(m_format), std::move(definition), std::move(m_notes), {}, std::move(trials)};
}

std::string literalWord(const std::string& text) {
    std::string result;
    for (const char character : text)
        result += character == '{' || character == '}' ? std::string(2, character) : std::string(1, character);
    return result;
}

double powerOfE(double exponent) {
    const double power = std::exp(exponent);
    const double unit = std::pow(10, std::floor(std::log10(power)) - 5);
    const double rounded = unit < 1 ? std::round(power / unit) / std::round(1 / unit) : std::round(power / unit) * unit;
    return std::isfinite(rounded) && rounded > 0 ? rounded : power;
}

std::optional<double> readNumber(const nlohmann::ordered_json& value) {
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string())
        return std::nullopt;
    const Value read = valueFromText(value.get_ref<const std::string&>());
    if (const auto* whole = std::get_if<std::int64_t>(&read))
        return static_cast<double>(*whole);
    const auto* real = std::get_if<double>(&read);
    return real ? std::optional(*real) : std::nullopt;
}

Value importedValue(const nlohmann::ordered_json& value) {
    return valueFrom(nlohmann::json(value))
        .value_or(value.is_null() ? std::string("None")
                                  : value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace vernier
