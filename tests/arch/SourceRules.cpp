#include "tests/arch/SourceRules.h"

#include "tests/support/SourceFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace vernier::test {

namespace {

constexpr qsizetype kMaxLines = 400;
constexpr int kMaxSources = 40;
constexpr qsizetype kMaxMainWindowLines = 300;

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// From left to right; folders of the same level do not know each other.
const QList<QStringList>& levels() {
    static const QList<QStringList> kLevels{
        words("app/gui app/cli app/trial"),
        words("app/composition"),
        words("ui/shell"),
        words("ui/shell/dialogs"),
        words("ui/define ui/monitor ui/explain ui/compare ui/export ui/handbook"),
        words("ui/define/metrics"),
        words("ui/widgets"),
        words("ui/plots ui/plots/front"),
        words("ui/canvas"),
        words("ui/theme ui/controllers/explain"),
        words("ui/controllers"),
        words("ui/tables ui/scales"),
        words("ui/text"),
        words("core/desk core/serve"),
        words("core/run"),
        words("core/record"),
        words("core/reading"),
        words("core/folder core/consent"),
        words("core/imports"),
        words("core/imports/text"),
        words("core/exchange/report"),
        words("core/exchange core/store core/exec"),
        words("core/events"),
        words("core/doctor"),
        words("core/log core/intake"),
        words("core/explain core/plan"),
        words("core/methods"),
        words("core/capture"),
        words("core/ranking core/strategy core/stopping core/metrics"),
        words("core/acquisition"),
        words("core/models"),
        words("core/numerics"),
        words("core/curves"),
        words("core/study"),
        words("core/command"),
        words("core/space"),
        words("core/rules"),
        words("core/files"),
        words("core/base"),
    };
    return kLevels;
}

qsizetype levelOf(const QString& folder) {
    const auto holds = [&](const QStringList& level) { return level.contains(folder); };
    return std::find_if(levels().begin(), levels().end(), holds) - levels().begin();
}

/// What a folder may not reach, not even through other headers, although it is further right; "ui" is all of ui.
QStringList unreachable(const QString& folder) {
    const QStringList numeric = words("core/numerics core/models core/acquisition");
    if (numeric.contains(folder))
        return words("core/curves core/study core/command core/space core/rules");
    if (folder == QLatin1String("app/cli"))
        return words("ui");
    if (folder == QLatin1String("app/trial"))  // it outlives everything else, so it must be small
        return words(
                   "ui app/composition core/desk core/serve core/run core/record core/reading core/folder core/consent "
                   "core/imports core/imports/text core/exchange core/exchange/report core/store core/events core/log") +
               words(
                   "core/doctor core/explain core/methods core/capture core/ranking core/strategy core/stopping core/metrics "
                   "core/plan") +
               numeric;
    if (folder.startsWith(QLatin1String("ui/")))  // the engine owns the database, the folders and the processes
        return words("core/store core/exec core/reading core/record core/run core/desk core/serve");
    return {};
}

bool isBelow(const QString& path, const QString& folder) {
    return path == folder || path.startsWith(folder + QLatin1Char('/'));
}

bool isBelowAny(const QString& path, const QStringList& folders) {
    return std::any_of(folders.begin(), folders.end(), [&](const QString& folder) { return isBelow(path, folder); });
}

QString folderOf(const QString& path) {
    return path.section(QLatin1Char('/'), 0, -2);
}

/// The Qt module of <QThing>, such as "QtGui", or nothing. Some old names are kept in a second module for compatibility; the
/// lowest counts.
QString qtModuleOf(const QString& header) {
    static const QString kHeaders = QLibraryInfo::path(QLibraryInfo::HeadersPath) + QLatin1Char('/');
    if (header.startsWith(QLatin1String("Qt")) && header.contains(QLatin1Char('/')))
        return header.section(QLatin1Char('/'), 0, 0);
    if (QFile::exists(kHeaders + header + QLatin1Char('/') + header))  // <QtWidgets>
        return header;
    const QStringList modules = words("QtCore QtSql QtConcurrent QtTest QtGui QtSvg QtWidgets QtPrintSupport QtSvgWidgets");
    for (const QString& module : modules) {
        if (QFile::exists(kHeaders + module + QLatin1Char('/') + header))
            return module;
    }
    return {};
}

QStringList qtModulesOf(const QString& folder) {
    const QStringList domain =
        words(
            "core/base core/files core/rules core/space core/command core/study core/curves core/ranking core/numerics "
            "core/models") +
        words("core/acquisition core/strategy core/stopping core/metrics core/plan core/methods core/explain");
    if (domain.contains(folder))
        return {};
    if (folder == QLatin1String("core/store") || folder == QLatin1String("core/imports"))
        return words("QtCore QtSql");
    if (folder.startsWith(QLatin1String("core/")) || folder == QLatin1String("app/cli") || folder == QLatin1String("app/trial"))
        return words("QtCore");
    if (isBelowAny(folder, words("ui/text ui/tables ui/scales ui/controllers")))
        return words("QtCore QtGui");
    return words("QtCore QtGui QtWidgets QtSvg QtPrintSupport");
}

bool mayUseJson(const QString& path) {
    const QStringList places = words("core/study core/store core/exchange core/imports core/intake core/metrics core/serve");
    const QStringList files = words("core/exec/ExitRecord.cpp core/events/EventFacts.cpp");
    return isBelowAny(path, places) || files.contains(path);
}

bool isMadeByMoc(const QString& name) {
    return name.endsWith(QLatin1String(".moc")) || name.startsWith(QLatin1String("moc_"));
}

bool isHeader(const QString& path) {
    return path.endsWith(QLatin1String(".h"));
}

}  // namespace

