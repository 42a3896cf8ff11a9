#pragma once

#include <QWidget>

namespace vernier {

class SelectionController;
class StudyController;
struct ExplainControllers;

/// The mode for understanding a study: what its model has learnt, how far to trust it, and what follows from it.
class ExplainView : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the view. The model is fitted while the view is visible.
    ExplainView(StudyController& study, SelectionController& selection, ExplainControllers& controllers,
                QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    ExplainControllers& m_controllers;
};

}  // namespace vernier
