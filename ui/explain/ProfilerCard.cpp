#include "ui/explain/ProfilerCard.h"

#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/explain/CutActions.h"
#include "ui/controllers/explain/ProfileController.h"
#include "ui/controllers/explain/SurrogateController.h"
#include "ui/controllers/explain/UpcomingController.h"
#include "ui/explain/ModelPages.h"
#include "ui/explain/SliceLegend.h"
#include "ui/plots/SlicePlot.h"
#include "ui/plots/ValueGutter.h"
#include "ui/scales/RangeEdits.h"
#include "ui/scales/SeriesSource.h"
#include "ui/text/ModelText.h"
#include "ui/text/ParameterText.h"
#include "ui/widgets/SegmentedControl.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace vernier {

namespace {

constexpr double kRoomAround = 0.08;  // as a share of the spread of the results, so that the best one is not at the very edge

// Even a parameter that seems not to matter tells near from far a little.
constexpr double kLeastWeight = 0.02;

}  // namespace

ProfilerCard::ProfilerCard(StudyController& study, SelectionController& selection, SurrogateController& model,
                           ProfileController& profile, UpcomingController& upcoming, CutActions& actions, QWidget* parent)
    : Card(tr("Profiler"), parent),
      m_study(study),
      m_selection(selection),
      m_model(model),
      m_profile(profile),
      m_upcoming(upcoming),
      m_actions(actions),
      m_slicing(new SegmentedControl),
      m_snap(new QToolButton),
      m_scroll(new QScrollArea),
      m_strip(new QWidget),
      m_row(new QHBoxLayout(m_strip)),
      m_gutter(new ValueGutter),
      m_legend(new SliceLegend(actions)) {
    setObjectName(QStringLiteral("profilerCard"));
    makeControls();
    addContent(new ModelPages(model, makeContent()));
    connectAll();
    takeModel();
}

void ProfilerCard::makeControls() {
    m_slicing->setObjectName(QStringLiteral("slicing"));
    m_slicing->setAccessibleName(tr("What the slices go through"));
    m_slicing->addSegment(QStringLiteral("cut"), tr("at the cut"), tr("All other parameters as at the dashed lines"));
    m_slicing->addSegment(QStringLiteral("averaged"), tr("averaged"), tr("Averaged over all other parameters"));
    m_snap->setObjectName(QStringLiteral("snapTo"));
    m_snap->setText(tr("Snap to"));
    m_snap->setAccessibleName(tr("Move the cut to a known point"));
    m_snap->setToolTip(m_snap->accessibleName());
    m_snap->setProperty("quiet", true);
    m_snap->setPopupMode(QToolButton::InstantPopup);
    m_snap->setMenu(new QMenu(m_snap));
    const std::pair<const char*, QString> snaps[] = {{"snapToBest", tr("Best trial")},
                                                     {"snapToSelected", tr("Selected trial")},
                                                     {"snapToExpected", tr("Best the model predicts")}};
    for (const auto& [name, text] : snaps) {
        QAction* const action = m_snap->menu()->addAction(text);
        action->setObjectName(QLatin1String(name));
        const auto place = static_cast<ProfileController::Place>(m_snapActions.size());
        connect(action, &QAction::triggered, &m_profile, [this, place] { m_profile.snapTo(place); });
        m_snapActions.push_back(action);
    }
    m_snapToNext = m_snap->menu()->addAction(tr("Next suggestion"));
    m_snapToNext->setObjectName(QStringLiteral("snapToNext"));
    connect(m_snapToNext, &QAction::triggered, &m_profile, [this] {
        if (!m_upcoming.suggestions().empty())
            m_profile.cutAt(m_upcoming.suggestions().front().suggestion.configuration);
    });
    addControl(m_slicing);
    addControl(m_snap);
}

QWidget* ProfilerCard::makeContent() {
    m_row->setContentsMargins(0, 0, 4, 0);
    m_row->setSpacing(0);
    m_scroll->setObjectName(QStringLiteral("slices"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_strip);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_strip->setAutoFillBackground(false);
    m_strip->installEventFilter(this);
    auto* const row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_gutter);
    row->addWidget(m_scroll, 1);
    auto* const content = new QWidget;
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row, 1);
    layout->addWidget(m_legend);
    return content;
}

