#pragma once

#include "core/explain/Surrogate.h"
#include "ui/controllers/LatestJob.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace vernier {

class SelectionController;
class StudyController;
class SurrogateController;

/// The point at which the model is cut, and the slices through it. Slices are computed in a thread of their own; while the user
/// drags, the last ones that are ready are shown, never fewer because the cut moves fast. GUI thread only.
class ProfileController : public QObject {
    Q_OBJECT

public:
    enum class Slicing { AtTheCut, Averaged };
    /// Where the cut can be put by name.
    enum class Place { Best, Selected, Expected };

    /// All must outlive this object.
    ProfileController(StudyController& study, SelectionController& selection, SurrogateController& model,
                      QObject* parent = nullptr);

    /// The model, or null, that the cut and the slices belong to.
    const std::shared_ptr<const Surrogate>& surrogate() const { return m_surrogate; }
    /// One coordinate for each dimension of the model's encoding; those of inactive parameters are kept for later.
    const std::vector<double>& unitCut() const { return m_unitCut; }
    /// The configuration at the cut.
    const Configuration& cut() const { return m_cut; }
    bool isActive(int dimension) const;
    /// For each dimension; empty for inactive parameters.
    const std::vector<std::vector<SlicePoint>>& slices() const { return m_slices; }
    /// What the model says at the cut; nothing until it has answered.
    const std::optional<Belief>& here() const { return m_here; }
    Slicing slicing() const { return m_slicing; }
    /// Slices of the current cut are still to come.
    bool isComputing() const { return m_isStale || m_job.isBusy(); }

    /// Moves the cut in these dimensions, each to a unit coordinate.
    void moveCut(const std::vector<std::pair<int, double>>& places);
    void moveCut(int dimension, double unit) { moveCut({{dimension, unit}}); }
    void cutAt(const Configuration& configuration);
    bool canSnapTo(Place place) const;
    void snapTo(Place place);
    void setSlicing(Slicing slicing);

Q_SIGNALS:
    void modelChanged();
    void cutChanged();
    void slicesChanged();
    void slicingChanged();
    /// canSnapTo() has changed.
    void placesChanged();

private:
    void takeModel();
    void findBestPredicted();
    void takeSlices(std::vector<std::vector<SlicePoint>> slices, const Belief& here);
    std::optional<Configuration> configurationOf(Place place) const;
    void setUnitCut(std::vector<double> unitCut);
    void placeCut(std::vector<double> unitCut);
    void computeSlices();

    StudyController& m_study;
    SelectionController& m_selection;
    SurrogateController& m_model;
    std::shared_ptr<const Surrogate> m_surrogate;
    std::vector<double> m_unitCut;
    Configuration m_cut;
    std::vector<bool> m_active;
    std::vector<std::vector<SlicePoint>> m_slices;
    std::optional<Belief> m_here;
    Slicing m_slicing = Slicing::AtTheCut;
    std::optional<Place> m_followed = Place::Best;  ///< until the user moves the cut
    bool m_isStale = false;  ///< the cut has moved since the slices that are being computed were asked for
    std::optional<Configuration> m_bestPredicted;
    LatestJob m_job;
    LatestJob m_searchJob;
};

}  // namespace vernier
