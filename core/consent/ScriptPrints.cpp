#include "core/consent/ScriptPrints.h"

#include "core/study/StudyDefinition.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace vernier {

namespace {

constexpr qint64 kMostHashedBytes = 16 << 20;
constexpr int kMostFiles = 10'000;
constexpr int kMostLevels = 8;

bool isScriptName(const QString& name) {
    static const QStringList kEndings{
        QStringLiteral("py"),  QStringLiteral("sh"),  QStringLiteral("bash"), QStringLiteral("zsh"),
        QStringLiteral("r"),   QStringLiteral("jl"),  QStringLiteral("pl"),   QStringLiteral("rb"),
        QStringLiteral("lua"), QStringLiteral("js"),  QStringLiteral("mjs"),  QStringLiteral("ts"),
        QStringLiteral("m"),   QStringLiteral("awk"), QStringLiteral("mk"),   QStringLiteral("pth")};
    return kEndings.contains(QFileInfo(name).suffix().toLower()) || name == QLatin1String("Makefile");
}

QString printOf(const QFileInfo& info) {
    QFile file(info.filePath());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (info.size() > kMostHashedBytes)
        return QStringLiteral("%1 bytes of %2").arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QStringLiteral("unreadable");
}

class Scan {
public:
    explicit Scan(const QString& folder) : m_root(QFileInfo(folder).canonicalFilePath()) {}

    void addFolder(const QString& path, int level = 0) {
        const auto filter = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden;
        for (const QFileInfo& info : QDir(path).entryInfoList(filter, QDir::Name)) {
            if (info.isDir() && !info.isSymLink() && level < kMostLevels && !isOurs(info, level))
                addFolder(info.filePath(), level + 1);
            else if (info.isFile() && (info.isExecutable() || isScriptName(info.fileName())))
                add(info);
        }
    }

    /// Files of the study that a piece of the command names, seen from `directory`.
    void addNamed(const std::string& piece, const QDir& directory) {
        static const QRegularExpression kSeparators(QStringLiteral("[\\s;&|<>()'\"=,:`]+"));
        static const QRegularExpression kPlaceholder(QStringLiteral("\\{[^{}?]*\\?|[{}]"));  // {model=svm?svm.R}
        const QString text = QString::fromStdString(piece);
        for (const QString& word : (text + QLatin1Char(' ') + QString(text).replace(kPlaceholder, QStringLiteral(" ")))
                                       .split(kSeparators, Qt::SkipEmptyParts)) {
            const QFileInfo info(directory, word);
            if (info.isFile() && info.canonicalFilePath().startsWith(m_root + QLatin1Char('/')))
                add(info);
        }
    }

    ScriptPrints take() { return std::move(m_prints); }

private:
    static bool isOurs(const QFileInfo& info, int level) {
        const QString name = info.fileName();
        return name == QLatin1String(".git") ||
               (level == 0 && (name == QLatin1String("trials") || name == QLatin1String("try-once")));
    }

    void add(const QFileInfo& info) {
        const std::string path = QDir(m_root).relativeFilePath(QDir::cleanPath(info.absoluteFilePath())).toStdString();
        if (m_prints.size() < kMostFiles && !m_prints.contains(path))
            m_prints.emplace(path, printOf(info).toStdString());
    }

    QString m_root;
    ScriptPrints m_prints;
};

}  // namespace

ScriptPrints scriptPrints(const std::string& folder, const StudyDefinition& definition) {
    const QString root = QFileInfo(QString::fromStdString(folder)).canonicalFilePath();
    if (root.isEmpty())
        return {};
    Scan scan(root);
    scan.addFolder(root);
    const QDir directory(QDir(root).absoluteFilePath(QString::fromStdString(definition.workingDirectory)));
    for (const std::string& argument : definition.command.arguments)
        scan.addNamed(argument, directory);
    scan.addNamed(definition.command.text, directory);
    for (const auto& [name, value] : definition.environment)
        scan.addNamed(value, directory);
    return scan.take();
}

}  // namespace vernier
