#include "core/events/EventOutbox.h"

#include "core/events/EngineMailbox.h"

#include <chrono>
#include <utility>

namespace vernier {

namespace {

constexpr std::chrono::milliseconds kBatchInterval{50};

}  // namespace

EventOutbox::EventOutbox(EngineMailbox& mailbox, QObject* parent) : QObject(parent), m_mailbox(mailbox), m_timer(this) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kBatchInterval);
    connect(&m_timer, &QTimer::timeout, this, &EventOutbox::flush);
}

EventBatch& EventOutbox::next() {
    if (!m_timer.isActive())
        m_timer.start();
    return m_next;
}

void EventOutbox::tell(Notice::Severity severity, std::string text) {
    next().notices.push_back({severity, std::move(text)});
}

void EventOutbox::tell(const Error& error) {
    tell(Notice::Severity::Error, error.text());
}

void EventOutbox::flush() {
    Q_EMIT aboutToFlush();
    m_timer.stop();
    if (m_next.isEmpty())
        return;
    if (m_mailbox.postEvents(std::exchange(m_next, {})))
        Q_EMIT posted();
}

}  // namespace vernier
