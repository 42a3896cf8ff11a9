#include "ui/controllers/explain/ProfileController.h"

#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/explain/SurrogateController.h"

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

// Every fourth pixel of a slice at its usual size.
constexpr int kSlicePlaces = 33;
// An average costs a hundred times more.
constexpr int kAveragedSlicePlaces = 17;

using Slices = std::vector<std::vector<SlicePoint>>;

Slices slicesOf(const Surrogate& surrogate, const Configuration& cut, ProfileController::Slicing slicing,
                const std::stop_token& stop) {
    if (slicing == ProfileController::Slicing::AtTheCut)
        return surrogate.slices(cut, kSlicePlaces);
    Slices slices;
    for (int dimension = 0; dimension < surrogate.encoding().size() && !stop.stop_requested(); ++dimension)
        slices.push_back(surrogate.averagedSlice(dimension, kAveragedSlicePlaces, 0, stop).value_or(std::vector<SlicePoint>()));
    return slices;
}

}  // namespace

ProfileController::ProfileController(StudyController& study, SelectionController& selection, SurrogateController& model,
                                     QObject* parent)
    : QObject(parent), m_study(study), m_selection(selection), m_model(model) {
    connect(&m_model, &SurrogateController::modelChanged, this, &ProfileController::takeModel);
    connect(&m_job, &LatestJob::finished, this, [this] {
        if (m_isStale)
            computeSlices();
    });
    takeModel();
}

bool ProfileController::isActive(int dimension) const {
    const auto index = static_cast<std::size_t>(dimension);
    return index < m_active.size() && m_active[index];
}

void ProfileController::takeModel() {
    if (m_model.surrogate() == m_surrogate)
        return;
    const bool hadModel = m_surrogate != nullptr;
    const bool isSameSpace =
        hadModel && m_model.surrogate() && m_model.surrogate()->encoding().space() == m_surrogate->encoding().space();
    m_surrogate = m_model.surrogate();
    m_job.cancel();
    m_bestPredicted.reset();
    if (!isSameSpace) {
        m_slices.clear();
        m_here.reset();
    }
    if (m_surrogate) {
        const std::optional<Configuration> followed = m_followed ? configurationOf(*m_followed) : std::nullopt;
        if (followed || !isSameSpace)
            placeCut(m_surrogate->encoding().toUnit(followed.value_or(m_surrogate->bestBelieved())));
    }
    Q_EMIT modelChanged();
    findBestPredicted();
    if (m_surrogate)
        computeSlices();
}

void ProfileController::findBestPredicted() {
    m_searchJob.cancel();
    if (!m_surrogate)
        return;
    m_searchJob.start([this, surrogate = m_surrogate](const std::stop_token&, const LatestJob::Deliver& deliver) {
        deliver([this, best = surrogate->bestPredicted()] {
            m_bestPredicted = best;
            Q_EMIT placesChanged();
        });
    });
}

void ProfileController::moveCut(const std::vector<std::pair<int, double>>& places) {
    std::vector<double> unitCut = m_unitCut;
    for (const auto& [dimension, unit] : places) {
        if (!m_surrogate || dimension < 0 || dimension >= std::ssize(unitCut))
            return;
        unitCut[static_cast<std::size_t>(dimension)] = std::clamp(unit, 0.0, 1.0);
    }
    m_followed.reset();
    setUnitCut(std::move(unitCut));
}

void ProfileController::cutAt(const Configuration& configuration) {
    if (!m_surrogate)
        return;
    m_followed.reset();
    setUnitCut(m_surrogate->encoding().toUnit(configuration));
}

std::optional<Configuration> ProfileController::configurationOf(Place place) const {
    if (place == Place::Best) {
        const Trial* const best = m_model.history().incumbent();
        return best ? std::optional(best->configuration) : std::nullopt;
    }
    if (place == Place::Selected) {
        const TrialPtr trial = m_selection.current() ? m_study.trial(*m_selection.current()) : nullptr;
        return trial ? std::optional(trial->configuration) : std::nullopt;
    }
    return m_bestPredicted;
}

bool ProfileController::canSnapTo(Place place) const {
    return m_surrogate && configurationOf(place).has_value();
}

void ProfileController::snapTo(Place place) {
    const std::optional<Configuration> configuration = configurationOf(place);
    if (!m_surrogate || !configuration)
        return;
    cutAt(*configuration);
    m_followed = place == Place::Best ? std::optional(place) : std::nullopt;
}

void ProfileController::setSlicing(Slicing slicing) {
    if (std::exchange(m_slicing, slicing) == slicing)
        return;
    Q_EMIT slicingChanged();
    if (!m_surrogate)
        return;
    m_job.cancel();
    computeSlices();
}

void ProfileController::setUnitCut(std::vector<double> unitCut) {
    placeCut(std::move(unitCut));
    Q_EMIT cutChanged();
    if (m_slicing == Slicing::AtTheCut)
        computeSlices();
}

void ProfileController::placeCut(std::vector<double> unitCut) {
    const Encoding& encoding = m_surrogate->encoding();
    m_unitCut = std::move(unitCut);
    m_cut = encoding.toNative(m_unitCut);
    m_active = encoding.activeAt(m_unitCut);
    // Active coordinates sit on their cells; inactive ones keep their place for when they become active again.
    const std::vector<double> snapped = encoding.snap(m_unitCut);
    for (std::size_t i = 0; i < snapped.size(); ++i) {
        if (m_active[i])
            m_unitCut[i] = snapped[i];
    }
}

void ProfileController::computeSlices() {
    m_isStale = m_job.isBusy();
    if (m_isStale)
        return;
    m_job.start([this, surrogate = m_surrogate, cut = m_cut, slicing = m_slicing](std::stop_token stop,
                                                                                  const LatestJob::Deliver& deliver) {
        deliver([this, slices = slicesOf(*surrogate, cut, slicing, stop), here = surrogate->beliefAt(cut)] {
            takeSlices(slices, here);
        });
    });
}

void ProfileController::takeSlices(std::vector<std::vector<SlicePoint>> slices, const Belief& here) {
    m_slices = std::move(slices);
    m_here = here;
    Q_EMIT slicesChanged();
}

}  // namespace vernier
