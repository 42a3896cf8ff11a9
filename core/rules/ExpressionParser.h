#pragma once

#include "core/base/Message.h"
#include "core/rules/Expression.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

// The language of rules ("warmup < steps") and formulas ("64 * heads"):
//
//   expression = and { "or" and }
//   and        = not { "and" not }
//   not        = "not" not | comparison
//   comparison = sum [ ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) sum ]
//   sum        = product { ( "+" | "-" ) product }
//   product    = sign { ( "*" | "/" | "%" ) sign }
//   sign       = "-" sign | power
//   power      = operand [ ( "^" | "**" ) sign ]
//   operand    = number | text | "true" | "false" | name | call | "(" expression ")"
//   call       = function "(" expression { "," expression } ")"
//   function   = "min" | "max" | "round" | "floor" | "ceil" | "abs" | "sqrt" | "exp" | "log" | "log2" | "log10" | "if"
//   text       = '"' characters '"' | "'" characters "'"
//   name       = a parameter: letters, digits, "_" and ".", not first a digit or a "."; any other stands in backquotes:
//   `batch-size`
//
// Numbers are added, compared and so on; texts, and true and false, are only compared by == and !=; "and", "or", "not" and the
// first operand of "if" take what is true or false. min and max take one or more numbers, if(condition, then, else) three
// operands, the others one. A remainder has the sign of its divisor. Rounding is away from zero at .5.

/// What expressions may name.
struct ExpressionName {
    std::string name;
    std::optional<ExpressionType> type;  ///< nothing: values of several kinds, which no expression can take
};

/// The parameters of a study, in their order, as expressions see them.
struct ExpressionNames {
    std::vector<ExpressionName> names;
    std::map<std::string, double, std::less<>> texts;  ///< the code of each text that a parameter can have
};

/// Longest text of an expression, in bytes.
inline constexpr std::size_t kMaxExpressionBytes = 2000;

/// Reads an expression, or says what is wrong with it and what would be right. Pure; O(length).
tl::expected<Expression, Message> parseExpression(std::string_view text, const ExpressionNames& names);

}  // namespace vernier
