#include "app/composition/SampleStudy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace vernier {

namespace {

constexpr auto kSample = "digits-mlp";

/// Installed with the program, or in the sources it was just built from.
QString findSample(const QString& programFolder) {
    const QDir programs(programFolder);
    for (const char* const place : {"../../share/vernier/samples", "../../../resources/samples"}) {
        const QString folder = programs.filePath(QLatin1String(place) + QLatin1Char('/') + QLatin1String(kSample));
        if (QFile::exists(folder + QStringLiteral("/study.json")))
            return QDir::cleanPath(folder);
    }
    return {};
}

QString freeFolder() {
    const QDir studies(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                       QStringLiteral("/vernier/studies"));
    QString folder = studies.filePath(QLatin1String(kSample));
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = studies.filePath(QStringLiteral("%1-%2").arg(QLatin1String(kSample)).arg(number));
    return folder;
}

}  // namespace

Result<QString> copySampleStudy(const QString& programFolder) {
    const QString source = findSample(programFolder);
    if (source.isEmpty())
        return failure(ErrorCode::NotFound, message("sample.missing", "This installation came without its sample study."));
    const QString folder = freeFolder();
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Storage, message("sample.folder", "The folder of the new study cannot be created."),
                       folder.toStdString());
    const QStringList files =
        QDir(source).entryList({QStringLiteral("*.json"), QStringLiteral("*.csv"), QStringLiteral("*.md")}, QDir::Files);
    for (const QString& file : files) {
        if (!QFile::copy(QDir(source).filePath(file), QDir(folder).filePath(file)))
            return failure(ErrorCode::Storage, message("sample.copy", "A file of the sample study cannot be copied."),
                           file.toStdString());
    }
    return folder;
}

}  // namespace vernier
