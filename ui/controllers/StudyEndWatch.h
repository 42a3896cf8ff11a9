#pragma once

#include "core/events/EventBatch.h"

#include <QObject>

namespace vernier {

class StudyController;

/// Reports when a study that was seen running has ended by itself: a limit was reached, or too many of its trials failed. What
/// the user stopped or paused is not news.
class StudyEndWatch : public QObject {
    Q_OBJECT

public:
    /// `study` must outlive this object.
    explicit StudyEndWatch(const StudyController& study, QObject* parent = nullptr);

Q_SIGNALS:
    /// Both in plain words: "digits-mlp has ended", "60 of 60 trials are done. 48 complete · 12 stopped early. Best 0.9783."
    void ended(const QString& title, const QString& text);

private:
    void takeStatus();

    const StudyController& m_study;
    RunState m_last = RunState::Idle;
};

}  // namespace vernier
