#pragma once

#include "core/events/Command.h"
#include "core/events/EventBatch.h"

#include <QObject>

namespace vernier {

/// The window's side of an engine: commands in, batches of values out. Implemented by EngineThreadClient and, in tests, by a
/// script. GUI thread only; nothing here blocks.
class EngineClient : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void post(Command command) = 0;
    /// Everything that has happened since the last call.
    virtual EventBatch takeEvents() = 0;

Q_SIGNALS:
    /// There is something to fetch.
    void eventsReady();
};

}  // namespace vernier
