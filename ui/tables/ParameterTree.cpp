#include "ui/tables/ParameterTree.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace vernier {

ParameterTree::ParameterTree(const std::vector<Parameter>& parameters) : m_nodes(parameters.size()) {
    std::unordered_map<std::string, int> rows;
    for (int row = 0; row < static_cast<int>(parameters.size()); ++row) {
        Node& node = m_nodes[static_cast<std::size_t>(row)];
        const Parameter& parameter = parameters[static_cast<std::size_t>(row)];
        for (const Condition& condition : parameter.when) {
            const auto parent = rows.find(condition.parent);
            node.parent = std::max(node.parent, parent == rows.end() ? -1 : parent->second);
        }
        node.depth = node.parent < 0 ? 0 : at(node.parent).depth + 1;
        (node.parent < 0 ? m_roots : m_nodes[static_cast<std::size_t>(node.parent)].children).push_back(row);
        m_isBranched = m_isBranched || node.parent >= 0;
        rows.emplace(parameter.name, row);
    }
    m_order.reserve(parameters.size());
    for (const int root : m_roots)
        visit(root);
}

void ParameterTree::visit(int row) {
    m_order.push_back(row);
    for (const int child : at(row).children)
        visit(child);
}

int ParameterTree::descendantCount(int row) const {
    int count = 0;
    for (const int child : at(row).children)
        count += 1 + descendantCount(child);
    return count;
}

}  // namespace vernier
