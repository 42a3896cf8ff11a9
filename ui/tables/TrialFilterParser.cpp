#include "ui/tables/TrialFilterParser.h"

#include "ui/text/QuantityText.h"

#include <QCoreApplication>

#include <utility>

namespace vernier {

namespace {

using Kind = TrialCondition::Kind;
using Comparison = TrialCondition::Comparison;

/// Nobody writes filters that nest deeper.
constexpr int kDeepest = 64;

struct TrialFilterParserWords {
    Q_DECLARE_TR_FUNCTIONS(TrialFilter)
};

struct Token {
    enum class Kind { Word, Quoted, Sign, Open, Close, End };
    Kind kind = Kind::End;
    qsizetype position = 0;
    QString text;

    bool isWord(const char* word) const {
        return kind == Kind::Word && text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    bool isText() const { return kind == Kind::Quoted || (kind == Kind::Word && !isWord("and") && !isWord("or")); }
};

bool isSignCharacter(QChar character) {
    return QStringLiteral("=!<>~").contains(character);
}

bool endsWord(QChar character) {
    return character.isSpace() || isSignCharacter(character) || QStringLiteral("()\"").contains(character);
}

Token nextToken(const QString& text, qsizetype& at) {
    while (at < text.size() && text[at].isSpace())
        ++at;
    const qsizetype begin = at;
    if (at == text.size())
        return {Token::Kind::End, begin, {}};
    const QChar first = text[at++];
    if (first == QLatin1Char('('))
        return {Token::Kind::Open, begin, first};
    if (first == QLatin1Char(')'))
        return {Token::Kind::Close, begin, first};
    if (first == QLatin1Char('"')) {
        const qsizetype end = text.indexOf(first, at);
        const QString inside = text.mid(at, end < 0 ? -1 : end - at);  // the rest, while the quote is still open
        at = end < 0 ? text.size() : end + 1;
        return {Token::Kind::Quoted, begin, inside};
    }
    const bool isSign = isSignCharacter(first);
    while (at < text.size() && (isSign ? isSignCharacter(text[at]) : !endsWord(text[at])))
        ++at;
    return {isSign ? Token::Kind::Sign : Token::Kind::Word, begin, text.mid(begin, at - begin)};
}

std::optional<Comparison> comparisonFrom(const QString& sign) {
    static const std::pair<const char*, Comparison> signs[] = {
        {"=", Comparison::Equal},    {"==", Comparison::Equal},          {"!=", Comparison::NotEqual},
        {"<", Comparison::Less},     {"<=", Comparison::LessOrEqual},    {">", Comparison::Greater},
        {"~", Comparison::Contains}, {">=", Comparison::GreaterOrEqual}, {"~=", Comparison::Contains}};
    for (const auto& [text, comparison] : signs) {
        if (sign == QLatin1String(text))
            return comparison;
    }
    return std::nullopt;
}

bool needsNumber(Comparison comparison) {
    return comparison != Comparison::Equal && comparison != Comparison::NotEqual && comparison != Comparison::Contains;
}

/// "0.9", "1e-3", and lengths of time: "90 s", "15 min".
std::optional<double> numberFrom(const QString& text) {
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? std::optional(number) : quantityFrom(text, Quantity::Duration).value;
}

class Parser {
public:
    Parser(const QString& text, const QStringList& columns) : m_columns(columns) {
        for (qsizetype at = 0;;) {
            m_tokens.push_back(nextToken(text, at));
            if (m_tokens.back().kind == Token::Kind::End)
                break;
        }
    }

    ParsedTrialFilter parse() {
        if (current().kind == Token::Kind::End)
            return {};
        TrialCondition root = any(0);
        if (!m_fault && current().kind == Token::Kind::Close)
            fail(TrialFilterParserWords::tr("This parenthesis was never opened."));
        else if (!m_fault && current().kind != Token::Kind::End)
            fail(TrialFilterParserWords::tr("\"and\" or \"or\" is missing before this."));
        if (m_fault)
            return {TrialFilter(), m_fault};
        return {TrialFilter(std::move(root)), std::nullopt};
    }

private:
    const Token& current() const { return m_tokens[m_next]; }
    const Token& take() { return m_tokens[m_next + 1 < m_tokens.size() ? m_next++ : m_next]; }

    TrialCondition fail(const QString& text) {
        if (!m_fault)
            m_fault = {current().position, text};
        return {};
    }

