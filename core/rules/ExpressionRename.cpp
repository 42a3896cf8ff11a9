#include "core/rules/ExpressionRename.h"

#include "core/rules/NameLetters.h"

#include <algorithm>

namespace vernier {

namespace {

std::string written(std::string_view name) {
    const bool isPlain = !name.empty() && isNameStart(name.front()) && std::ranges::all_of(name, isNamePart);
    return isPlain ? std::string(name) : "`" + std::string(name) + "`";
}

}  // namespace

std::string renamedInExpression(std::string_view expression, std::string_view from, std::string_view to) {
    std::string result;
    for (std::size_t at = 0; at < expression.size();) {
        const char first = expression[at];
        std::size_t end = at + 1;
        if (first == '"' || first == '\'' || first == '`')
            end = std::min(expression.find(first, at + 1), expression.size() - 1) + 1;
        while (isNamePart(first) && end < expression.size() && isNamePart(expression[end]))
            ++end;
        const std::string_view piece = expression.substr(at, end - at);
        const bool isQuoted = first == '`' && piece.size() > 1;
        const bool isName = isQuoted ? piece.substr(1, piece.size() - 2) == from : isNameStart(first) && piece == from;
        result += isName ? written(to) : std::string(piece);
        at = end;
    }
    return result;
}

}  // namespace vernier
