#pragma once

#include <QWidget>

namespace vernier {

class SelectionController;
class SteeringController;
class StudyController;

/// The mode Export: one configuration in the format needed, and all trials as a table.
class ExportView : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the view.
    ExportView(StudyController& study, SelectionController& selection, SteeringController& steering, QWidget* parent = nullptr);
};

}  // namespace vernier
