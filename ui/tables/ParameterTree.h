#pragma once

#include "core/space/Parameter.h"

#include <vector>

namespace vernier {

/// The parameters as a tree by their conditions: a parameter is below the one it depends on; if there are several, below the
/// one declared last. Without conditions, or with none that names an earlier parameter, it is a root.
class ParameterTree {
public:
    /// Where a parameter is. Rows are indices into the list the tree was made from.
    struct Node {
        int parent = -1;
        int depth = 0;
        std::vector<int> children;  ///< in the order of their declaration
    };

    ParameterTree() = default;
    explicit ParameterTree(const std::vector<Parameter>& parameters);

    const Node& at(int row) const { return m_nodes[static_cast<std::size_t>(row)]; }
    /// All rows, each followed by its dependents.
    const std::vector<int>& order() const { return m_order; }
    /// Some parameter depends on another.
    bool isBranched() const { return m_isBranched; }
    /// The rows with the same parent as this one, itself included, in their order.
    const std::vector<int>& siblings(int row) const { return at(row).parent < 0 ? m_roots : at(at(row).parent).children; }
    /// How many rows depend on this one, directly or through others.
    int descendantCount(int row) const;

private:
    void visit(int row);

    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
    std::vector<int> m_order;
    bool m_isBranched = false;
};

}  // namespace vernier
