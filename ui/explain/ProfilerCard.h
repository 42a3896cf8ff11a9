#pragma once

#include "ui/plots/SliceScene.h"
#include "ui/scales/SliceTrials.h"
#include "ui/widgets/Card.h"

#include <vector>

class QAction;
class QHBoxLayout;
class QScrollArea;
class QToolButton;

namespace vernier {

class CutActions;
class ProfileController;
class SegmentedControl;
class SelectionController;
class SliceLegend;
class SlicePlot;
class StudyController;
class SurrogateController;
class UpcomingController;
class ValueGutter;

/// The model as one slice per parameter, all through the same cut: dragging in any of them moves the cut in all others.
class ProfilerCard : public Card {
    Q_OBJECT

public:
    /// All must outlive the card.
    ProfilerCard(StudyController& study, SelectionController& selection, SurrogateController& model, ProfileController& profile,
                 UpcomingController& upcoming, CutActions& actions, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeControls();
    QWidget* makeContent();
    void connectAll();
    void takeModel();
    void takeTrials();
    void makeSlices();
    void hideFixed();
    SlicePlot* makeSlice(const Parameter& parameter, int dimension);
    void openMenu(SlicePlot& slice, const QPoint& position);
    void addSuggestions(SliceScene& scene, int dimension) const;
    void showSlices();
    SliceScene sceneOf(int dimension) const;
    void addDots(SliceScene& scene, int dimension) const;
    void showDescription();
    void updateSnaps();

    StudyController& m_study;
    SelectionController& m_selection;
    SurrogateController& m_model;
    ProfileController& m_profile;
    UpcomingController& m_upcoming;
    CutActions& m_actions;
    SegmentedControl* m_slicing;
    QToolButton* m_snap;
    QScrollArea* m_scroll;
    QWidget* m_strip;
    QHBoxLayout* m_row;
    ValueGutter* m_gutter;
    SliceLegend* m_legend;
    std::vector<QAction*> m_snapActions;  ///< in the order of ProfileController::Place
    QAction* m_snapToNext = nullptr;
    std::vector<SlicePlot*> m_slices;  ///< by dimension
    std::vector<SliceTrial> m_trials;
    double m_lower = 0;
    double m_upper = 1;
};

}  // namespace vernier
