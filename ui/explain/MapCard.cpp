#include "ui/explain/MapCard.h"

#include "ui/controllers/SelectionController.h"
#include "ui/controllers/explain/CutActions.h"
#include "ui/controllers/explain/MapController.h"
#include "ui/controllers/explain/ProfileController.h"
#include "ui/controllers/explain/SurrogateController.h"
#include "ui/controllers/explain/UpcomingController.h"
#include "ui/explain/ModelPages.h"
#include "ui/plots/MapPlot.h"
#include "ui/plots/PairMatrix.h"
#include "ui/widgets/ChoiceButton.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

namespace vernier {

MapCard::MapCard(SelectionController& selection, SurrogateController& model, ProfileController& profile, MapController& maps,
                 UpcomingController& upcoming, CutActions& actions, QWidget* parent)
    : Card(tr("Map"), parent),
      m_selection(selection),
      m_model(model),
      m_profile(profile),
      m_maps(maps),
      m_upcoming(upcoming),
      m_actions(actions),
      m_x(new ChoiceButton(tr("Parameter on the horizontal axis"))),
      m_y(new ChoiceButton(tr("Parameter on the vertical axis"))),
      m_quantityChoice(new ChoiceButton(tr("What the colours mean"))),
      m_pairs(new QToolButton),
      m_plot(new MapPlot),
      m_matrix(new PairMatrix),
      m_pages(new QStackedWidget) {
    setObjectName(QStringLiteral("mapCard"));
    m_plot->setObjectName(QStringLiteral("mapPlot"));
    m_matrix->setObjectName(QStringLiteral("pairMatrix"));
    makeControls();
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_matrix);
    addContent(new ModelPages(model, m_pages, tr("A coloured map of two parameters will appear here.")));
    connectPlot();
    takeModel();
}

void MapCard::makeControls() {
    m_x->setObjectName(QStringLiteral("mapX"));
    m_y->setObjectName(QStringLiteral("mapY"));
    m_quantityChoice->setObjectName(QStringLiteral("mapQuantity"));
    for (const MapQuantity quantity :
         {MapQuantity::Mean, MapQuantity::Uncertainty, MapQuantity::Acquisition, MapQuantity::BetterProbability})
        m_quantityChoice->addChoice(mapQuantityTitle(quantity));
    m_pairs->setObjectName(QStringLiteral("mapPairs"));
    m_pairs->setText(tr("All pairs"));
    m_pairs->setAccessibleName(tr("Choose a pair from small maps of all of them"));
    m_pairs->setToolTip(m_pairs->accessibleName());
    m_pairs->setCheckable(true);
    for (QWidget* const control : std::initializer_list<QWidget*>{m_x, m_y, m_quantityChoice, m_pairs})
        addControl(control);
    connect(m_pairs, &QToolButton::toggled, this, &MapCard::showMatrix);
    connect(m_x, &ChoiceButton::chosen, this, [this](int index) { choose(index, m_maps.dimensionY()); });
    connect(m_y, &ChoiceButton::chosen, this, [this](int index) { choose(m_maps.dimensionX(), index); });
    connect(m_quantityChoice, &ChoiceButton::chosen, this, [this](int index) {
        m_quantity = static_cast<MapQuantity>(index);
        showMap();
    });
}

