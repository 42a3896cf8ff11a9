#pragma once

#include "core/events/EventBatch.h"

#include <QObject>
#include <QTimer>

namespace vernier {

class EngineMailbox;

/// Collects what happens and passes it on in batches, at most 20 a second. Lives in the engine's thread.
class EventOutbox : public QObject {
    Q_OBJECT

public:
    explicit EventOutbox(EngineMailbox& mailbox, QObject* parent = nullptr);

    /// What goes with the next batch. Writing to it arms the timer.
    EventBatch& next();
    void tell(Notice::Severity severity, Message text);
    void tell(const Error& error);
    /// Passes on at once what has been collected.
    void flush();

Q_SIGNALS:
    /// A batch is about to be passed on: the moment to add a fresh status.
    void aboutToFlush();
    /// The mailbox was empty before this batch: its reader must be woken.
    void posted();

private:
    EngineMailbox& m_mailbox;
    EventBatch m_next;
    QTimer m_timer;
};

}  // namespace vernier
