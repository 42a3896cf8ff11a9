#pragma once

#include "core/study/Trial.h"
#include "ui/widgets/Card.h"

#include <vector>

class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace vernier {

class RepeatTableModel;
class SelectionController;
class SteeringController;
class StudyController;

/// Repeats the best configurations with other seeds and shows which of them is really the best.
class ExportRepeatsCard : public Card {
    Q_OBJECT

public:
    ExportRepeatsCard(StudyController& study, SelectionController& selection, SteeringController& steering,
                      QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeControls();
    QSpinBox* makeCount(const char* name, const QString& accessibleName, int most, int value);
    std::vector<TrialPtr> chosen() const;
    void queue();
    void refresh();
    QString plan(std::size_t trials) const;

    StudyController& m_study;
    SelectionController& m_selection;
    SteeringController& m_steering;
    RepeatTableModel* m_model;
    QSpinBox* m_configurations;
    QSpinBox* m_times;
    QPushButton* m_queue;
    QLabel* m_plan;
    QTableView* m_table;
};

}  // namespace vernier