SourceRules::SourceRules(const QString& root) : m_root(root) {
    for (const auto& [path, text] : sourcesBelow(root, words("app core ui tests resources")))
        m_files.append(read(path, text));
    std::sort(m_files.begin(), m_files.end(), [](const File& left, const File& right) { return left.path < right.path; });
}

SourceRules::File SourceRules::read(const QString& path, const QString& text) {
    static const QRegularExpression kInclude(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    File file{path, folderOf(path), {}, {}};
    file.lines = text.split(QLatin1Char('\n'));
    if (file.lines.last().isEmpty())
        file.lines.removeLast();
    for (int i = 0; i < file.lines.size(); ++i) {
        const QRegularExpressionMatch match = kInclude.match(file.lines[i]);
        if (match.hasMatch() && !isMadeByMoc(match.captured(2)))
            file.includes.append({i + 1, match.captured(2), match.captured(1) == QLatin1String("<")});
    }
    return file;
}

/// Asks `check(file, include)`, for the product's sources, which rule is broken; an empty text means none.
template <typename Check>
QStringList SourceRules::forEachInclude(Check check) const {
    QStringList broken;
    for (const File& file : m_files) {
        if (!isBelowAny(file.path, words("app core ui")))
            continue;
        for (const Include& include : file.includes) {
            const QString rule = check(file, include);
            if (!rule.isEmpty())
                broken.append(QStringLiteral("%1:%2: %3: %4").arg(file.path).arg(include.line).arg(include.name, rule));
        }
    }
    return broken;
}

QStringList SourceRules::brokenOrder() const {
    return forEachInclude([](const File& file, const Include& include) -> QString {
        const QString target = folderOf(include.name);
        if (include.angled || target == file.folder)
            return {};
        if (levelOf(file.folder) == levels().size())
            return QStringLiteral("%1 is not a folder of the architecture").arg(file.folder);
        if (levelOf(target) == levels().size())
            return QStringLiteral("%1 is not a folder of the architecture").arg(target);
        if (levelOf(target) <= levelOf(file.folder))
            return QStringLiteral("%1 may not include %2").arg(file.folder, target);
        return {};
    });
}

QStringList SourceRules::brokenReach() const {
    QHash<QString, const File*> byPath;
    for (const File& file : m_files)
        byPath.insert(file.path, &file);
    QStringList broken;
    for (const File& file : m_files) {
        const QStringList forbidden = unreachable(file.folder);
        if (!forbidden.isEmpty())
            broken += forbiddenChains(file, forbidden, byPath);
    }
    return broken;
}

/// The shortest way from the file to each forbidden header, by breadth-first search. O(files + includes).
QStringList SourceRules::forbiddenChains(const File& start, const QStringList& forbidden,
                                         const QHash<QString, const File*>& byPath) {
    QStringList chains;
    QHash<QString, QString> reachedFrom{{start.path, QString()}};
    QStringList queue{start.path};
    for (qsizetype next = 0; next < queue.size(); ++next) {
        const File* file = byPath.value(queue[next]);
        for (const Include& include : file ? file->includes : QList<Include>()) {
            if (include.angled || reachedFrom.contains(include.name))
                continue;
            reachedFrom.insert(include.name, queue[next]);
            if (!isBelowAny(include.name, forbidden)) {
                queue.append(include.name);
                continue;
            }
            QStringList chain{include.name};
            for (QString at = queue[next]; at != start.path; at = reachedFrom.value(at))
                chain.prepend(at);
            chains.append(QStringLiteral("%1: %2 may not reach %3: %4")
                              .arg(start.path, start.folder, folderOf(include.name), chain.join(QLatin1String(" > "))));
        }
    }
    return chains;
}

QStringList SourceRules::foreignHeaders() const {
    QSet<QString> plotHeaders;
    return forEachInclude([&](const File& file, const Include& include) -> QString {
        if (include.name == QLatin1String("qcustomplot.h")) {
            plotHeaders.insert(file.path);
            if (file.folder != QLatin1String("ui/canvas") || !isHeader(file.path) || plotHeaders.size() > 1)
                return QStringLiteral("only one header of ui/canvas includes it; include that");
        }
        if (include.name.startsWith(QLatin1String("nlohmann/")) && !mayUseJson(file.path))
            return QStringLiteral(
                "JSON is read and written in core/study, core/store, core/exchange, core/imports, core/intake, core/metrics "
                "and core/serve");
        const QString module = include.angled ? qtModuleOf(include.name) : QString();
        if (!module.isEmpty() && !qtModulesOf(file.folder).contains(module))
            return QStringLiteral("%1 does without %2").arg(file.folder, module);
        return {};
    });
}

QStringList SourceRules::untidyIncludes() const {
    QStringList broken = forEachInclude([this](const File& file, const Include& include) -> QString {
        const QFileInfo info(file.path);
        const QString ownHeader = info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".h");
        const bool hasOwnHeader = !isHeader(file.path) && QFile::exists(QDir(m_root).filePath(ownHeader));
        if (hasOwnHeader && include.line == file.includes.first().line && include.name != ownHeader)
            return QStringLiteral("the first include is the file's own header");
        if (!include.angled && !include.name.endsWith(QLatin1String(".moc")) &&
            !QFile::exists(QDir(m_root).filePath(include.name)))
            return QStringLiteral("project headers are included by their path from the root");
        return {};
    });
    for (const File& file : m_files) {
        if (isHeader(file.path) && !file.lines.contains(QStringLiteral("#pragma once")))
            broken.append(QStringLiteral("%1:1: a header begins with #pragma once").arg(file.path));
    }
    return broken;
}

