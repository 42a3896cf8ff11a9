#include "core/rules/ExpressionParser.h"

#include "core/rules/NameLetters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace vernier {

namespace {

using Node = Expression::Node;

/// Expressions are walked by calls: deeper ones could use up the stack.
constexpr int kDeepest = 100;

struct Function {
    std::string_view name;
    Operation operation;
    std::size_t least;
    std::size_t most;
};
constexpr std::size_t kAnyCount = 1000;
constexpr std::array kFunctions{Function{"min", Operation::Min, 1, kAnyCount}, Function{"max", Operation::Max, 1, kAnyCount},
                                Function{"round", Operation::Round, 1, 1},     Function{"floor", Operation::Floor, 1, 1},
                                Function{"ceil", Operation::Ceil, 1, 1},       Function{"abs", Operation::Abs, 1, 1},
                                Function{"sqrt", Operation::Sqrt, 1, 1},       Function{"exp", Operation::Exp, 1, 1},
                                Function{"log", Operation::Log, 1, 1},         Function{"log2", Operation::Log2, 1, 1},
                                Function{"log10", Operation::Log10, 1, 1},     Function{"if", Operation::If, 3, 3}};

Message kindOfType(ExpressionType type) {
    switch (type) {
        case ExpressionType::Number: return message("rule.a-number", "a number");
        case ExpressionType::Truth: return message("rule.a-truth", "true or false");
        case ExpressionType::Text: return message("rule.a-text", "a text");
    }
    return {};
}

/// What was read: a node and its type. Faults end the reading at once: all functions return nothing then.
struct Read {
    std::size_t node = 0;
    ExpressionType type = ExpressionType::Number;
};
using Reading = std::optional<Read>;

class Parser {
public:
    Parser(std::string_view text, const ExpressionNames& names) : m_text(text), m_names(names) {}

    tl::expected<Expression, Message> take() {
        if (m_text.size() > kMaxExpressionBytes)
            return tl::unexpected(message("rule.long", "is longer than %1 bytes; split it", kMaxExpressionBytes));
        skipBlanks();
        if (m_at == m_text.size())
            return tl::unexpected(message("rule.empty", "is empty; write one such as \"warmup < steps\""));
        const Reading read = readOr();
        if (read && m_at < m_text.size())
            fault(message("rule.rest", "\"%1\" at character %2 does not belong there; an operator is missing, or a parenthesis",
                          rest(), m_at + 1));
        if (m_fault)
            return tl::unexpected(*m_fault);
        return Expression(std::move(m_nodes), read->type);
    }

private:
    Reading fault(Message what) {
        if (!m_fault)
            m_fault = std::move(what);
        return std::nullopt;
    }
    Reading wrongType(std::size_t at, ExpressionType wanted, ExpressionType found) {
        return fault(
            message("rule.type", "needs %1 at character %2, where %3 stands", kindOfType(wanted), at + 1, kindOfType(found)));
    }
    Reading tooDeep() { return fault(message("rule.deep", "is nested more than %1 levels deep", kDeepest)); }
    /// The beginning of what has not been read yet, for messages.
    std::string rest() const {
        std::size_t length = std::min<std::size_t>(20, m_text.size() - m_at);
        while (m_at + length < m_text.size() && (static_cast<unsigned char>(m_text[m_at + length]) & 0xC0u) == 0x80u)
            ++length;  // not within a character of UTF-8
        return std::string(m_text.substr(m_at, length));
    }

    void skipBlanks() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n'))
            ++m_at;
    }
    bool takeSign(std::string_view sign) {
        if (m_text.substr(m_at, sign.size()) != sign)
            return false;
        m_at += sign.size();
        skipBlanks();
        return true;
    }
    bool takeWord(std::string_view word) {
        const std::size_t end = m_at + word.size();
        return (end >= m_text.size() || !isNamePart(m_text[end])) && takeSign(word);
    }

    std::size_t add(Operation operation, double number, std::size_t first = 0, std::size_t second = 0, std::size_t third = 0) {
        m_nodes.push_back({operation, number, first, second, third});
        return m_nodes.size() - 1;
    }
    Read combine(Operation operation, const Read& left, const Read& right, ExpressionType type) {
        return {add(operation, 0, left.node, right.node), type};
    }

    /// An operand of this type, by `read`.
    Reading operand(ExpressionType type, Reading (Parser::*read)()) {
        const std::size_t at = m_at;
        const Reading found = (this->*read)();
        return found && found->type != type ? wrongType(at, type, found->type) : found;
    }

    Reading readChain(std::string_view word, Operation operation, Reading (Parser::*read)()) {
        const std::size_t at = m_at;
        Reading left = (this->*read)();
        while (left && takeWord(word)) {
            if (left->type != ExpressionType::Truth)
                return wrongType(at, ExpressionType::Truth, left->type);
            const Reading right = operand(ExpressionType::Truth, read);
            if (!right)
                return std::nullopt;
            left = combine(operation, *left, *right, ExpressionType::Truth);
        }
        return left;
    }
    Reading readOr() {
        if (++m_depth > kDeepest)
            return tooDeep();
        const Reading read = readChain("or", Operation::Or, &Parser::readAnd);
        --m_depth;
        return read;
    }
    Reading readAnd() { return readChain("and", Operation::And, &Parser::readNot); }

