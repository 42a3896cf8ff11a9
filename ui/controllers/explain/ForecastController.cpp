#include "ui/controllers/explain/ForecastController.h"

#include "ui/controllers/StudyController.h"
#include "ui/controllers/explain/SurrogateController.h"

#include <utility>

namespace vernier {

ForecastController::ForecastController(StudyController& study, SurrogateController& model, QObject* parent)
    : QObject(parent), m_study(study), m_model(model) {
    connect(&m_model, &SurrogateController::modelChanged, this, &ForecastController::takeModel);
    takeModel();
}

void ForecastController::takeModel() {
    if (m_model.surrogate() == m_surrogate)
        return;
    m_surrogate = m_model.surrogate();
    compute();
}

void ForecastController::setGain(std::optional<double> gain) {
    if (std::exchange(m_gain, gain) != gain)
        compute();
}

void ForecastController::compute() {
    m_job.cancel();
    if (!m_surrogate || !m_study.definition()) {
        m_forecast.reset();
        Q_EMIT forecastChanged();
        return;
    }
    m_job.start([this, surrogate = m_surrogate, definition = m_study.definition(), history = m_model.history(), gain = m_gain](
                    std::stop_token stop, const LatestJob::Deliver& deliver) {
        const Result<SearchForecast> forecast = forecastSearch(*surrogate, *definition, history, gain, kTrials, stop);
        if (!forecast)
            return;
        deliver([this, value = *forecast] {
            m_forecast = value;
            Q_EMIT forecastChanged();
        });
    });
}

}  // namespace vernier