void MapCard::connectPlot() {
    connect(&m_profile, &ProfileController::modelChanged, this, &MapCard::takeModel);
    connect(&m_profile, &ProfileController::cutChanged, this, &MapCard::showMap);
    connect(&m_maps, &MapController::dimensionsChanged, this, &MapCard::showDimensions);
    connect(&m_maps, &MapController::mapChanged, this, &MapCard::showMap);
    connect(&m_maps, &MapController::thumbnailsChanged, this, &MapCard::showThumbnails);
    connect(&m_upcoming, &UpcomingController::suggestionsChanged, this, &MapCard::showMap);
    connect(&m_selection, &SelectionController::selectionChanged, this, &MapCard::showMap);
    connect(m_plot, &MapPlot::cutMoved, &m_profile, [this](const QPointF& unit) {
        m_profile.moveCut({{m_maps.dimensionX(), unit.x()}, {m_maps.dimensionY(), unit.y()}});
    });
    connect(m_plot, &MapPlot::trialClicked, &m_selection,
            [this](TrialId trial, bool adds) { adds ? m_selection.toggle(trial) : m_selection.select(trial); });
    connect(m_plot, &MapPlot::queueRequested, m_actions.queueAction(), &QAction::trigger);
    connect(m_plot, &MapPlot::menuRequested, this, [this](const QPoint& position) {
        auto* const menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("mapMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(m_actions.queueAction());
        menu->popup(position);
    });
    connect(m_matrix, &PairMatrix::pairChosen, this, [this](int column, int row) {
        const std::vector<int>& dimensions = m_maps.thumbnailDimensions();
        m_maps.setDimensions(dimensions[static_cast<std::size_t>(column)], dimensions[static_cast<std::size_t>(row)]);
        m_pairs->setChecked(false);
    });
}

const Parameter& MapCard::parameterOf(int dimension) const {
    return m_profile.surrogate()->encoding().parameterOf(static_cast<std::size_t>(dimension));
}

void MapCard::takeModel() {
    const int count = m_profile.surrogate() ? m_profile.surrogate()->encoding().size() : 0;
    for (ChoiceButton* const choice : {m_x, m_y}) {
        choice->clear();
        for (int dimension = 0; dimension < count; ++dimension)
            choice->addChoice(QString::fromStdString(parameterOf(dimension).name));
    }
    for (QWidget* const control : std::initializer_list<QWidget*>{m_x, m_y, m_quantityChoice, m_pairs})
        control->setVisible(count > 1);
    showDimensions();
}

void MapCard::showDimensions() {
    m_x->setCurrentIndex(m_maps.dimensionX());
    m_y->setCurrentIndex(m_maps.dimensionY());
    showMap();
    showThumbnails();
}

void MapCard::choose(int x, int y) {
    // The same one twice: the two swap.
    if (x == y)
        m_maps.setDimensions(m_maps.dimensionY(), m_maps.dimensionX());
    else
        m_maps.setDimensions(x, y);
    showDimensions();
}

void MapCard::showMap() {
    if (!m_profile.surrogate() || m_maps.dimensionX() == m_maps.dimensionY())
        return;
    MapScene scene;
    scene.parameterX = parameterOf(m_maps.dimensionX());
    scene.parameterY = parameterOf(m_maps.dimensionY());
    scene.map = m_maps.map();
    scene.quantity = m_quantity;
    scene.goal = m_model.history().objective().goal;
    scene.cut = {m_profile.unitCut()[static_cast<std::size_t>(m_maps.dimensionX())],
                 m_profile.unitCut()[static_cast<std::size_t>(m_maps.dimensionY())]};
    scene.selected = m_selection.selected();
    addDots(scene);
    const QString metric = QString::fromStdString(m_model.history().objective().metric);
    m_quantityChoice->setToolTip(mapQuantitySentence(m_quantity, metric));
    m_plot->setScene(std::move(scene));
}

void MapCard::addDots(MapScene& scene) const {
    const Encoding& encoding = m_profile.surrogate()->encoding();
    const auto x = static_cast<std::size_t>(m_maps.dimensionX());
    const auto y = static_cast<std::size_t>(m_maps.dimensionY());
    const auto placeOf = [&](const Configuration& configuration) {
        const std::vector<double> unit = encoding.toUnit(configuration);
        return QPointF(unit[x], unit[y]);
    };
    for (const TrialPtr& trial : m_model.history().trials()) {
        const bool isResult = trial->objective && !trial->isExcluded;
        if (isResult || !isFinished(trial->state))
            scene.dots.push_back({trial->id, trial->state, placeOf(trial->configuration)});
    }
    if (const Trial* const best = m_model.history().incumbent())
        scene.incumbent = best->id;
    for (const UpcomingSuggestion& upcoming : m_upcoming.suggestions())
        scene.suggested.push_back(placeOf(upcoming.suggestion.configuration));
}

void MapCard::showMatrix(bool isShown) {
    m_maps.setThumbnailsWanted(isShown);
    m_pages->setCurrentIndex(isShown ? 1 : 0);
    showThumbnails();
    if (isShown)
        m_matrix->setFocus();
}

void MapCard::showThumbnails() {
    if (!m_pairs->isChecked() || !m_profile.surrogate())
        return;
    const std::vector<int>& dimensions = m_maps.thumbnailDimensions();
    const auto indexOf = [&dimensions](int dimension) {
        return static_cast<int>(std::find(dimensions.begin(), dimensions.end(), dimension) - dimensions.begin());
    };
    std::vector<QString> names;
    for (const int dimension : dimensions)
        names.push_back(QString::fromStdString(parameterOf(dimension).name));
    std::vector<PairMatrix::Cell> cells;
    for (const MapController::Thumbnail& thumbnail : m_maps.thumbnails()) {
        const auto isSmooth = [&](int dimension) { return parameterOf(dimension).kind != ParameterKind::Categorical; };
        cells.push_back({indexOf(thumbnail.x),
                         indexOf(thumbnail.y),
                         mapValues(thumbnail.map, MapQuantity::Mean),
                         {thumbnail.map.unitX, thumbnail.map.unitY, isSmooth(thumbnail.x), isSmooth(thumbnail.y)}});
    }
    m_matrix->setCells(std::move(names), std::move(cells), isLightLow(MapQuantity::Mean, m_model.history().objective().goal));
    m_matrix->setChosen({indexOf(m_maps.dimensionX()), indexOf(m_maps.dimensionY())});
}

}  // namespace vernier
