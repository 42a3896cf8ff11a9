#pragma once

#include "core/explain/SearchForecast.h"
#include "ui/controllers/LatestJob.h"

#include <QObject>

#include <memory>
#include <optional>

namespace vernier {

class StudyController;
class SurrogateController;

/// What further trials can be expected to bring, from the model that is shown; computed in a thread of its own. GUI thread
/// only.
class ForecastController : public QObject {
    Q_OBJECT

public:
    /// How far ahead it looks.
    static constexpr int kTrials = 20;

    /// Both must outlive this object.
    ForecastController(StudyController& study, SurrogateController& model, QObject* parent = nullptr);

    /// Nothing until it is ready.
    const std::optional<SearchForecast>& forecast() const { return m_forecast; }
    /// By how much a trial must beat the best to count as an improvement, in objective units; nothing: the smallest amount
    /// worth mentioning.
    void setGain(std::optional<double> gain);

Q_SIGNALS:
    void forecastChanged();

private:
    void takeModel();
    void compute();

    StudyController& m_study;
    SurrogateController& m_model;
    std::shared_ptr<const Surrogate> m_surrogate;
    std::optional<double> m_gain;
    std::optional<SearchForecast> m_forecast;
    LatestJob m_job;
};

}  // namespace vernier
