#include "core/space/RuleSearch.h"

#include "core/space/Name.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>

namespace vernier {

namespace {

std::vector<double> randomPoint(const Encoding& encoding, Rng& rng) {
    std::vector<double> point(static_cast<std::size_t>(encoding.size()));
    std::ranges::generate(point, [&] { return rng.uniform(); });
    return point;
}

/// Unit coordinates of a configuration that is being changed, and what it breaks.
class Walker {
public:
    Walker(const Encoding& encoding, std::vector<double> start) : m_encoding(encoding), m_point(std::move(start)) {
        m_broken = brokenAt(m_point);
    }

    const std::vector<double>& point() const { return m_point; }
    const std::vector<std::size_t>& broken() const { return m_broken; }

    /// Whether it has come to what keeps all rules, in at most kRuleWalk steps.
    bool walk(Rng& rng) {
        for (int taken = 0; taken < kRuleWalk && !isDone(); ++taken)
            step(rng);
        return isDone();
    }

private:
    bool isDone() const { return m_broken.empty(); }

    void step(Rng& rng) {
        if (m_point.empty())
            return;
        std::vector<double> changed = m_point;
        double& coordinate = changed[chosenAxis(rng)];
        // Near by as often as anywhere: equations need small changes, a wrong choice a large one.
        constexpr double kNear = 0.05;
        coordinate = rng.below(2) == 0 ? rng.uniform() : std::clamp(coordinate + kNear * rng.normal(), 0.0, 1.0);
        std::vector<std::size_t> broken = brokenAt(changed);
        if (broken.size() > m_broken.size())
            return;
        m_point = std::move(changed);
        m_broken = std::move(broken);
    }

    std::vector<std::size_t> brokenAt(const std::vector<double>& point) const {
        const SpaceRules& rules = *m_encoding.space().rules();
        return rules.broken(rules.valuesOf(m_encoding.toNative(point)), rules.size());
    }

    /// Mostly one of a parameter that the rule names.
    std::size_t chosenAxis(Rng& rng) const {
        const std::vector<std::size_t>& named = m_encoding.space().rules()->parametersOf(m_broken[rng.below(m_broken.size())]);
        std::vector<std::size_t> axes;
        for (std::size_t axis = 0; axis < m_point.size(); ++axis) {
            if (std::ranges::find(named, static_cast<std::size_t>(m_encoding.dimensions()[axis].parameter)) != named.end())
                axes.push_back(axis);
        }
        constexpr std::uint64_t kAnyOneIn = 5;
        return axes.empty() || rng.below(kAnyOneIn) == 0 ? rng.below(m_point.size()) : axes[rng.below(axes.size())];
    }

    const Encoding& m_encoding;
    std::vector<double> m_point;
    std::vector<std::size_t> m_broken;
};

/// Looks for what keeps all rules, and for what nearly does.
class RuleChecker {
public:
    explicit RuleChecker(const SearchSpace& space) : m_encoding(space), m_rules(*space.rules()), m_rng(0) {}

    std::vector<Fault> take() {
        const std::optional<std::int64_t> count = m_encoding.space().combinations();
        if (count && *count == 0)
            m_faults.push_back({m_rules.pathOf(brokenByMost()),
                                message("rules.none",
                                        "no configuration keeps all rules, and this one is kept the least; change "
                                        "it, or widen the ranges of what it names")});
        else if (!count && !isAnyFound())
            m_faults.push_back(
                {m_rules.pathOf(m_nearest),
                 message("rules.none-found",
                         "no configuration was found that keeps all rules; the nearest break this one. Change it, or widen the "
                         "ranges of what it names; what follows from other parameters is better a formula")});
        lookForUndefined();
        return std::move(m_faults);
    }

private:
    bool isAnyFound() {
        constexpr int kWalks = 4;
        std::size_t least = m_rules.size() + 1;
        for (int walk = 0; walk < kWalks; ++walk) {
            Walker walker(m_encoding, randomPoint(m_encoding, m_rng));
            if (walker.walk(m_rng))
                return true;
            if (walker.broken().size() < least) {
                least = walker.broken().size();
                m_nearest = walker.broken().front();
            }
        }
        return false;
    }

