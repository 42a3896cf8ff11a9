#include "core/events/EventOutbox.h"

#include "core/events/EngineMailbox.h"
#include "core/log/LogCategories.h"

#include <chrono>
#include <utility>

namespace vernier {

namespace {

constexpr std::chrono::milliseconds kBatchInterval{50};

void logNotice(Notice::Severity severity, const std::string& text) {
    switch (severity) {
        case Notice::Severity::Info: qCInfo(logDesk, "%s", text.c_str()); return;
        case Notice::Severity::Warning: qCWarning(logDesk, "%s", text.c_str()); return;
        case Notice::Severity::Error: qCCritical(logDesk, "%s", text.c_str()); return;
    }
}

/// What faults of the command and of the environment say may quote them.
Error withoutQuotes(Error error) {
    for (Fault& fault : error.faults) {
        if (fault.path.starts_with("command") || fault.path.starts_with("environment"))
            fault.message = "[left out]";
    }
    return error;
}

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

void EventOutbox::tell(Notice::Severity severity, Message text) {
    logNotice(severity, text.text());
    next().notices.push_back({severity, std::move(text)});
}

void EventOutbox::tell(const Error& error) {
    logNotice(Notice::Severity::Error, withoutQuotes(error).text());
    next().notices.push_back({Notice::Severity::Error, error.whole()});
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
