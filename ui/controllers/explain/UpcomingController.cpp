#include "ui/controllers/explain/UpcomingController.h"

#include "ui/controllers/StudyController.h"
#include "ui/controllers/explain/SurrogateController.h"

#include <functional>

namespace vernier {

UpcomingController::UpcomingController(StudyController& study, SurrogateController& model, QObject* parent)
    : QObject(parent), m_study(study), m_model(model) {
    connect(&m_study, &StudyController::definitionChanged, this, [this] {
        m_job.cancel();  // whatever it says is about another study
        m_asked.reset();
        m_suggestions.clear();
        Q_EMIT suggestionsChanged();
        update();
    });
    connect(&m_study, &StudyController::trialsChanged, this, &UpcomingController::update);
    connect(&m_job, &LatestJob::finished, this, &UpcomingController::update);
}

void UpcomingController::setWanted(bool isWanted) {
    m_isWanted = isWanted;
    update();
}

std::size_t UpcomingController::fingerprint() const {
    std::size_t mixed = m_study.history().trials().size();
    for (const TrialPtr& trial : m_study.history().trials()) {
        const std::size_t state = isFinished(trial->state) ? 1 + std::hash<double>{}(trial->objective.value_or(0)) : 0;
        mixed = mixed * 1099511628211ULL + state + (trial->isExcluded ? 7 : 0);
    }
    return mixed;
}

void UpcomingController::update() {
    if (!m_isWanted || !m_study.definition() || m_job.isBusy())
        return;  // a busy job's end comes back here
    const std::size_t wanted = fingerprint();
    if (m_asked == wanted)
        return;
    m_asked = wanted;
    m_job.start([this, definition = m_study.definition(), history = m_study.history()](std::stop_token stop,
                                                                                       const LatestJob::Deliver& deliver) {
        const auto upcoming = upcomingSuggestions(*definition, {}, history, kCount, stop);
        deliver([this, suggestions = upcoming.value_or(std::vector<UpcomingSuggestion>())] {
            m_suggestions = suggestions;
            Q_EMIT suggestionsChanged();
        });
    });
}

void UpcomingController::queue(const Configuration& configuration) {
    m_study.post(command::QueueTrial{configuration, TrialOrigin::User});
}

void UpcomingController::accept(const Suggestion& suggestion) {
    m_study.post(command::QueueTrial{suggestion.configuration, TrialOrigin::Strategy, suggestion.explanation});
}

void UpcomingController::skip(const Suggestion& suggestion) {
    m_study.post(command::SkipSuggestion{suggestion.configuration, suggestion.explanation});
}

}  // namespace vernier
