#include "ui/controllers/HistoryController.h"

#include "core/study/HistoryAt.h"
#include "ui/controllers/StudyController.h"

namespace vernier {

HistoryController::HistoryController(StudyController& study, QObject* parent) : QObject(parent), m_study(study) {
    connect(&m_study, &StudyController::studyLogArrived, this, [this](const StudyLogPart& part) {
        if (part.restarts)
            m_log.clear();
        m_log.append(part.entries);
    });
}

void HistoryController::need() {
    if (!std::exchange(m_isNeeded, true))
        m_study.post(command::ReadStudyLog{});
}

void HistoryController::setMoment(std::optional<std::int64_t> wallMs) {
    if (m_moment == wallMs)
        return;
    History past = wallMs ? historyAt(m_study.history(), *wallMs) : History();
    m_moment = wallMs;
    m_past = std::move(past);
    Q_EMIT momentChanged();
}

const History& HistoryController::shown() const {
    return m_moment ? m_past : m_study.history();
}

TrialPtr HistoryController::trial(TrialId id) const {
    const History& history = shown();
    return history.find(id) ? history.trials()[static_cast<std::size_t>(id.number)] : nullptr;
}

}  // namespace vernier
