#include "core/space/ConfigurationGrid.h"
#include "core/space/ParameterRange.h"
#include "core/space/SearchSpace.h"

#include <algorithm>
#include <numeric>

namespace vernier {

namespace {

constexpr double kMaxCombinations = 0x1.0p53;
constexpr std::size_t kMaxStates = 65536;

/// Counts the configurations of parameters tied together by conditions. Walks them in declaration order and keeps, for each
/// combination of the parents still needed, how many configurations lead to it: exact without listing them.
class Counter {
public:
    explicit Counter(const SearchSpace& space) : m_space(space), m_mentioned(space.parameters().size()) {
        m_lastChild.resize(space.parameters().size(), -1);
        m_group.resize(space.parameters().size());
        std::iota(m_group.begin(), m_group.end(), 0);
        for (int child = 0; child < size(); ++child) {
            for (const Condition& condition : at(child).when) {
                const int parent = m_space.indexOf(condition.parent);
                auto& mentioned = m_mentioned[static_cast<std::size_t>(parent)];
                mentioned.insert(mentioned.end(), condition.values.begin(), condition.values.end());
                m_lastChild[static_cast<std::size_t>(parent)] = child;
                m_group[static_cast<std::size_t>(groupOf(child))] = groupOf(parent);
            }
        }
        for (std::vector<Value>& values : m_mentioned) {
            std::sort(values.begin(), values.end());
            values.erase(std::unique(values.begin(), values.end()), values.end());
        }
    }

    std::optional<std::int64_t> count() {
        std::map<int, std::vector<int>> groups;
        for (int index = 0; index < size(); ++index)
            groups[groupOf(index)].push_back(index);
        double product = 1;
        for (const auto& [group, members] : groups) {
            const std::optional<double> own = countGroup(members);
            if (!own || (product *= *own) > kMaxCombinations)
                return std::nullopt;
        }
        return static_cast<std::int64_t>(product);
    }

private:
    int size() const { return static_cast<int>(m_space.parameters().size()); }
    const Parameter& at(int index) const { return m_space.parameters()[static_cast<std::size_t>(index)]; }

    int groupOf(int index) {
        int& parent = m_group[static_cast<std::size_t>(index)];
        return parent == index ? index : parent = groupOf(parent);
    }

    /// Sums are exact: whole numbers up to 2^53.
    using States = std::map<Configuration, double>;

    std::optional<double> countGroup(const std::vector<int>& members) const {
        States states{{Configuration{}, 1}};
        for (const int index : members) {
            States next;
            for (const auto& [state, ways] : states) {
                if (!m_space.isActive(index, state))
                    next[state] += ways;
                else if (!branch(index, state, ways, next))
                    return std::nullopt;
            }
            states = forget(std::move(next), index);
            const double total = totalOf(states);
            if (total > kMaxCombinations || states.size() > kMaxStates)
                return std::nullopt;
        }
        return totalOf(states);
    }

    /// Adds what a state becomes when the parameter takes each of its values. False if they cannot be counted.
    bool branch(int index, const Configuration& state, double ways, States& next) const {
        const Parameter& parameter = at(index);
        const std::vector<Value>& mentioned = m_mentioned[static_cast<std::size_t>(index)];
        if (parameter.fixed) {
            Configuration extended = state;
            if (!mentioned.empty())
                extended.emplace(parameter.name, *parameter.fixed);
            next[std::move(extended)] += ways;
            return true;
        }
        const std::int64_t values = valueCount(parameter);
        if (values == 0)
            return false;
        // Values that no condition mentions are equivalent: the parent is as good as absent.
        const auto alike = static_cast<double>(values) - static_cast<double>(mentioned.size());
        if (alike > 0)
            next[state] += ways * alike;
        for (const Value& value : mentioned) {
            Configuration extended = state;
            extended.emplace(parameter.name, value);
            next[std::move(extended)] += ways;
        }
        return next.size() <= kMaxStates;
    }

    States forget(States states, int after) const {
        std::vector<std::string> done;
        for (const Condition& condition : at(after).when) {
            if (m_lastChild[static_cast<std::size_t>(m_space.indexOf(condition.parent))] == after)
                done.push_back(condition.parent);
        }
        if (done.empty())
            return states;
        States result;
        for (auto& [state, ways] : states) {
            Configuration shorter = state;
            for (const std::string& name : done)
                shorter.erase(name);
            result[std::move(shorter)] += ways;
        }
        return result;
    }

    static double totalOf(const States& states) {
        return std::accumulate(states.begin(), states.end(), 0.0,
                               [](double sum, const auto& entry) { return sum + entry.second; });
    }

    const SearchSpace& m_space;
    std::vector<std::vector<Value>> m_mentioned;  ///< per parameter: its values that conditions name, each once
    std::vector<int> m_lastChild;
    std::vector<int> m_group;  ///< union-find over conditions
};

/// Of all configurations of a finite space those that keep its rules.
std::optional<std::int64_t> keptCombinations(const SearchSpace& space, std::int64_t all) {
    const Result<SearchSpace> unruled = SearchSpace::create(space.parameters());
    const Result<ConfigurationGrid> grid =
        unruled.and_then([](const SearchSpace& listed) { return ConfigurationGrid::create(listed); });
    if (!grid)
        return std::nullopt;
    std::int64_t kept = 0;
    Configuration configuration = grid->first();
    for (std::int64_t index = 0; index < all; ++index) {
        kept += space.keepsRules(configuration) ? 1 : 0;
        configuration = grid->next(configuration);
    }
    return kept;
}

}  // namespace

std::optional<std::int64_t> SearchSpace::combinations() const {
    const std::optional<std::int64_t> all = Counter(*this).count();
    if (m_texts.rules.empty() || !all)
        return all;
    return *all > kMostCounted ? std::nullopt : keptCombinations(*this, *all);
}

}  // namespace vernier
