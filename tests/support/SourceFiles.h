#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace vernier::test {

/// The path from the root and the text of each C++ file below these folders.
inline std::vector<std::pair<QString, QString>> sourcesBelow(const QString& root, const QStringList& folders) {
    std::vector<std::pair<QString, QString>> sources;
    for (const QString& folder : folders) {
        QDirIterator files(QDir(root).filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly | QIODevice::Text))
                sources.emplace_back(QDir(root).relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
        }
    }
    return sources;
}

}  // namespace vernier::test
