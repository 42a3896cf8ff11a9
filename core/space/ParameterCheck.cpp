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
        if (const std::optional<Message> bad = nameFault(m_parameter.name))
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
    void fault(const char* field, Message what) { m_faults.push_back({m_path + "." + field, std::move(what)}); }

    void checkRange() {
        const auto& [min, max] = std::pair(m_parameter.min, m_parameter.max);
        const bool areFinite = checkEnd("min", min) & checkEnd("max", max);
        if (!m_parameter.values.empty())
            fault("values", message("range.values", "is for categorical parameters; this one has min and max"));
        if (m_parameter.ordered)
            fault("ordered", message("range.ordered", "is for categorical parameters"));
        if (areFinite && max < min)
            fault("max", message("range.max-below-min", "%1 is less than min (%2)", toText(max), toText(min)));
        else if (areFinite && !std::isfinite(max - min))
            fault("max", message("range.too-wide", "is too far from min; the range must be narrower than 1.7e308"));
        checkScale();
        checkStep(areFinite);
    }

    bool checkEnd(const char* field, double end) {
        if (!std::isfinite(end)) {
            fault(field, message("range.not-finite", "is not a finite number"));
            return false;
        }
        if (m_parameter.kind != ParameterKind::Integer)
            return true;
        if (end != std::floor(end))
            fault(field, message("range.not-whole", "%1 is not a whole number; an integer parameter needs whole numbers here",
                                 toText(end)));
        else if (std::abs(end) > kMaxInteger)
            fault(field,
                  message("range.too-large", "%1 is too large; whole numbers must be between -1e12 and 1e12", toText(end)));
        else
            return true;
        return false;
    }

    void checkScale() {
        if (m_parameter.scale == Scale::Log && m_parameter.min <= 0)
            fault("min", message("range.no-logarithm", "%1 has no logarithm; with the log scale min must be above 0",
                                 toText(m_parameter.min)));
        if (m_parameter.scale != Scale::ReverseLog)
            return;
        if (m_parameter.kind == ParameterKind::Integer)
            fault("scale", message("range.reverse-log-integer", "reverse-log is for continuous parameters; use linear or log"));
        if (m_parameter.min < 0)
            fault("min",
                  message("range.reverse-log-min", "%1 is below 0; with the reverse-log scale the range must lie in [0, 1)",
                          toText(m_parameter.min)));
        if (m_parameter.max >= 1)
            fault("max",
                  message("range.reverse-log-max", "%1 is not below 1; with the reverse-log scale the range must lie in [0, 1)",
                          toText(m_parameter.max)));
    }

    void checkStep(bool hasRange) {
        if (!m_parameter.step) {
            return;
        }
        const double step = *m_parameter.step;
        const double width = m_parameter.max - m_parameter.min;
        if (!std::isfinite(step) || step <= 0)
            fault("step", message("step.not-positive", "%1 is not above 0", toText(step)));
        else if (m_parameter.kind == ParameterKind::Integer && step != std::floor(step))
            fault("step",
                  message("step.not-whole", "%1 is not a whole number; an integer parameter needs a whole step", toText(step)));
        else if (hasRange && width >= 0 && step > width)
            fault("step", message("step.too-wide", "%1 is wider than the range (%2); it must fit at least once", toText(step),
                                  toText(width)));
        else if (hasRange && width / step > kMaxInteger)
            fault("step", message("step.too-small", "%1 makes more than 1e12 values; choose a larger step", toText(step)));
    }

    void checkChoices() {
        if (m_parameter.scale != Scale::Linear)
            fault("scale", onlyNumeric());
        if (m_parameter.step)
            fault("step", onlyNumeric());
        if (m_parameter.values.empty())
            fault("values", message("choices.empty", "is empty; a categorical parameter needs at least one value"));
        std::set<std::string> seen;
        for (std::size_t index = 0; index < m_parameter.values.size(); ++index) {
            const Value& value = m_parameter.values[index];
            const std::string field = "values[" + std::to_string(index) + "]";
            const std::string text = toText(value);
            if (const double* number = std::get_if<double>(&value); number && !std::isfinite(*number))
                fault(field.c_str(), message("choices.not-finite", "is not a finite number"));
            if (text.find('\0') != std::string::npos)
                fault(field.c_str(), message("choices.nul", "contains a NUL character, which cannot be passed to a command"));
            if (!seen.insert(text).second)
                fault(field.c_str(),
                      message("choices.twice", "\"%1\" is listed twice; values must differ as text", shownText(text)));
        }
    }

    void checkPoints() {
        if (!m_parameter.points)
            return;
        if (m_parameter.kind != ParameterKind::Continuous)
            fault("points",
                  message("points.not-continuous", "is for continuous parameters; of the others a grid takes every value"));
        else if (m_parameter.step)
            fault("points",
                  message("points.with-step", "cannot be combined with step, which already says which values a grid takes"));
        else if (*m_parameter.points < 1 || *m_parameter.points > kMaxGridPoints)
            fault("points", message("points.count", "%1 is not between 1 and %2", *m_parameter.points, kMaxGridPoints));
    }

    void checkValue(const char* field, const std::optional<Value>& value) {
        if (!value)
            return;
        if (const std::optional<Message> bad = valueFault(m_parameter, *value))
            fault(field, *bad);
    }

    static Message onlyNumeric() {
        return message("choices.numeric-only", "is for numeric parameters; a categorical one has none");
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
