#pragma once

#include "ui/scales/MapQuantity.h"
#include "ui/scales/SliceTrials.h"
#include "ui/widgets/Card.h"

#include <vector>

class QStackedWidget;
class QToolButton;

namespace vernier {

class ChoiceButton;
class CutActions;
class MapController;
class MapPlot;
class PairMatrix;
class ProfileController;
class SelectionController;
class SurrogateController;
class UpcomingController;

/// Two parameters against each other, chosen by name or from small maps of all pairs.
class MapCard : public Card {
    Q_OBJECT

public:
    /// All must outlive the card.
    MapCard(SelectionController& selection, SurrogateController& model, ProfileController& profile, MapController& maps,
            UpcomingController& upcoming, CutActions& actions, QWidget* parent = nullptr);

private:
    void makeControls();
    void connectPlot();
    void takeModel();
    void showDimensions();
    void showMap();
    void showThumbnails();
    void showMatrix(bool isShown);
    void choose(int x, int y);
    const Parameter& parameterOf(int dimension) const;
    void addDots(struct MapScene& scene) const;

    SelectionController& m_selection;
    SurrogateController& m_model;
    ProfileController& m_profile;
    MapController& m_maps;
    UpcomingController& m_upcoming;
    CutActions& m_actions;
    MapQuantity m_quantity = MapQuantity::Mean;
    ChoiceButton* m_x;
    ChoiceButton* m_y;
    ChoiceButton* m_quantityChoice;
    QToolButton* m_pairs;
    MapPlot* m_plot;
    PairMatrix* m_matrix;
    QStackedWidget* m_pages;
};

}  // namespace vernier