QStringList SourceRules::decidedMethods() const {
    static const QRegularExpression kOfStudy(QStringLiteral(R"(strategy\.kind\s*[!=]=[^=]|[!=]=\s*[\w.>*()-]*strategy\.kind)"));
    static const QRegularExpression kByWord(QStringLiteral("[!=]=\\s*\"(random|sobol|grid|bayesian|hyperband)\""));
    // Other tools have such words too, and the rules that hyperband brings bear its name.
    const QStringList namesakes = words("core/exchange core/imports core/stopping");
    QStringList broken;
    for (const File& file : m_files) {
        if (!isBelowAny(file.path, words("app core ui")) || isBelow(file.path, QStringLiteral("core/methods")))
            continue;
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            const bool isByWord = file.lines[i].contains(kByWord) && !isBelowAny(file.path, namesakes);
            if (isByWord || file.lines[i].contains(kOfStudy))
                broken.append(QStringLiteral("%1:%2: ask methodOf() what a method does").arg(file.path).arg(i + 1));
        }
    }
    return broken;
}

QStringList SourceRules::longFiles() const {
    QStringList broken;
    for (const File& file : m_files) {
        const bool isMainWindow = QFileInfo(file.path).completeBaseName() == QLatin1String("MainWindow");
        const qsizetype limit = isMainWindow ? kMaxMainWindowLines : kMaxLines;
        if (file.lines.size() > limit)
            broken.append(QStringLiteral("%1:%2: longer than %3 lines").arg(file.path).arg(file.lines.size()).arg(limit));
    }
    return broken;
}

QStringList SourceRules::fullFolders() const {
    QMap<QString, int> sources;
    for (const File& file : m_files) {
        if (isBelowAny(file.path, words("app core ui")))
            ++sources[folderOf(file.path)];
    }
    QStringList broken;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        if (it.value() > kMaxSources)
            broken.append(QStringLiteral("%1: %2 sources, more than %3").arg(it.key()).arg(it.value()).arg(kMaxSources));
    }
    return broken;
}

}  // namespace vernier::test
