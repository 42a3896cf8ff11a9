#pragma once

#include "core/desk/StudyReport.h"
#include "core/events/EventOutbox.h"

#include <QObject>

#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace vernier {

/// Writes reports in a thread of its own, because a model takes seconds to explain, and says when one is ready. Lives in the
/// engine's thread.
class ReportWriter : public QObject {
    Q_OBJECT

public:
    /// `outbox` outlives it.
    explicit ReportWriter(EventOutbox& outbox, QObject* parent = nullptr);
    /// Cancels what is being written.
    ~ReportWriter() override;

    /// Starts writing a report to a file; refused with a notice while another one is being written.
    void write(StudyReport report, std::string path);

private Q_SLOTS:
    void tell();

private:
    EventOutbox& m_outbox;
    std::mutex m_mutex;
    std::optional<Result<std::string>> m_outcome;  ///< guarded by m_mutex: the path, or what went wrong
    bool m_isWriting = false;
    std::jthread m_thread;
};

}  // namespace vernier
