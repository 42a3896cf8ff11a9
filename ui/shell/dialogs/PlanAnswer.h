#pragma once

#include "core/plan/StudyPlan.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace vernier {

class PlanController;

/// A plan for people: what to do, how good that will be beside other ways, and why.
class PlanAnswer : public QWidget {
    Q_OBJECT

public:
    /// `plan` must outlive this object.
    explicit PlanAnswer(PlanController& plan, QWidget* parent = nullptr);

private:
    void refresh();
    void showPlan(const StudyPlan& plan);
    void compare(const StudyPlan& plan);
    static void addRow(QGridLayout& grid, const QString& name, const PlanChoice& choice, double scale, bool isChosen);

    PlanController& m_plan;
    QLabel* m_headline;
    QLabel* m_search;
    QLabel* m_gap;
    QVBoxLayout* m_place;  ///< of the table
    QWidget* m_table = nullptr;
    QLabel* m_reasons;
};

}  // namespace vernier