    /// The rule that the fewest configurations keep.
    std::size_t brokenByMost() {
        std::vector<int> counts(m_rules.size(), 0);
        constexpr int kTried = 1000;
        for (int tried = 0; tried < kTried; ++tried) {
            for (const std::size_t broken :
                 m_rules.broken(m_rules.valuesOf(m_encoding.toNative(randomPoint(m_encoding, m_rng))), m_rules.size()))
                ++counts[broken];
        }
        return static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
    }

    /// Ends of ranges, zero and defaults are where expressions have no value, if anywhere.
    Configuration cornerConfiguration() {
        std::vector<double> point = randomPoint(m_encoding, m_rng);
        for (std::size_t axis = 0; axis < point.size(); ++axis) {
            const Parameter& parameter = m_encoding.parameterOf(axis);
            const int index = m_encoding.dimensions()[axis].parameter;
            switch (m_rng.below(4)) {
                case 0: point[axis] = 0; break;
                case 1: point[axis] = 1; break;
                case 2:
                    if (parameter.kind != ParameterKind::Categorical && parameter.min <= 0 && parameter.max >= 0)
                        point[axis] = m_encoding.toUnit(
                            index, parameter.kind == ParameterKind::Integer ? Value(std::int64_t{0}) : Value(0.0));
                    break;
                default: break;
            }
        }
        return m_encoding.toNative(point);
    }

    void lookForUndefined() {
        constexpr int kTried = 500;
        std::set<std::size_t> told;
        for (int tried = 0; tried < kTried; ++tried) {
            const Configuration configuration = cornerConfiguration();
            const SpaceRules::Values values = m_rules.valuesOf(configuration);
            const std::vector<std::size_t> broken = m_rules.broken(values, m_rules.size());
            const bool areUndefined =
                std::ranges::all_of(broken, [&](std::size_t index) { return std::isnan(m_rules.valueOf(index, values)); });
            for (std::size_t i = 0; areUndefined && i < broken.size(); ++i) {
                if (told.insert(broken[i]).second)
                    m_faults.push_back({m_rules.pathOf(broken[i]), undefinedAt(broken[i], configuration)});
            }
        }
    }

    Message undefinedAt(std::size_t index, const Configuration& configuration) const {
        std::string place;
        for (const std::size_t parameter : m_rules.parametersOf(index)) {
            const std::string& name = m_encoding.space().parameters()[parameter].name;
            if (const auto value = configuration.find(name); value != configuration.end() && place.size() < 200)
                place += (place.empty() ? "" : ", ") + name + " = " + shownText(toText(value->second));
        }
        return message(
            "rules.undefined",
            "has no value at %1: it divides by zero there, or takes a root or logarithm of what has none. Put if(...) "
            "around that, or keep such values away by a range or a rule",
            place);
    }

    Encoding m_encoding;
    const SpaceRules& m_rules;
    Rng m_rng;
    std::size_t m_nearest = 0;
    std::vector<Fault> m_faults;
};

}  // namespace

std::optional<std::vector<double>> pointKeepingRules(const Encoding& encoding, std::vector<double> start, Rng& rng) {
    if (!encoding.space().rules())
        return start;
    Walker walker(encoding, std::move(start));
    return walker.walk(rng) ? std::optional(walker.point()) : std::nullopt;
}

double shareKeepingRules(const SearchSpace& space) {
    constexpr int kDraws = 1000;
    const Encoding encoding(space);
    Rng rng(0);
    int kept = 0;
    for (int draw = 0; draw < kDraws; ++draw)
        kept += space.keepsRules(encoding.toNative(randomPoint(encoding, rng))) ? 1 : 0;
    return static_cast<double>(kept) / kDraws;
}

std::vector<Fault> ruleFaults(const SearchSpace& space) {
    return space.rules() ? RuleChecker(space).take() : std::vector<Fault>();
}

}  // namespace vernier
