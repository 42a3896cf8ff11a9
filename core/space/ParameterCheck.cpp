#include "core/space/ParameterCheck.h"

#include "core/space/Name.h"
#include "core/space/ParameterRange.h"

#include <cmath>
#include <set>

namespace vernier {

namespace {

constexpr int kMaxGridPoints = 1000000;

/// The rules of one parameter, in the order of its fields.
class ParameterChecker {
public:
    ParameterChecker(const Parameter& parameter, std::string path) : m_parameter(parameter), m_path(std::move(path)) {}

    std::vector<Fault> take() {
        if (const std::optional<std::string> bad = nameFault(m_parameter.name))
            fault("name", *bad);
        if (m_parameter.kind == ParameterKind::Categorical)
            checkChoices();
        else
            checkRange();
        checkPoints();
        // A value is checked against its range only once the range itself is valid.
        if (m_faults.empty()) {
            checkValue("fixed", m_parameter.fixed);
            checkValue("default", m_parameter.defaultValue);
        }
        return std::move(m_faults);
    }

private:
    void fault(const char* field, std::string message) { m_faults.push_back({m_path + "." + field, std::move(message)}); }

    void checkRange() {
        const auto& [min, max] = std::pair(m_parameter.min, m_parameter.max);
        const bool areFinite = checkEnd("min", min) & checkEnd("max", max);
        if (!m_parameter.values.empty())
            fault("values", "belongs to categorical parameters; this one has min and max");
        if (m_parameter.ordered)
            fault("ordered", "belongs to categorical parameters");
        if (areFinite && max < min)
            fault("max", toText(max) + " is below min, " + toText(min) + "; it must be at least that");
        else if (areFinite && !std::isfinite(max - min))
            fault("max", "is too far from min; the width of the range must be below 1.7e308");
        checkScale();
        checkStep(areFinite);
    }

    bool checkEnd(const char* field, double end) {
        if (!std::isfinite(end)) {
            fault(field, "is not a finite number");
            return false;
        }
        if (m_parameter.kind != ParameterKind::Integer)
            return true;
        if (end != std::floor(end))
            fault(field, toText(end) + " is not whole; the range of an integer parameter ends in whole numbers");
        else if (std::abs(end) > kMaxInteger)
            fault(field, toText(end) + " is too large; whole numbers go from -1e12 to 1e12");
        else
            return true;
        return false;
    }

    void checkScale() {
        if (m_parameter.scale == Scale::Log && m_parameter.min <= 0)
            fault("min", toText(m_parameter.min) + " has no logarithm; with scale log min must be above 0");
        if (m_parameter.scale != Scale::ReverseLog)
            return;
        if (m_parameter.kind == ParameterKind::Integer)
            fault("scale", "reverse-log is for continuous parameters; integer ones are linear or log");
        if (m_parameter.min < 0)
            fault("min", toText(m_parameter.min) + " is below 0; with scale reverse-log the range lies in [0, 1)");
        if (m_parameter.max >= 1)
            fault("max", toText(m_parameter.max) + " is not below 1; with scale reverse-log the range lies in [0, 1)");
    }

    void checkStep(bool hasRange) {
        if (!m_parameter.step) {
            return;
        }
        const double step = *m_parameter.step;
        const double width = m_parameter.max - m_parameter.min;
        if (!std::isfinite(step) || step <= 0)
            fault("step", toText(step) + " is not above 0");
        else if (m_parameter.kind == ParameterKind::Integer && step != std::floor(step))
            fault("step", toText(step) + " is not whole; an integer parameter goes in whole steps");
        else if (hasRange && width >= 0 && step > width)
            fault("step", toText(step) + " is wider than the range, " + toText(width) + "; it must fit in at least once");
        else if (hasRange && width / step > kMaxInteger)
            fault("step", toText(step) + " makes more than 1e12 values; it must be larger");
    }

    void checkChoices() {
        if (m_parameter.scale != Scale::Linear)
            fault("scale", "belongs to numeric parameters; a categorical one has none");
        if (m_parameter.step)
            fault("step", "belongs to numeric parameters; a categorical one has none");
        if (m_parameter.values.empty())
            fault("values", "is empty; a categorical parameter has at least one value");
        std::set<std::string> seen;
        for (std::size_t index = 0; index < m_parameter.values.size(); ++index) {
            const Value& value = m_parameter.values[index];
            const std::string field = "values[" + std::to_string(index) + "]";
            const std::string text = toText(value);
            if (const double* number = std::get_if<double>(&value); number && !std::isfinite(*number))
                fault(field.c_str(), "is not a finite number");
            if (text.find('\0') != std::string::npos)
                fault(field.c_str(), "holds a NUL character, which no command can be given");
            if (!seen.insert(text).second)
                fault(field.c_str(), "\"" + shownText(text) + "\" is there twice; values must differ as text");
        }
    }

    void checkPoints() {
        if (!m_parameter.points)
            return;
        if (m_parameter.kind != ParameterKind::Continuous)
            fault("points", "belongs to continuous parameters; a grid takes all values of the others");
        else if (m_parameter.step)
            fault("points", "goes with no step, which says already which values a grid takes");
        else if (*m_parameter.points < 1 || *m_parameter.points > kMaxGridPoints)
            fault("points", std::to_string(*m_parameter.points) + " is not from 1 to " + std::to_string(kMaxGridPoints));
    }

    void checkValue(const char* field, const std::optional<Value>& value) {
        if (!value)
            return;
        if (const std::optional<std::string> bad = valueFault(m_parameter, *value))
            fault(field, *bad);
    }

    const Parameter& m_parameter;
    std::string m_path;
    std::vector<Fault> m_faults;
};

}  // namespace

Value withTypeOf(const Parameter& parameter, Value value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value); whole && parameter.kind == ParameterKind::Continuous)
        return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&value); real && parameter.kind == ParameterKind::Integer) {
        if (std::abs(*real) <= kMaxInteger && *real == std::floor(*real))
            return static_cast<std::int64_t>(*real);
    }
    return value;
}

std::vector<Fault> faultsOf(const Parameter& parameter, const std::string& path) {
    return ParameterChecker(parameter, path).take();
}

}  // namespace vernier