void ProfilerCard::connectAll() {
    connect(m_slicing, &SegmentedControl::currentChanged, &m_profile,
            [this](int index) { m_profile.setSlicing(static_cast<ProfileController::Slicing>(index)); });
    connect(&m_profile, &ProfileController::modelChanged, this, &ProfilerCard::takeModel);
    connect(&m_profile, &ProfileController::cutChanged, this, &ProfilerCard::showSlices);
    connect(&m_profile, &ProfileController::slicesChanged, this, &ProfilerCard::showSlices);
    connect(&m_model, &SurrogateController::importanceChanged, this, &ProfilerCard::showSlices);
    connect(&m_upcoming, &UpcomingController::suggestionsChanged, this, [this] {
        showSlices();
        updateSnaps();
    });
    connect(&m_profile, &ProfileController::placesChanged, this, &ProfilerCard::updateSnaps);
    connect(&m_selection, &SelectionController::selectionChanged, this, [this] {
        showSlices();
        updateSnaps();
    });
}

void ProfilerCard::takeModel() {
    makeSlices();
    hideFixed();
    takeTrials();
    updateSnaps();
    showSlices();
}

void ProfilerCard::takeTrials() {
    m_trials.clear();
    if (!m_profile.surrogate())
        return;
    m_trials = sliceTrials(m_model.history(), m_profile.surrogate()->encoding());
    std::vector<double> values;
    for (const SliceTrial& trial : m_trials)
        values.push_back(trial.objective);
    const ValueRange range = rangeOf(std::move(values), m_study.history().objective().goal);
    const double room = kRoomAround * (range.upper - range.lower);
    m_lower = range.lower - room;
    m_upper = range.upper + room;
    m_gutter->setValues(QString::fromStdString(m_study.history().objective().metric), m_lower, m_upper);
}

void ProfilerCard::makeSlices() {
    std::vector<Parameter> wanted;
    if (const auto& surrogate = m_profile.surrogate()) {
        const Encoding& encoding = surrogate->encoding();
        for (std::size_t dimension = 0; dimension < encoding.dimensions().size(); ++dimension)
            wanted.push_back(encoding.parameterOf(dimension));
    }
    const bool isSame =
        std::equal(wanted.begin(), wanted.end(), m_slices.begin(), m_slices.end(),
                   [](const Parameter& parameter, const SlicePlot* slice) { return parameter == slice->scene().parameter; });
    if (isSame)
        return;
    qDeleteAll(m_slices);
    m_slices.clear();
    for (const Parameter& parameter : wanted) {
        SlicePlot* const slice = makeSlice(parameter, static_cast<int>(m_slices.size()));
        m_row->addWidget(slice, 1);
        m_slices.push_back(slice);
    }
}

/// A fixed parameter stays a dimension of the model, because of what earlier trials taught; there is nothing to cut.
void ProfilerCard::hideFixed() {
    const auto& definition = m_study.definition();
    for (SlicePlot* const slice : m_slices) {
        const Parameter* const now = definition ? definition->space.find(slice->scene().parameter.name) : nullptr;
        slice->setVisible(!now || !now->fixed);
    }
}

SlicePlot* ProfilerCard::makeSlice(const Parameter& parameter, int dimension) {
    auto* const slice = new SlicePlot(parameter);
    connect(slice, &SlicePlot::cutMoved, &m_profile, [this, dimension](double unit) { m_profile.moveCut(dimension, unit); });
    connect(slice, &SlicePlot::trialClicked, &m_selection,
            [this](TrialId trial, bool adds) { adds ? m_selection.toggle(trial) : m_selection.select(trial); });
    connect(slice, &SlicePlot::queueRequested, m_actions.queueAction(), &QAction::trigger);
    connect(slice, &SlicePlot::menuRequested, this, [this, slice](const QPoint& position) { openMenu(*slice, position); });
    return slice;
}

void ProfilerCard::openMenu(SlicePlot& slice, const QPoint& position) {
    const SliceScene& scene = slice.scene();
    std::vector<RangeEdit> edits;
    if (scene.marked)
        edits = rangeEdits(scene.parameter, scene.marked->first, scene.marked->second);
    edits.push_back(fixEdit(scene.parameter, scene.unitCut));
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sliceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(m_actions.queueAction());
    menu->addSeparator();
    for (const RangeEdit& edit : edits) {
        QAction* const action = menu->addAction(edit.reason.isEmpty() ? edit.text : tr("%1 (%2)").arg(edit.text, edit.reason));
        action->setObjectName(QStringLiteral("range-") + edit.name);
        action->setEnabled(edit.result.has_value());
        if (edit.result)
            connect(action, &QAction::triggered, &m_actions,
                    [this, edit] { m_actions.changeParameter(*edit.result, edit.text); });
    }
    connect(menu, &QMenu::aboutToHide, &slice, &SlicePlot::clearMark);
    menu->popup(position);
}

