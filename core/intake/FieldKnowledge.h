#pragma once

#include "core/base/Result.h"
#include "core/space/Parameter.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// What the field knows of parameters of some names (resources/field/parameters.json).
struct FieldEntry {
    enum class Kind {
        Real,
        Whole,
        Powers,  ///< a choice of powers of two
        None     ///< of no interest to a search
    };

    Kind kind = Kind::None;
    Scale scale = Scale::Linear;
    double usualMin = 0;  ///< what is searched
    double usualMax = 1;
    double spread = 0;                ///< Real on a log scale: decades on either side of today's value; 0: the usual range
    std::optional<double> domainMin;  ///< what it may be at all, both ends included
    std::optional<double> domainMax;
    std::optional<double> valueMin;  ///< it holds only while today's value lies between these
    std::optional<double> valueMax;
    bool isTuned = false;  ///< people tune it
    std::string source;    ///< who says so
};

/// The table of all of them. A name is looked up by its last words, the longest first: "model.optimizer.base_lr" by
/// "optimizer_base_lr", then "base_lr", then "lr"; "BATCH_SIZE_PER_GPU", "trainBatchSize" and "train-batch-size" by
/// "batch_size".
class FieldKnowledge {
public:
    /// Reads the text of a table. InvalidInput names each entry and field that breaks a rule.
    static Result<FieldKnowledge> read(std::string_view json);

    /// The first entry for this name that holds for `value`; null if there is none. O(words of the name, squared).
    const FieldEntry* find(std::string_view name, std::optional<double> value) const;

    /// Asks the entries of `other` before its own.
    void preferTo(const FieldKnowledge& other) { m_others.push_back(other); }
    std::size_t size() const { return m_entries.size(); }
    const std::vector<FieldEntry>& entries() const { return m_entries; }

private:
    using Index = std::map<std::string, std::vector<std::size_t>, std::less<>>;

    const FieldEntry* findIn(const Index& index, const std::string& name, std::optional<double> value) const;

    std::vector<FieldEntry> m_entries;
    Index m_endings;
    Index m_anywhere;
    std::vector<FieldKnowledge> m_others;  ///< asked if this one knows nothing
};

/// The table that Vernier comes with.
const FieldKnowledge& builtInKnowledge();
/// That table behind the one in this file of the user's, if there is any; faults of it are errors.
Result<FieldKnowledge> knowledgeWith(const std::string& path);

}  // namespace vernier
