#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace vernier {

/// A page of the handbook, as it is in resources/handbook.
struct HandbookPage {
    QString name;   ///< "tutorial.md", as links call it
    QString title;  ///< its first heading
    QString group;  ///< the heading in index.md below which it is listed; empty for index.md itself
    QString text;   ///< Markdown
};

/// A part of a page in which all words of a query are.
struct HandbookHit {
    QString page;     ///< HandbookPage::name
    QString title;    ///< of the page
    QString heading;  ///< of the part; the title if it is the first
    QString excerpt;  ///< the words of the query with what stands around them, without Markdown
};

/// The pages that are compiled in, in the order of index.md, which is the first. A value; reading it takes some milliseconds.
class Handbook {
public:
    Handbook();

    static QString indexName() { return QStringLiteral("index.md"); }
    const QList<HandbookPage>& pages() const { return m_pages; }
    /// Null if there is none of that name.
    const HandbookPage* find(const QString& name) const;

    /// The parts that hold all words of the query, in any case: first those that have them in their heading, then those that
    /// have them in one line, then the others; each in the order of the pages. None for an empty query. O(text).
    QList<HandbookHit> search(const QString& query) const;
    static QStringList wordsOf(const QString& query);
    /// What a link to this heading has after the '#'.
    static QString anchorOf(const QString& heading);

private:
    QList<HandbookPage> m_pages;
};

}  // namespace vernier
