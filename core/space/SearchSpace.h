#pragma once

#include "core/base/Result.h"
#include "core/space/Parameter.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace vernier {

/// The parameters of a study, checked: names are unique and usable, ranges are valid, conditions name earlier parameters. An
/// immutable value; thread-safe for reading.
class SearchSpace {
public:
    SearchSpace() = default;

    /// Checks every rule of study-format for each parameter and all of them together. Faults are reported at once with paths
    /// "parameters[i].field". Values get the type of their parameter (5.0 becomes 5 for an integer one) and conditions are
    /// ordered by parent, so that equal spaces compare equal. Cost: O(parameters log parameters).
    static Result<SearchSpace> create(std::vector<Parameter> parameters);

    const std::vector<Parameter>& parameters() const { return m_parameters; }
    const Parameter* find(std::string_view name) const;
    /// Index in parameters(), or -1.
    int indexOf(std::string_view name) const;

    /// True if the parameter at `index` applies, given the values of the parameters declared before it.
    bool isActive(int index, const Configuration& configuration) const;

    /// Why `configuration` is not a point of this space: a missing, unknown or inactive parameter, a wrong type, a value out of
    /// range or off its step, a fixed parameter with another value. Empty if it is one. Paths are names.
    std::vector<Fault> faultsOf(const Configuration& configuration) const;

    /// Each parameter at its fixed value, otherwise its default, otherwise its middle value (on its scale; the first choice of
    /// a categorical).
    Configuration defaults() const;

    /// A text that is equal exactly for equal configurations, built from active, unfixed parameters.
    std::string canonicalKey(const Configuration& configuration) const;

    /// How many configurations there are; nothing if infinite, above 2^53, or if so many conditions have several parents that
    /// they cannot be counted. Conditions are counted exactly.
    std::optional<std::int64_t> combinations() const;

    bool operator==(const SearchSpace&) const = default;

private:
    std::vector<Parameter> m_parameters;
    std::map<std::string, int, std::less<>> m_indices;
};

}  // namespace vernier
