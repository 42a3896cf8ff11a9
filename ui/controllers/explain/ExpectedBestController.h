#pragma once

#include "ui/controllers/LatestJob.h"
#include "ui/scales/ForecastPoint.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <vector>

namespace vernier {

class StudyController;

/// Forecasts the best of a running Bayesian study after each result, while somebody looks, in a thread of its own that rests
/// longer than it works, because the trials need the processor. Says nothing while the model is guessing. GUI thread only.
class ExpectedBestController : public QObject {
    Q_OBJECT

public:
    /// How far it looks ahead at most, and if no limit on trials ends the study earlier.
    static constexpr std::int64_t kWithoutLimit = 20;
    static constexpr std::int64_t kMostTrials = 100;

    /// `study` must outlive this object.
    explicit ExpectedBestController(StudyController& study, QObject* parent = nullptr);

    void setWanted(bool isWanted);
    bool isBusy() const { return m_job.isBusy(); }
    /// By trial number, from the last that has ended to the limit on trials; empty while nobody asks, the study is not running
    /// or nothing can be said yet.
    const std::vector<ForecastPoint>& expected() const { return m_expected; }

Q_SIGNALS:
    void expectedChanged();

private:
    void update();
    bool isPossible() const;
    std::int64_t trialCount(std::int64_t finished) const;
    void compute(int trials);
    void drop();
    void take(std::vector<ForecastPoint> expected);

    StudyController& m_study;
    bool m_isWanted = false;
    std::int64_t m_finished = -1;  ///< of what was computed or is being computed
    std::vector<ForecastPoint> m_expected;
    QTimer m_rest;
    LatestJob m_job;
};

}  // namespace vernier
