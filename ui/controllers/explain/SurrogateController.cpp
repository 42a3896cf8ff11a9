#include "ui/controllers/explain/SurrogateController.h"

#include "core/study/Criteria.h"
#include "core/study/HistoryAt.h"
#include "ui/controllers/StudyController.h"
#include "ui/text/CoreText.h"
#include "ui/text/ModelText.h"

#include <functional>
#include <utility>

namespace vernier {

bool SurrogateController::Basis::continues(const Basis& before) const {
    return space == before.space && objective == before.objective && results > before.results;
}

SurrogateController::SurrogateController(StudyController& study, Fit fit, QObject* parent)
    : QObject(parent), m_study(study), m_fit(std::move(fit)) {
    connect(&m_study, &StudyController::definitionChanged, this, &SurrogateController::update);
    connect(&m_study, &StudyController::trialsChanged, this, &SurrogateController::update);
    connect(&m_job, &LatestJob::finished, this, [this] {
        update();
        Q_EMIT stateChanged();
    });
}

void SurrogateController::setWanted(bool isWanted) {
    m_isWanted = isWanted;
    update();
}

QString SurrogateController::absenceText() const {
    if (!m_study.definition())
        return tr("Opening the study…");
    if (!m_failure.isEmpty())
        return m_failure;
    return modelAbsenceText(m_study.history(), *m_study.definition());
}

SurrogateController::Basis SurrogateController::basisOf(const History& history) const {
    Basis basis{m_study.definition()->space, m_study.definition()->objective};
    for (const TrialPtr& trial : history.trials()) {
        if (!hasResult(*trial, history.criteria()))
            continue;
        ++basis.results;
        const std::size_t value = std::hash<double>{}(*trial->objective) ^ std::hash<TrialId>{}(trial->id);
        basis.fingerprint = basis.fingerprint * 1099511628211ULL + value;
    }
    return basis;
}

void SurrogateController::setAsOf(std::optional<std::int64_t> finished) {
    if (std::exchange(m_asOf, finished) == finished)
        return;
    Q_EMIT asOfChanged();
    update();
}

void SurrogateController::update() {
    Q_EMIT stateChanged();
    if (!m_isWanted || !m_study.definition())
        return;
    const History history = m_asOf ? historyAfter(m_study.history(), *m_asOf) : m_study.history();
    const Basis basis = basisOf(history);
    if (m_basis == basis)
        return;
    if (m_job.isBusy() && m_basis && basis.continues(*m_basis) && !m_asOf)
        return;  // finished() comes back here
    startFit(basis, history);
}

void SurrogateController::startFit(const Basis& basis, const History& history) {
    const bool isSameStudy = m_basis && m_basis->space == basis.space && m_basis->objective == basis.objective;
    // The user chose another point in time: what is shown stays until that is ready.
    if (m_basis && !basis.continues(*m_basis) && !(isSameStudy && (m_asOf || m_isTravelling)))
        dropModel({});
    m_isTravelling = m_asOf.has_value();
    m_basis = basis;
    m_failure.clear();
    m_job.start([this, fit = m_fit, space = basis.space, history](std::stop_token stop, const LatestJob::Deliver& deliver) {
        const auto fitted = fit(space, history, stop);
        if (!fitted) {
            const bool isTooFew = fitted.error().code == ErrorCode::NotFound;
            deliver([this, text = isTooFew ? QString() : coreText(fitted.error().message)] { dropModel(text); });
            return;
        }
        deliver([this, surrogate = *fitted, history] { takeModel(surrogate, history); });
        answer(**fitted, stop, deliver);
    });
    Q_EMIT stateChanged();
}

void SurrogateController::answer(const Surrogate& surrogate, const std::stop_token& stop, const LatestJob::Deliver& deliver) {
    ModelCheck check{surrogate.leaveOneOut(), surrogate.asItHappened(), {}};
    check.judgement = judge(check.leaveOneOut, check.asItHappened);
    deliver([this, check] {
        m_check = check;
        Q_EMIT checkChanged();
    });
    if (const Result<Importance> importance = surrogate.importance(stop)) {
        deliver([this, value = *importance] {
            m_importance = value;
            Q_EMIT importanceChanged();
        });
    }
}

void SurrogateController::takeModel(std::shared_ptr<const Surrogate> surrogate, const History& history) {
    m_surrogate = std::move(surrogate);
    m_history = history;
    m_failure.clear();
    Q_EMIT modelChanged();
    Q_EMIT stateChanged();
}

void SurrogateController::dropModel(const QString& failure) {
    m_surrogate.reset();
    m_history = {};
    m_failure = failure;
    m_check.reset();
    m_importance.reset();
    Q_EMIT modelChanged();
    Q_EMIT checkChanged();
    Q_EMIT importanceChanged();
    Q_EMIT stateChanged();
}

}  // namespace vernier