    Reading readNot() {
        int count = 0;
        while (takeWord("not"))
            ++count;
        Reading read = count > 0 ? operand(ExpressionType::Truth, &Parser::readComparison) : readComparison();
        if (read && count % 2 == 1)
            read = Read{add(Operation::Not, 0, read->node), ExpressionType::Truth};
        return read;
    }

    Reading readComparison() {
        static constexpr std::array<std::string_view, 6> kSigns{"<=", ">=", "==", "!=", "<", ">"};
        const std::size_t at = m_at;
        const Reading left = readSum();
        const auto takeComparison = [&] {
            const auto sign = std::ranges::find_if(kSigns, [&](std::string_view one) { return takeSign(one); });
            return sign == kSigns.end() ? std::string_view() : *sign;
        };
        const std::string_view sign = left ? takeComparison() : std::string_view();
        if (sign.empty()) {
            if (left && m_at < m_text.size() && m_text[m_at] == '=')
                return fault(message("rule.equals", "has \"=\" at character %1; write \"==\"", m_at + 1));
            return left;
        }
        const bool isOrder = sign[0] == '<' || sign[0] == '>';
        if (isOrder && left->type != ExpressionType::Number)
            return wrongType(at, ExpressionType::Number, left->type);
        const Reading right = operand(left->type, &Parser::readSum);
        if (!right)
            return std::nullopt;
        if (!takeComparison().empty())
            return fault(message("rule.chain", "compares twice in a row before character %1; join both by \"and\"", m_at + 1));
        const bool isTurned = sign[0] == '>';
        const Operation operation = !isOrder ? Operation::Equal : sign.size() == 2 ? Operation::LessOrEqual : Operation::Less;
        Read read = combine(operation, isTurned ? *right : *left, isTurned ? *left : *right, ExpressionType::Truth);
        if (sign == "!=")
            read.node = add(Operation::Not, 0, read.node);
        return read;
    }

    /// Numbers joined by operators of one rank, from the left.
    template <std::size_t count>
    Reading readNumbers(const std::array<std::pair<char, Operation>, count>& operators, Reading (Parser::*read)()) {
        const std::size_t at = m_at;
        Reading left = (this->*read)();
        while (left && m_at < m_text.size()) {
            const auto found = std::ranges::find(operators, m_text[m_at], &std::pair<char, Operation>::first);
            if (found == operators.end() || m_text.substr(m_at, 2) == "**")
                break;
            if (left->type != ExpressionType::Number)
                return wrongType(at, ExpressionType::Number, left->type);
            takeSign(m_text.substr(m_at, 1));
            const Reading right = operand(ExpressionType::Number, read);
            if (!right)
                return std::nullopt;
            left = combine(found->second, *left, *right, ExpressionType::Number);
        }
        return left;
    }
    Reading readSum() {
        static constexpr std::array kOperators{std::pair('+', Operation::Add), std::pair('-', Operation::Subtract)};
        return readNumbers(kOperators, &Parser::readProduct);
    }
    Reading readProduct() {
        static constexpr std::array kOperators{std::pair('*', Operation::Multiply), std::pair('/', Operation::Divide),
                                               std::pair('%', Operation::Remainder)};
        return readNumbers(kOperators, &Parser::readSign);
    }

    Reading readSign() {
        bool isNegative = false;
        bool isSigned = false;
        for (; takeSign("-"); isNegative = !isNegative)
            isSigned = true;
        const Reading read = isSigned ? operand(ExpressionType::Number, &Parser::readPower) : readPower();
        return read && isNegative ? Reading(Read{add(Operation::Negate, 0, read->node), ExpressionType::Number}) : read;
    }

    Reading readPower() {
        const std::size_t at = m_at;
        const Reading base = readOperand();
        if (!base || !(takeSign("**") || takeSign("^")))
            return base;
        if (base->type != ExpressionType::Number)
            return wrongType(at, ExpressionType::Number, base->type);
        if (++m_depth > kDeepest)
            return tooDeep();
        const Reading exponent = operand(ExpressionType::Number, &Parser::readSign);
        --m_depth;
        return exponent ? Reading(combine(Operation::Power, *base, *exponent, ExpressionType::Number)) : std::nullopt;
    }

    Reading readOperand() {
        if (m_at == m_text.size())
            return fault(message("rule.end", "ends where a number, a parameter or \"(\" should follow"));
        const char next = m_text[m_at];
        if (takeSign("(")) {
            const Reading read = readOr();
            return read && !takeSign(")") ? missing(")") : read;
        }
        if (next == '"' || next == '\'')
            return readText(next);
        if (next == '`')
            return readQuotedName();
        if (isDigit(next) || next == '.')
            return readNumber();
        if (isNameStart(next))
            return readWord();
        return fault(message("rule.character", "has \"%1\" at character %2, where a number, a parameter or \"(\" should stand",
                             rest(), m_at + 1));
    }

