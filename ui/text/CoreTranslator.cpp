#include "ui/text/CoreTranslator.h"

#include <algorithm>

namespace vernier {

namespace {

/// Core never makes a longer text.
constexpr qsizetype kMostCharacters = 10'000;
/// How many possible ends of a sentence are tried: names in it may contain some of their own.
constexpr int kMostEnds = 4;

bool isPlace(QStringView text, qsizetype at) {
    return text[at] == u'%' && at + 1 < text.size() && text[at + 1] >= u'1' && text[at + 1] <= u'9';
}

bool isNumber(QStringView text) {
    bool isOne = false;
    const QStringView size = text.startsWith(u'-') ? text.mid(1) : text;  // Qt reads no "-nan"
    static_cast<void>(size.toDouble(&isOne));
    return isOne;
}

/// The first end of a sentence from `from` >= 1 on: a blank behind its last character, a line's end or that of the text.
qsizetype endOfSentence(QStringView text, qsizetype from) {
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text[at] == u'\n' || (text[at] == u' ' && QStringView(u".?!").contains(text[at - 1])))
            return at;
    }
    return text.size();
}

}  // namespace

CoreTranslator::CoreTranslator(std::span<const CoreSentence> sentences, const std::function<QString(const char*)>& translate) {
    for (const CoreSentence& sentence : sentences) {
        const QString text = QString::fromUtf8(sentence.text);
        Pattern pattern{{QString()}, QString::fromLatin1(sentence.places), translate(sentence.text)};
        if (pattern.translation == text)
            continue;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (isPlace(text, at)) {
                pattern.fixed << QString();
                ++at;
            } else {
                pattern.fixed.back() += text[at];
                ++pattern.fixedLength;
            }
        }
        Q_ASSERT(pattern.kinds.size() + 1 == pattern.fixed.size());
        m_patterns.push_back(std::move(pattern));
    }
    std::stable_sort(m_patterns.begin(), m_patterns.end(),
                     [](const Pattern& left, const Pattern& right) { return left.fixedLength > right.fixedLength; });
}

/// The first positions that fit are as good as any: only the last piece must be where it is.
std::optional<QList<QStringView>> CoreTranslator::Pattern::valuesIn(QStringView text) const {
    const QString& last = fixed.back();
    if (fixed.size() == 1)
        return text == last ? std::optional<QList<QStringView>>(std::in_place) : std::nullopt;
    if (text.size() < fixedLength || !text.startsWith(fixed.front()) || !text.endsWith(last))
        return std::nullopt;
    const QStringView inner = text.chopped(last.size());
    QList<QStringView> values;
    qsizetype at = fixed.front().size();
    for (qsizetype place = 0; place + 1 < fixed.size(); ++place) {
        const bool isLast = place + 2 == fixed.size();
        const qsizetype end = isLast ? inner.size() : inner.indexOf(fixed[place + 1], at);
        if (end < at || (kinds[place] == u'#' && !isNumber(inner.sliced(at, end - at))))
            return std::nullopt;
        values << inner.sliced(at, end - at);
        at = end + (isLast ? 0 : fixed[place + 1].size());
    }
    return values;
}

QString CoreTranslator::translated(QStringView text) const {
    if (m_patterns.empty() || text.size() > kMostCharacters)
        return text.toString();
    QString result;
    while (!text.isEmpty()) {
        const Beginning next = beginning(text);
        result += next.said;
        text = text.sliced(next.length);
    }
    return result;
}

/// The beginning of a text, translated if it is one of core's sentences, and how many characters of the text it takes.
CoreTranslator::Beginning CoreTranslator::beginning(QStringView text) const {
    if (text.front().isSpace())
        return {text.first(1).toString(), 1};
    if (const std::optional<Beginning> known = knownBeginning(text))
        return *known;
    // A sentence may follow the file or the field that it is about.
    const qsizetype end = endOfSentence(text, 1);
    if (const qsizetype colon = text.first(end).indexOf(QLatin1String(": ")); colon > 0) {
        const qsizetype begin = colon + 2;
        if (const std::optional<Beginning> known = knownBeginning(text.sliced(begin)))
            return {text.first(begin).toString() + known->said, begin + known->length};
    }
    return {text.first(end).toString(), end};
}

std::optional<CoreTranslator::Beginning> CoreTranslator::knownBeginning(QStringView text) const {
    qsizetype end = 0;
    for (int tried = 0; tried < kMostEnds && end < text.size(); ++tried) {
        end = endOfSentence(text, end + 1);
        if (const std::optional<QString> known = sentence(text.first(end)))
            return Beginning{*known, end};
    }
    return std::nullopt;
}

std::optional<QString> CoreTranslator::sentence(QStringView text) const {
    for (const Pattern& pattern : m_patterns) {
        if (const std::optional<QList<QStringView>> values = pattern.valuesIn(text))
            return filled(pattern, *values);
    }
    return std::nullopt;
}

QString CoreTranslator::filled(const Pattern& pattern, const QList<QStringView>& values) const {
    QString result;
    const QString& text = pattern.translation;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype place = isPlace(text, at) ? text[at + 1].digitValue() - 1 : -1;
        if (place < 0 || place >= values.size()) {
            result += text[at];
            continue;
        }
        result += pattern.kinds[place] == u'~' ? translated(values[place]) : values[place].toString();
        ++at;
    }
    return result;
}

}  // namespace vernier