void ProfilerCard::showSlices() {
    for (std::size_t dimension = 0; dimension < m_slices.size(); ++dimension)
        m_slices[dimension]->setScene(sceneOf(static_cast<int>(dimension)));
    showDescription();
}

SliceScene ProfilerCard::sceneOf(int dimension) const {
    const auto index = static_cast<std::size_t>(dimension);
    SliceScene scene;
    scene.lower = m_lower;
    scene.upper = m_upper;
    scene.unitCut = m_profile.unitCut()[index];
    scene.peak = -std::numeric_limits<double>::infinity();
    for (const std::vector<SlicePoint>& slice : m_profile.slices()) {
        for (const SlicePoint& point : slice)
            scene.peak = std::max(scene.peak, point.logImprovement);
    }
    if (index < m_profile.slices().size())
        scene.points = m_profile.slices()[index];
    const bool isAtTheCut = m_profile.slicing() == ProfileController::Slicing::AtTheCut;
    if (m_profile.here() && isAtTheCut)
        scene.predicted = m_profile.here()->band.median;
    if (isAtTheCut && !m_profile.isActive(dimension))
        scene.absence = conditionText(m_slices[index]->scene().parameter);
    scene.selected = m_selection.selected();
    if (const Trial* const best = m_model.history().incumbent())
        scene.incumbent = best->id;
    addDots(scene, dimension);
    addSuggestions(scene, dimension);
    return scene;
}

void ProfilerCard::addSuggestions(SliceScene& scene, int dimension) const {
    const Encoding& encoding = m_profile.surrogate()->encoding();
    for (const UpcomingSuggestion& upcoming : m_upcoming.suggestions()) {
        const std::vector<double> unit = encoding.toUnit(upcoming.suggestion.configuration);
        if (encoding.activeAt(unit)[static_cast<std::size_t>(dimension)])
            scene.suggestedUnits.push_back(unit[static_cast<std::size_t>(dimension)]);
    }
}

void ProfilerCard::addDots(SliceScene& scene, int dimension) const {
    std::vector<double> weights;
    if (const auto& importance = m_model.importance()) {
        for (const ShareInterval& total : importance->total)
            weights.push_back(total.share + kLeastWeight);
    }
    const Encoding& encoding = m_profile.surrogate()->encoding();
    if (weights.size() != m_profile.unitCut().size())
        weights.clear();
    for (const SliceTrial& trial : m_trials) {
        if (!trial.isActive[static_cast<std::size_t>(dimension)])
            continue;
        const double strength = nearness(trial, m_profile.unitCut(), dimension, encoding, weights);
        scene.dots.push_back(
            {trial.trial, trial.state, trial.unitPoint[static_cast<std::size_t>(dimension)], trial.objective, strength});
    }
    std::sort(scene.dots.begin(), scene.dots.end(), [](const auto& a, const auto& b) { return a.strength < b.strength; });
}

void ProfilerCard::showDescription() {
    const QString metric = QString::fromStdString(m_study.history().objective().metric);
    if (!m_profile.surrogate() || !m_profile.here())
        setDescription({});
    else if (m_profile.slicing() == ProfileController::Slicing::Averaged)
        setDescription(tr("%1 averaged over all other parameters").arg(metric));
    else
        setDescription(tr("%1 at the cut: %2").arg(metric, bandText(m_profile.here()->band, m_upper - m_lower)));
}

void ProfilerCard::updateSnaps() {
    for (std::size_t index = 0; index < m_snapActions.size(); ++index)
        m_snapActions[index]->setEnabled(m_profile.canSnapTo(static_cast<ProfileController::Place>(index)));
    m_snapToNext->setEnabled(m_profile.surrogate() && !m_upcoming.suggestions().empty());
    m_snap->setEnabled(m_profile.surrogate() != nullptr);
    m_slicing->setEnabled(m_profile.surrogate() != nullptr);
}

bool ProfilerCard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        m_gutter->setSliceHeight(m_strip->height());
    return Card::eventFilter(watched, event);
}

}  // namespace vernier
