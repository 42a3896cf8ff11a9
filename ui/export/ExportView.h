#pragma once

#include <QWidget>

namespace vernier {

class SelectionController;
class StudyController;

/// The mode Export: one configuration in the format needed, and all trials as a table.
class ExportView : public QWidget {
    Q_OBJECT

public:
    ExportView(StudyController& study, SelectionController& selection, QWidget* parent = nullptr);
};

}  // namespace vernier
