#include "core/desk/ReportWriter.h"

#include <utility>

namespace vernier {

ReportWriter::ReportWriter(EventOutbox& outbox, QObject* parent) : QObject(parent), m_outbox(outbox) {}

ReportWriter::~ReportWriter() = default;

void ReportWriter::write(StudyReport report, std::string path) {
    if (std::exchange(m_isWriting, true)) {
        m_outbox.tell(Notice::Severity::Warning,
                      message("report.busy", "A report is already being written; try again when it is done."));
        return;
    }
    m_thread = std::jthread([this, report = std::move(report), path = std::move(path)](const std::stop_token& stop) {
        Result<std::string> outcome =
            pageOf(report, stop).and_then([&path](const std::string& page) { return saveFile(path, page); }).map([&path] {
                return path;
            });
        if (stop.stop_requested())
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_outcome = std::move(outcome);
        }
        // By name: a slot object would pass from thread to thread under a lock of Qt, unseen by ThreadSanitizer.
        QMetaObject::invokeMethod(this, "tell", Qt::QueuedConnection);
    });
}

void ReportWriter::tell() {
    m_isWriting = false;
    const std::lock_guard lock(m_mutex);
    if (*m_outcome)
        m_outbox.tell(Notice::Severity::Info, message("report.saved", "Saved %1.", **m_outcome));
    else
        m_outbox.tell(m_outcome->error());
    m_outcome.reset();
}

}  // namespace vernier
