#pragma once

#include "core/study/History.h"
#include "ui/tables/StudyLogModel.h"

#include <QObject>

#include <optional>

namespace vernier {

class StudyController;

/// Which moment of a study is shown: now, or one in the past, rebuilt from what the trials say about themselves. Holds the log
/// of everything that happened, which it asks the engine for when it is first needed.
class HistoryController : public QObject {
    Q_OBJECT

public:
    /// `study` must outlive this object.
    explicit HistoryController(StudyController& study, QObject* parent = nullptr);

    /// Asks for the log; entries arrive in log(). Further calls do nothing.
    void need();
    StudyLogModel& log() { return m_log; }

    bool isPast() const { return m_moment.has_value(); }
    /// The moment that is shown; nothing: now.
    std::optional<std::int64_t> moment() const { return m_moment; }
    /// Shows the study as it was at this moment; nothing: now.
    void setMoment(std::optional<std::int64_t> wallMs);
    /// What to show: the study's own history, or that of the moment. The reference is valid until momentChanged().
    const History& shown() const;
    /// Null if there was no such trial.
    TrialPtr trial(TrialId id) const;

Q_SIGNALS:
    void momentChanged();

private:
    StudyController& m_study;
    StudyLogModel m_log;
    bool m_isNeeded = false;
    std::optional<std::int64_t> m_moment;
    History m_past;
};

}  // namespace vernier
