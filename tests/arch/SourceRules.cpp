#include "tests/arch/SourceRules.h"

#include "tests/support/SourceFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace vernier::test {

namespace {

constexpr qsizetype kMaxLines = 400;
constexpr qsizetype kMaxMainWindowLines = 300;

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// From left to right; the folders of one level do not know each other.
const QList<QStringList>& levels() {
    static const QList<QStringList> kLevels{
        words("app/gui app/cli app/trial"),
        words("app/composition"),
        words("ui/views"),
        words("ui/plots"),
        words("ui/theme ui/controllers"),
        words("ui/models"),
        words("core/engine"),
        words("core/exchange core/store core/exec"),
        words("core/strategy core/stopping core/metrics"),
        words("core/numerics"),
        words("core/study"),
        words("core/space"),
        words("core/base"),
    };
    return kLevels;
}

qsizetype levelOf(const QString& folder) {
    const auto holds = [&](const QStringList& level) { return level.contains(folder); };
    return std::find_if(levels().begin(), levels().end(), holds) - levels().begin();
}

/// What a folder may not include although it stands further right; "ui" is all of ui.
QStringList forbidden(const QString& folder) {
    if (folder == QLatin1String("core/numerics"))
        return words("core/study core/space");
    if (folder == QLatin1String("app/cli"))
        return words("ui");
    if (folder == QLatin1String("app/trial"))  // it outlives all else, so it must be small
        return words(
            "ui app/composition core/engine core/exchange core/store core/strategy core/stopping core/metrics core/numerics");
    if (folder.startsWith(QLatin1String("ui/")))  // the engine owns the database and the processes
        return words("core/store core/exec");
    return {};
}

bool isBelow(const QString& path, const QString& folder) {
    return path == folder || path.startsWith(folder + QLatin1Char('/'));
}

bool isBelowAny(const QString& path, const QStringList& folders) {
    return std::any_of(folders.begin(), folders.end(), [&](const QString& folder) { return isBelow(path, folder); });
}

QString folderOf(const QString& path) {
    return path.section(QLatin1Char('/'), 0, 1);
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
    const QStringList domain = words("core/base core/numerics core/space core/study core/strategy core/stopping core/metrics");
    if (domain.contains(folder))
        return {};
    if (folder == QLatin1String("core/store"))
        return words("QtCore QtSql");
    if (folder.startsWith(QLatin1String("core/")) || folder == QLatin1String("app/cli") || folder == QLatin1String("app/trial"))
        return words("QtCore");
    if (folder == QLatin1String("ui/models") || folder == QLatin1String("ui/controllers"))
        return words("QtCore QtGui");
    return words("QtCore QtGui QtWidgets QtSvg QtPrintSupport");
}

bool mayUseJson(const QString& path) {
    const QStringList places = words("core/study core/store core/exchange core/metrics");
    const QStringList files = words("core/exec/ExitRecord.cpp core/engine/ServeSession.cpp");
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

/// Asks `check(file, include)`, for the sources of the product, for the rule that is broken; an empty text is none.
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
        if (levelOf(target) <= levelOf(file.folder) || isBelowAny(target, forbidden(file.folder)))
            return QStringLiteral("%1 may not include %2").arg(file.folder, target);
        return {};
    });
}

QStringList SourceRules::foreignHeaders() const {
    QSet<QString> plotHeaders;
    return forEachInclude([&](const File& file, const Include& include) -> QString {
        if (include.name == QLatin1String("qcustomplot.h")) {
            plotHeaders.insert(file.path);
            if (file.folder != QLatin1String("ui/plots") || !isHeader(file.path) || plotHeaders.size() > 1)
                return QStringLiteral("only one header of ui/plots includes it; include that");
        }
        if (include.name.startsWith(QLatin1String("nlohmann/")) && !mayUseJson(file.path))
            return QStringLiteral("JSON is read and written in core/study, core/store, core/exchange and core/metrics");
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

}  // namespace vernier::test
