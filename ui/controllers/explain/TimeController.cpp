#include "ui/controllers/explain/TimeController.h"

#include "core/study/HistoryAt.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/explain/SurrogateController.h"

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr int kPaceMs = 400;

}  // namespace

TimeController::TimeController(StudyController& study, SurrogateController& model, QObject* parent)
    : QObject(parent), m_study(study), m_model(model) {
    m_pace.setSingleShot(true);
    m_pace.setInterval(kPaceMs);
    connect(&m_pace, &QTimer::timeout, this, &TimeController::step);
    connect(&m_study, &StudyController::trialsChanged, this, &TimeController::updateLatest);
    connect(&m_model, &SurrogateController::asOfChanged, this, &TimeController::changed);
    connect(&m_model, &SurrogateController::checkChanged, this, [this] {
        if (m_isPlaying)
            m_pace.start();
    });
    updateLatest();
}

std::int64_t TimeController::position() const {
    return std::min(m_model.asOf().value_or(m_latest), m_latest);
}

void TimeController::updateLatest() {
    const std::int64_t latest = finishedCount(m_study.history());
    if (std::exchange(m_latest, latest) != latest)
        Q_EMIT changed();
}

void TimeController::setPosition(std::int64_t finished) {
    m_model.setAsOf(finished >= m_latest ? std::nullopt : std::optional(std::max(finished, kFewest)));
}

void TimeController::play() {
    if (m_latest <= kFewest)
        return;
    m_isPlaying = true;
    if (isPresent())
        setPosition(kFewest);
    m_pace.start();  // a model that is slower restarts it
    Q_EMIT changed();
}

void TimeController::pause() {
    if (!std::exchange(m_isPlaying, false))
        return;
    m_pace.stop();
    Q_EMIT changed();
}

void TimeController::step() {
    if (m_model.isFitting()) {
        m_pace.start();
        return;
    }
    setPosition(position() + 1);
    if (isPresent())
        pause();
    else
        m_pace.start();
}

}  // namespace vernier
