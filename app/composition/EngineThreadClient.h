#pragma once

#include "core/desk/EngineThread.h"
#include "ui/controllers/EngineClient.h"

namespace vernier {

/// The engine's thread as the window's EngineClient.
class EngineThreadClient : public EngineClient {
    Q_OBJECT

public:
    explicit EngineThreadClient(EngineOptions options) : m_thread(std::move(options)) {
        connect(&m_thread, &EngineThread::eventsReady, this, &EngineClient::eventsReady);
    }

    void post(Command command) override { m_thread.post(std::move(command)); }
    EventBatch takeEvents() override { return m_thread.takeEvents(); }

private:
    EngineThread m_thread;
};

}  // namespace vernier
