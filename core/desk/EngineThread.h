#pragma once

#include "core/events/Command.h"
#include "core/events/EventBatch.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>
#include <string>

namespace vernier {

class EngineMailbox;

/// What the engine needs to know about its surroundings.
struct EngineOptions {
    std::string studyFolder;        ///< absolute; holds study.json
    std::string supervisorProgram;  ///< absolute path of vernier-trial
    bool watchesOnly = false;       ///< open read-only even if nobody runs the study
    /// What study.json held when the user agreed to it: this is run, whatever the file says now. Absent: it is read.
    std::optional<std::string> definitionText = {};
};

/// Owns the engine's thread with the runner, the processes and the store, and is the only door to it. Commands go in, batches
/// of values come out; nothing here blocks the caller, except the destructor, which waits for the last transaction. Destroying
/// it leaves running trials running: the next opening finds them again.
class EngineThread : public QObject {
    Q_OBJECT

public:
    /// Starts the thread and opens the study. A failure to open arrives as a Notice of severity Error with status.isReadOnly
    /// unset and no definition.
    explicit EngineThread(EngineOptions options, QObject* parent = nullptr);
    ~EngineThread() override;

    /// Any thread. A status follows every command, also an unchanged one; where the study could not be opened, a notice or
    /// what was asked for.
    void post(Command command);
    /// Everything that has happened since the last call. Any thread; meant for the one that receives eventsReady().
    EventBatch takeEvents();

Q_SIGNALS:
    /// There is something to fetch. At most 20 a second, carries no data.
    void eventsReady();

private:
    std::unique_ptr<EngineMailbox> m_mailbox;
    QThread m_thread;
    QObject* m_engine = nullptr;  ///< a StudyEngine; lives and dies in m_thread
    std::atomic<bool> m_isEngineGone = false;
};

}  // namespace vernier