    Reading missing(const char* sign) {
        return fault(message("rule.missing", "lacks \"%1\" at character %2", std::string(sign), m_at + 1));
    }

    Reading readNumber() {
        double number = 0;
        const char* const begin = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), number);
        if (error != std::errc() || !std::isfinite(number) || (end < m_text.data() + m_text.size() && isNamePart(*end)))
            return fault(message("rule.number",
                                 "\"%1\" at character %2 is no number; a name that begins with a digit stands in "
                                 "backquotes: `3d`",
                                 rest(), m_at + 1));
        m_at += static_cast<std::size_t>(end - begin);
        skipBlanks();
        return Read{add(Operation::Constant, number), ExpressionType::Number};
    }

    Reading readText(char quote) {
        const std::size_t end = m_text.find(quote, m_at + 1);
        if (end == std::string_view::npos)
            return missing(quote == '"' ? "\"" : "'");
        const std::string text(m_text.substr(m_at + 1, end - m_at - 1));
        const auto code = m_names.texts.find(text);
        if (code == m_names.texts.end())
            return fault(message("rule.text", "no parameter has the value \"%1\"", text));
        m_at = end + 1;
        skipBlanks();
        return Read{add(Operation::Constant, code->second), ExpressionType::Text};
    }

    Reading readQuotedName() {
        const std::size_t end = m_text.find('`', m_at + 1);
        if (end == std::string_view::npos)
            return missing("`");
        const std::string name(m_text.substr(m_at + 1, end - m_at - 1));
        m_at = end + 1;
        skipBlanks();
        return readName(name);
    }

    /// A name, or one of the language's own words.
    Reading readWord() {
        std::size_t end = m_at;
        while (end < m_text.size() && isNamePart(m_text[end]))
            ++end;
        const std::string word(m_text.substr(m_at, end - m_at));
        m_at = end;
        skipBlanks();
        if (takeSign("("))
            return readCall(word);
        if (word == "true" || word == "false")
            return Read{add(Operation::Constant, word == "true" ? 1 : 0), ExpressionType::Truth};
        return readName(word);
    }

    Reading readName(const std::string& name) {
        const auto found = std::ranges::find(m_names.names, name, &ExpressionName::name);
        if (found == m_names.names.end())
            return fault(message("rule.name", "names \"%1\", which is no parameter; the parameters are %2", name, nameList()));
        if (!found->type)
            return fault(message("rule.mixed",
                                 "names %1, whose values are of several kinds; a rule takes a parameter whose values are all "
                                 "numbers, all texts, or all true and false",
                                 name));
        return Read{add(Operation::Variable, static_cast<double>(found - m_names.names.begin())), *found->type};
    }

    std::string nameList() const {
        std::string list;
        for (const ExpressionName& one : m_names.names) {
            if (list.size() < 200)
                list += (list.empty() ? "" : ", ") + one.name;
        }
        return list;
    }

    Reading readCall(const std::string& name) {
        const auto* const function = std::ranges::find(kFunctions, name, &Function::name);
        if (function == kFunctions.end()) {
            std::string known;
            for (const Function& one : kFunctions)
                known += (known.empty() ? "" : ", ") + std::string(one.name);
            return fault(message("rule.function", "\"%1\" is no function; the functions are %2", name, known));
        }
        std::vector<Read> operands;
        do {
            const std::size_t at = m_at;
            const Reading read = readOr();
            if (!read)
                return std::nullopt;
            if (const Reading sound = checked(*function, operands, *read, at); !sound)
                return std::nullopt;
            operands.push_back(*read);
        } while (takeSign(","));
        if (!takeSign(")"))
            return missing(")");
        if (operands.size() < function->least || operands.size() > function->most)
            return fault(message("rule.operands", "%1 has %2 operands; it takes %3", name, operands.size(), function->least));
        return call(function->operation, operands);
    }

    Reading checked(const Function& function, const std::vector<Read>& before, const Read& read, std::size_t at) {
        const bool isIf = function.operation == Operation::If;
        const ExpressionType wanted = !isIf                ? ExpressionType::Number
                                      : before.empty()     ? ExpressionType::Truth
                                      : before.size() == 1 ? read.type
                                                           : before[1].type;
        return read.type == wanted ? Reading(read) : wrongType(at, wanted, read.type);
    }

    Reading call(Operation operation, const std::vector<Read>& operands) {
        if (operation == Operation::If)
            return Read{add(operation, 0, operands[0].node, operands[1].node, operands[2].node), operands[1].type};
        if (operation != Operation::Min && operation != Operation::Max)
            return Read{add(operation, 0, operands[0].node), ExpressionType::Number};
        Read result = operands.front();
        for (std::size_t i = 1; i < operands.size(); ++i)
            result = combine(operation, result, operands[i], ExpressionType::Number);
        return result;
    }

    std::string_view m_text;
    const ExpressionNames& m_names;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::vector<Node> m_nodes;
    std::optional<Message> m_fault;
};

}  // namespace

tl::expected<Expression, Message> parseExpression(std::string_view text, const ExpressionNames& names) {
    return Parser(text, names).take();
}

}  // namespace vernier
