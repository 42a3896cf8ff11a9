#pragma once

#include <QDialog>

namespace vernier {

struct StudyDefinition;

/// Shows the command of a study that the user has not run before, fully expanded, and asks whether to run it. Show with open().
class ConfirmRunDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder` is the absolute path of the study.
    ConfirmRunDialog(const StudyDefinition& definition, const QString& folder, QWidget* parent = nullptr);
};

}  // namespace vernier
