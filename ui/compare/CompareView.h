#pragma once

#include <QWidget>

namespace vernier {

class ComparisonController;
class SelectionController;
class StudyController;

/// The mode Compare: trials across their parameters, parameters against the objective, studies overlaid, two trials side by
/// side.
class CompareView : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the view.
    CompareView(StudyController& study, ComparisonController& comparison, SelectionController& selection,
                QWidget* parent = nullptr);
};

}  // namespace vernier
