#include "ui/controllers/explain/ExpectedBestController.h"

#include "core/explain/Surrogate.h"
#include "core/methods/Methods.h"
#include "core/study/HistoryAt.h"
#include "ui/controllers/StudyController.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr qint64 kLeastRestMs = 500;
constexpr qint64 kRestPerWork = 4;

/// Empty if the model cannot be fitted or is guessing, or if nobody wants to know any more.
std::vector<ForecastPoint> expectedBest(const SearchSpace& space, const History& history, int trials,
                                        const std::stop_token& stop) {
    const auto model = Surrogate::fit(space, history, stop);
    if (!model || (*model)->verdict().level == ModelVerdict::Guessing)
        return {};
    const Result<std::vector<OutlookStep>> outlook = (*model)->outlook(trials, 0, stop);
    if (!outlook)
        return {};
    const double now = static_cast<double>(finishedCount(history) - 1);
    const double best = (*model)->bestKnown();
    std::vector<ForecastPoint> points{{now, best, best, best}};
    for (const OutlookStep& step : *outlook)
        points.push_back({now + step.trials, step.lower90, step.expectedBest, step.upper90});
    return points;
}

}  // namespace

ExpectedBestController::ExpectedBestController(StudyController& study, QObject* parent) : QObject(parent), m_study(study) {
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &ExpectedBestController::update);
    connect(&m_study, &StudyController::definitionChanged, this, [this] {
        drop();
        update();
    });
    connect(&m_study, &StudyController::trialsChanged, this, &ExpectedBestController::update);
    connect(&m_study, &StudyController::statusChanged, this, &ExpectedBestController::update);
}

void ExpectedBestController::setWanted(bool isWanted) {
    if (std::exchange(m_isWanted, isWanted) != isWanted)
        update();
}

bool ExpectedBestController::isPossible() const {
    const RunState state = m_study.status().runState;
    return m_isWanted && m_study.definition() && methodOf(*m_study.definition()).predicts &&
           (state == RunState::Running || state == RunState::Pausing);
}

std::int64_t ExpectedBestController::trialCount(std::int64_t finished) const {
    const std::optional<std::int64_t> limit = m_study.status().trialLimit;
    return std::clamp<std::int64_t>(limit ? *limit - finished : kWithoutLimit, 0, kMostTrials);
}

void ExpectedBestController::update() {
    const std::int64_t finished = finishedCount(m_study.history());
    const std::int64_t trials = trialCount(finished);
    if (!isPossible() || trials == 0) {
        drop();
    } else if (!m_job.isBusy() && !m_rest.isActive() && std::exchange(m_finished, finished) != finished) {
        compute(static_cast<int>(trials));
    }
}

void ExpectedBestController::compute(int trials) {
    m_job.start([this, space = m_study.definition()->space, history = m_study.history(), trials](
                    std::stop_token stop, const LatestJob::Deliver& deliver) {
        QElapsedTimer work;
        work.start();
        std::vector<ForecastPoint> expected = expectedBest(space, history, trials, stop);
        deliver([this, expected = std::move(expected), workMs = work.elapsed()] {
            m_rest.start(static_cast<int>(std::max(kLeastRestMs, kRestPerWork * workMs)));
            take(expected);
        });
    });
}

void ExpectedBestController::drop() {
    m_job.cancel();
    m_finished = -1;
    take({});
}

void ExpectedBestController::take(std::vector<ForecastPoint> expected) {
    if (expected.empty() && m_expected.empty())
        return;
    m_expected = std::move(expected);
    Q_EMIT expectedChanged();
}

}  // namespace vernier
