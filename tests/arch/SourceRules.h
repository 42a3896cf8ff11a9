#pragma once

#include <QString>
#include <QStringList>

namespace vernier::test {

/// The rules of ARCHITECTURE.md that a compiler does not enforce, checked on the sources below a root folder. Each function
/// returns the breaches of its rule, as "file:line: what is wrong", sorted by file; none if all is well.
class SourceRules {
public:
    explicit SourceRules(const QString& root);

    /// Includes go from left to right only: app, shell, plots, ... study, space, base.
    QStringList brokenOrder() const;
    /// What a folder must not know, it does not reach through other headers either: the window never sees the database. Reports
    /// the chain of includes.
    QStringList brokenReach() const;
    /// Qt modules and third-party headers only where they belong: no Qt in the domain, no widgets below the views, and so on.
    QStringList foreignHeaders() const;
    /// Own header first; every project header by its path from the root; headers guard themselves.
    QStringList untidyIncludes() const;
    /// Only core/methods decides what a search method does; all others ask its Method instead of looking at the word.
    QStringList decidedMethods() const;
    /// Files too long to be read in one go.
    QStringList longFiles() const;
    /// Folders of the product with too many sources to be known by heart.
    QStringList fullFolders() const;

    /// How many files were read: a checker that reads none finds nothing wrong.
    qsizetype fileCount() const { return m_files.size(); }

private:
    struct Include {
        int line = 0;
        QString name;  ///< between the quotes or brackets
        bool angled = false;
    };
    struct File {
        QString path;    ///< from the root
        QString folder;  ///< the layer: "core/space", "ui/controllers/explain"
        QStringList lines;
        QList<Include> includes;
    };

    static File read(const QString& path, const QString& text);
    static QStringList forbiddenChains(const File& start, const QStringList& forbidden,
                                       const QHash<QString, const File*>& byPath);
    template <typename Check>
    QStringList forEachInclude(Check check) const;

    QString m_root;
    QList<File> m_files;
};

}  // namespace vernier::test
