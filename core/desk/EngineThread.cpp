#include "core/desk/EngineThread.h"

#include "core/desk/StudyEngine.h"
#include "core/events/EngineMailbox.h"

#include <utility>

namespace vernier {

EngineThread::EngineThread(EngineOptions options, QObject* parent)
    : QObject(parent), m_mailbox(std::make_unique<EngineMailbox>()) {
    auto* const engine = new StudyEngine(std::move(options), *m_mailbox);
    m_engine = engine;
    engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, engine, &StudyEngine::open);
    connect(&m_thread, &QThread::finished, engine, &QObject::deleteLater);
    connect(engine, &StudyEngine::eventsPosted, this, &EngineThread::eventsReady);
    connect(
        engine, &QObject::destroyed, this, [this] { m_isEngineGone = true; }, Qt::DirectConnection);
    m_thread.setObjectName(QStringLiteral("vernier-engine"));
    m_thread.start();
}

EngineThread::~EngineThread() {
    m_thread.quit();
    m_thread.wait();
    m_isEngineGone.load();  // wait() orders what the thread did before what follows, but ThreadSanitizer does not see that
}

void EngineThread::post(Command command) {
    if (m_mailbox->postCommand(std::move(command)))
        QMetaObject::invokeMethod(m_engine, "handleCommands", Qt::QueuedConnection);
}

EventBatch EngineThread::takeEvents() {
    return m_mailbox->takeEvents();
}

}  // namespace vernier
