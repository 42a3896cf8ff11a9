#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace vernier {

/// What an expression stands for.
enum class ExpressionType { Number, Truth, Text };

/// One step of an expression, after its operands.
enum class Operation {
    Constant,
    Variable,
    Negate,
    Not,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
    Less,
    LessOrEqual,
    Equal,
    And,
    Or,
    Min,
    Max,
    Round,
    Floor,
    Ceil,
    Abs,
    Sqrt,
    Exp,
    Log,
    Log2,
    Log10,
    If
};

/// A rule or a formula over the parameters of a study, read by parseExpression(). It reads the values that it is given and
/// nothing else: no clock, file or state. An immutable value; thread-safe.
class Expression {
public:
    struct Node {
        Operation operation = Operation::Constant;
        double number = 0;                             ///< Constant: its value; Variable: its index
        std::size_t first = 0, second = 0, third = 0;  ///< operands, which stand before it
    };

    Expression(std::vector<Node> nodes, ExpressionType type);

    ExpressionType type() const { return m_type; }
    /// The variables that it names, ascending.
    const std::vector<std::size_t>& variables() const { return m_variables; }

    /// Its value where the variables have these (by index): a number, 1 or 0 for true or false, or the code of a text. NaN
    /// stands for what is not defined, as a parameter that does not exist: the result is NaN if it rests on such a value, on a
    /// division by zero, a root or logarithm of what has none, or a number beyond those of a double. `if`, `and` and `or` look
    /// only at what they need. O(nodes).
    double evaluate(std::span<const double> values) const;

private:
    double valueOf(std::size_t node, std::span<const double> values) const;

    std::vector<Node> m_nodes;
    ExpressionType m_type;
    std::vector<std::size_t> m_variables;
};

}  // namespace vernier
