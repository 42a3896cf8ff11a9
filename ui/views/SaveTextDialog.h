#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace vernier {

class StudyController;

/// Asks where to save, then has the engine write `text()` there. Returns at once; the dialog belongs to `parent`.
void saveText(QWidget* parent, StudyController& study, const QString& fileName, std::function<QString()> text);

}  // namespace vernier
