#include "core/rules/Expression.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

double truth(bool isTrue) {
    return isTrue ? 1 : 0;
}

/// As Python has it: the sign is that of the divisor.
double remainderOf(double left, double right) {
    const double rest = std::fmod(left, right);
    return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

double combined(Operation operation, double left, double right) {
    switch (operation) {
        case Operation::Add: return left + right;
        case Operation::Subtract: return left - right;
        case Operation::Multiply: return left * right;
        case Operation::Divide: return right == 0 ? kUndefined : left / right;
        case Operation::Remainder: return right == 0 ? kUndefined : remainderOf(left, right);
        case Operation::Power: return std::pow(left, right);
        case Operation::Less: return truth(left < right);
        case Operation::LessOrEqual: return truth(left <= right);
        case Operation::Equal: return truth(left == right);
        case Operation::Min: return std::min(left, right);
        case Operation::Max: return std::max(left, right);
        default: return kUndefined;
    }
}

double functionOf(Operation operation, double operand) {
    switch (operation) {
        case Operation::Negate: return -operand;
        case Operation::Not: return truth(operand == 0);
        case Operation::Round: return std::round(operand);
        case Operation::Floor: return std::floor(operand);
        case Operation::Ceil: return std::ceil(operand);
        case Operation::Abs: return std::abs(operand);
        case Operation::Sqrt: return std::sqrt(operand);
        case Operation::Exp: return std::exp(operand);
        case Operation::Log: return std::log(operand);
        case Operation::Log2: return std::log2(operand);
        case Operation::Log10: return std::log10(operand);
        default: return kUndefined;
    }
}

}  // namespace

Expression::Expression(std::vector<Node> nodes, ExpressionType type) : m_nodes(std::move(nodes)), m_type(type) {
    for (const Node& node : m_nodes) {
        if (node.operation == Operation::Variable)
            m_variables.push_back(static_cast<std::size_t>(node.number));
    }
    std::ranges::sort(m_variables);
    m_variables.erase(std::unique(m_variables.begin(), m_variables.end()), m_variables.end());
}

double Expression::evaluate(std::span<const double> values) const {
    return m_nodes.empty() ? kUndefined : valueOf(m_nodes.size() - 1, values);
}

double Expression::valueOf(std::size_t index, std::span<const double> values) const {
    const Node& node = m_nodes[index];
    if (node.operation == Operation::Constant)
        return node.number;
    if (node.operation == Operation::Variable)
        return values[static_cast<std::size_t>(node.number)];
    const double first = valueOf(node.first, values);
    if (std::isnan(first))
        return kUndefined;
    double result = kUndefined;
    switch (node.operation) {
        case Operation::If: return valueOf(first != 0 ? node.second : node.third, values);
        case Operation::And: return first == 0 ? 0 : valueOf(node.second, values);
        case Operation::Or: return first != 0 ? 1 : valueOf(node.second, values);
        case Operation::Negate:
        case Operation::Not:
        case Operation::Round:
        case Operation::Floor:
        case Operation::Ceil:
        case Operation::Abs:
        case Operation::Sqrt:
        case Operation::Exp:
        case Operation::Log:
        case Operation::Log2:
        case Operation::Log10: result = functionOf(node.operation, first); break;
        default: {
            const double second = valueOf(node.second, values);
            if (std::isnan(second))
                return kUndefined;
            result = combined(node.operation, first, second);
        }
    }
    return std::isfinite(result) ? result : kUndefined;
}

}  // namespace vernier
