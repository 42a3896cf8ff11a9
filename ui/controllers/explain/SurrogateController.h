#pragma once

#include "core/explain/Surrogate.h"
#include "ui/controllers/LatestJob.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace vernier {

class StudyController;

/// How far to trust the model.
struct ModelCheck {
    Calibration leaveOneOut;
    Calibration asItHappened;
    TrustVerdict judgement;
};

/// The model of the study that the window explains, fitted in a thread of its own while somebody looks. Results that arrive
/// during a fit wait for its end, so that a busy study shows a growing model instead of none; a change that makes the fit wrong
/// (another space, objective or point in time, a trial hidden from the strategy) drops it. GUI thread only.
class SurrogateController : public QObject {
    Q_OBJECT

public:
    using Fit = std::function<Result<std::shared_ptr<const Surrogate>>(const SearchSpace&, const History&, std::stop_token)>;

    /// `study` must outlive this object. `fit` is for tests.
    explicit SurrogateController(StudyController& study, Fit fit = &Surrogate::fit, QObject* parent = nullptr);

    /// Something shows the model: fit it now, and again whenever there are new results. Nothing is fitted while nobody asks.
    void setWanted(bool isWanted);
    bool isFitting() const { return m_job.isBusy(); }

    /// The last model that was fitted, or null. Its other answers arrive after it.
    const std::shared_ptr<const Surrogate>& surrogate() const { return m_surrogate; }
    const std::optional<ModelCheck>& check() const { return m_check; }
    const std::optional<Importance>& importance() const { return m_importance; }
    /// The trials as they were when the model was fitted; empty without a model.
    const History& history() const { return m_history; }
    /// The model as it was when this many trials had ended; nothing: as it is now, following new results.
    void setAsOf(std::optional<std::int64_t> finished);
    const std::optional<std::int64_t>& asOf() const { return m_asOf; }
    /// While there is no model: what will appear, and why not yet.
    QString absenceText() const;

Q_SIGNALS:
    /// There is another model, or none any more; the answers of the previous one are gone.
    void modelChanged();
    void checkChanged();
    void importanceChanged();
    /// asOf() has changed.
    void asOfChanged();
    /// isFitting() or absenceText() has changed.
    void stateChanged();

private:
    /// What a model depends on: equal bases give equal models.
    struct Basis {
        SearchSpace space;
        Objective objective;
        std::size_t results = 0;      ///< how many
        std::size_t fingerprint = 0;  ///< of the trials they are of and their values

        bool operator==(const Basis&) const = default;
        /// The same study with more results.
        bool continues(const Basis& before) const;
    };

    Basis basisOf(const History& history) const;
    void update();
    void startFit(const Basis& basis, const History& history);
    /// In the job's thread.
    void answer(const Surrogate& surrogate, const std::stop_token& stop, const LatestJob::Deliver& deliver);
    void takeModel(std::shared_ptr<const Surrogate> surrogate, const History& history);
    void dropModel(const QString& failure);

    StudyController& m_study;
    Fit m_fit;
    bool m_isWanted = false;
    std::optional<Basis> m_basis;  ///< of what was fitted or is being fitted
    std::shared_ptr<const Surrogate> m_surrogate;
    std::optional<ModelCheck> m_check;
    std::optional<Importance> m_importance;
    History m_history;
    std::optional<std::int64_t> m_asOf;
    bool m_isTravelling = false;  ///< the fit is of the past, or the first of the present after it
    QString m_failure;
    LatestJob m_job;
};

}  // namespace vernier
