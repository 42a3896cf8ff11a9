#include "ui/handbook/Handbook.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

/// The pages sit in a static library, which a linker would leave out. Q_INIT_RESOURCE works outside of namespaces only.
static void registerHandbook() {
    Q_INIT_RESOURCE(handbook);
}

namespace vernier {

namespace {

constexpr qsizetype kExcerpt = 110;

QString resourceText(const QString& name) {
    QFile file(QStringLiteral(":/handbook/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

HandbookPage pageOf(const QString& name, const QString& group) {
    HandbookPage page{name, {}, group, resourceText(name)};
    page.title = page.text.section(QLatin1Char('\n'), 0, 0).mid(2);
    return page;
}

/// A line as people read it: without the signs of Markdown.
QString plainLine(QString line) {
    static const QRegularExpression kLink(QStringLiteral("\\[([^\\]]+)\\]\\([^)]*\\)"));
    static const QRegularExpression kEmphasis(QStringLiteral("(?<![*\\w])\\*{1,2}([^*\\s][^*]*)\\*{1,2}(?!\\*)"));
    static const QRegularExpression kCells(QStringLiteral("\\s*\\|\\s*"));
    line.replace(kLink, QStringLiteral("\\1")).replace(kEmphasis, QStringLiteral("\\1")).remove(QLatin1Char('`'));
    if (line.startsWith(QLatin1Char('|')))
        line = line.mid(1).replace(kCells, QStringLiteral("  "));
    if (line.startsWith(QLatin1String("- ")))
        line.remove(0, 2);
    return line.trimmed();
}

/// A heading and what is below it up to the next one.
struct Part {
    QString heading;
    QStringList lines;
};

/// True for "| --- | --- |".
bool isRuler(const QString& line) {
    return line.startsWith(QLatin1String("| ---"));
}

QList<Part> partsOf(const QString& text) {
    QList<Part> parts;
    bool isCode = false;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (line.startsWith(QLatin1String("```")))
            isCode = !isCode;
        else if (!isCode && line.startsWith(QLatin1Char('#')))
            parts.append({plainLine(line.section(QLatin1Char(' '), 1)), {}});
        else if (!parts.isEmpty() && !line.isEmpty() && !isRuler(line))
            parts.last().lines << (isCode ? line.trimmed() : plainLine(line));
    }
    return parts;
}

bool hasAll(const QString& text, const QStringList& words) {
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// So much of a line that its first word of the query is to be seen.
QString excerptOf(const QString& line, const QString& word) {
    const qsizetype at = line.indexOf(word, 0, Qt::CaseInsensitive);
    const qsizetype begin = at < kExcerpt * 2 / 3 ? 0 : line.lastIndexOf(QLatin1Char(' '), at - kExcerpt / 3) + 1;
    const QString shown = line.mid(begin, kExcerpt);
    return (begin > 0 ? QStringLiteral("… ") : QString()) + shown +
           (begin + shown.size() < line.size() ? QStringLiteral(" …") : QString());
}

QString excerptOf(const Part& part, const QStringList& words) {
    for (const QString& line : part.lines) {
        if (hasAll(line, words))
            return excerptOf(line, words.first());
    }
    for (const QString& word : words) {
        for (const QString& line : part.lines) {
            if (line.contains(word, Qt::CaseInsensitive))
                return excerptOf(line, word);
        }
    }
    return part.lines.value(0).left(kExcerpt);
}

/// Smaller is better; nothing if the words are not all there.
std::optional<int> rankOf(const Part& part, const QStringList& words) {
    if (hasAll(part.heading, words))
        return 0;
    if (std::ranges::any_of(part.lines, [&](const QString& line) { return hasAll(line, words); }))
        return 1;
    if (hasAll(part.heading + QLatin1Char('\n') + part.lines.join(QLatin1Char('\n')), words))
        return 2;
    return std::nullopt;
}

}  // namespace

Handbook::Handbook() {
    registerHandbook();
    m_pages.append(pageOf(indexName(), {}));
    static const QRegularExpression kListed(QStringLiteral("^- \\[[^\\]]+\\]\\(([^)]+)\\)$"));
    QString group;
    const QStringList lines = m_pages.first().text.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (line.startsWith(QLatin1String("## ")))
            group = line.mid(3);
        else if (const QRegularExpressionMatch listed = kListed.match(line); listed.hasMatch())
            m_pages.append(pageOf(listed.captured(1), group));
    }
}

const HandbookPage* Handbook::find(const QString& name) const {
    const auto found = std::ranges::find(m_pages, name, &HandbookPage::name);
    return found == m_pages.end() ? nullptr : &*found;
}

QList<HandbookHit> Handbook::search(const QString& query) const {
    const QStringList words = wordsOf(query);
    QList<std::pair<int, HandbookHit>> ranked;
    for (const HandbookPage& page : m_pages) {
        if (words.isEmpty() || page.group.isEmpty())
            continue;
        const QList<Part> parts = partsOf(page.text);
        for (const Part& part : parts) {
            if (const std::optional<int> rank = rankOf(part, words))
                ranked.append({*rank, {page.name, page.title, part.heading, excerptOf(part, words)}});
        }
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<int, HandbookHit>::first);
    QList<HandbookHit> hits;
    for (const auto& [rank, hit] : ranked)
        hits.append(hit);
    return hits;
}

QStringList Handbook::wordsOf(const QString& query) {
    static const QRegularExpression kBlanks(QStringLiteral("\\s+"));
    return query.split(kBlanks, Qt::SkipEmptyParts);
}

QString Handbook::anchorOf(const QString& heading) {
    static const QRegularExpression kOthers(QStringLiteral("[^a-z0-9]+"));
    QString anchor = heading.toLower().replace(kOthers, QStringLiteral("-"));
    while (anchor.startsWith(QLatin1Char('-')))
        anchor.remove(0, 1);
    while (anchor.endsWith(QLatin1Char('-')))
        anchor.chop(1);
    return anchor;
}

}  // namespace vernier
