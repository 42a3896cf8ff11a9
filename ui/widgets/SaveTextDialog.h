#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace vernier {

class StudyController;

/// Asks for a file to write, starting in `folder` with `fileName`, and calls `save` with its path as long as `context` lives.
/// `filter` is as in QFileDialog; empty: any file.
void chooseFileToSave(QWidget* parent, const QString& folder, const QString& fileName, const QObject* context,
                      std::function<void(const QString& path)> save, const QString& filter = {});

/// Asks where to save a text and has the engine write it. `text` is called when the person has chosen.
void saveText(QWidget* parent, StudyController& study, const QString& fileName, std::function<QString()> text);

}  // namespace vernier