    TrialCondition any(int depth) {
        return joined(Kind::Any, "or", [this, depth] { return all(depth); });
    }
    TrialCondition all(int depth) {
        return joined(Kind::All, "and", [this, depth] { return part(depth); });
    }

    template <typename Operand>
    TrialCondition joined(Kind kind, const char* word, Operand operand) {
        TrialCondition first = operand();
        if (m_fault || !current().isWord(word))
            return first;
        TrialCondition whole;
        whole.kind = kind;
        whole.parts.push_back(std::move(first));
        while (!m_fault && current().isWord(word)) {
            take();
            whole.parts.push_back(operand());
        }
        return whole;
    }

    TrialCondition part(int depth) {
        if (depth > kDeepest)
            return fail(TrialFilterParserWords::tr("Parentheses are nested too deeply."));
        if (current().isWord("not")) {
            take();
            TrialCondition negation;
            negation.kind = Kind::Not;
            negation.parts.push_back(part(depth + 1));
            return negation;
        }
        if (current().kind == Token::Kind::Open) {
            take();
            TrialCondition inside = any(depth + 1);
            if (!m_fault && current().kind != Token::Kind::Close)
                return fail(TrialFilterParserWords::tr("A closing parenthesis is missing."));
            take();
            return inside;
        }
        return condition();
    }

    TrialCondition condition() {
        const std::size_t begin = m_next;
        const QString words = takeWords();
        if (begin == m_next)
            return fail(current().kind == Token::Kind::Sign
                            ? TrialFilterParserWords::tr("The name of a column is missing before this.")
                            : TrialFilterParserWords::tr("A condition is missing here."));
        const Token& first = m_tokens[begin];
        if (current().kind == Token::Kind::Sign)
            return comparison(first, words);
        if (first.kind == Token::Kind::Word && words.startsWith(QLatin1String("tag:"), Qt::CaseInsensitive))
            return tag(words.mid(4).trimmed());
        TrialCondition result = search(words);
        if (m_next - begin == 1 && first.isWord("starred"))
            result.kind = Kind::Starred;
        else if (m_next - begin == 1 && first.isWord("excluded"))
            result.kind = Kind::Excluded;
        return result;
    }

    TrialCondition comparison(const Token& name, const QString& words) {
        TrialCondition result;
        result.kind = Kind::Compare;
        result.column = columnOf(words);
        if (result.column < 0) {
            m_fault = {name.position, TrialFilterParserWords::tr("There is no column \"%1\".").arg(words)};
            return result;
        }
        const std::optional<Comparison> comparison = comparisonFrom(current().text);
        if (!comparison)
            return fail(TrialFilterParserWords::tr("Use =, !=, <, <=, >, >= or ~ to compare."));
        result.comparison = *comparison;
        take();
        const Token value = current();
        result.text = takeWords();
        result.number = numberFrom(result.text);
        if (!value.isText())
            return fail(TrialFilterParserWords::tr("A value is missing here."));
        if (needsNumber(*comparison) && !result.number)
            m_fault = {value.position, TrialFilterParserWords::tr("\"%1\" is not a number.").arg(result.text)};
        return result;
    }

    TrialCondition tag(const QString& name) {
        if (name.isEmpty())
            return fail(TrialFilterParserWords::tr("The name of a tag is missing here."));
        TrialCondition result = search(name);
        result.kind = Kind::Tagged;
        return result;
    }

    static TrialCondition search(const QString& text) {
        TrialCondition result;
        result.kind = Kind::Contains;
        result.text = text;
        return result;
    }

    QString takeWords() {
        QStringList words;
        while (current().isText())
            words << take().text;
        return words.join(QLatin1Char(' '));
    }

    int columnOf(const QString& name) const {
        const qsizetype exact = m_columns.indexOf(name);
        if (exact >= 0)
            return static_cast<int>(exact);
        for (int column = 0; column < m_columns.size(); ++column) {
            if (m_columns[column].compare(name, Qt::CaseInsensitive) == 0)
                return column;
        }
        return -1;
    }

    const QStringList& m_columns;
    std::vector<Token> m_tokens;
    std::size_t m_next = 0;
    std::optional<ParsedTrialFilter::Fault> m_fault;
};

}  // namespace

ParsedTrialFilter parseTrialFilter(const QString& text, const QStringList& columns) {
    return Parser(text, columns).parse();
}

}  // namespace vernier
