#pragma once

#include "ui/scales/StudyOverlay.h"
#include "ui/widgets/Card.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace vernier {

class ComparisonController;
class StudyController;
class StudyOverlayPlot;

/// Several studies overlaid: their best so far, or how their results are distributed.
class CompareStudiesCard : public Card {
    Q_OBJECT

public:
    /// Both must outlive the card.
    CompareStudiesCard(StudyController& study, ComparisonController& comparison, QWidget* parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void assemble();
    void chooseFolder();
    void removeCurrent();
    void refresh();
    void refreshList();

    StudyController& m_study;
    ComparisonController& m_comparison;
    StudyOverlayPlot* m_plot;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
    QLabel* m_refusal;
    OverlayKind m_kind = OverlayKind::BestByTrials;
};

}  // namespace vernier
