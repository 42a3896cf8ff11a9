#pragma once

#include "core/engine/Command.h"
#include "core/engine/StudyEvents.h"

#include <QObject>

#include <memory>
#include <string>

namespace vernier {

/// What the engine needs to know of its surroundings.
struct EngineOptions {
    std::string studyFolder;        ///< absolute; holds study.json
    std::string supervisorProgram;  ///< absolute path of vernier-trial
    bool watchesOnly = false;       ///< open read-only even if nobody runs the study
};

/// Owns the engine's thread with the runner, the processes and the store, and is the only door to it. Commands go in, batches of
/// values come out; nothing here blocks the caller, except the destructor, which waits for the last transaction.
/// Destroying it leaves running trials running: the next opening finds them again.
class EngineThread : public QObject {
    Q_OBJECT

public:
    /// Starts the thread and opens the study. A failure to open arrives as a Notice of severity Error with status.isReadOnly unset
    /// and no definition.
    explicit EngineThread(EngineOptions options, QObject* parent = nullptr);
    ~EngineThread() override;

    /// Any thread.
    void post(Command command);
    /// All that happened since the last call. Any thread; meant for the one that receives eventsReady().
    StudyEvents takeEvents();

Q_SIGNALS:
    /// There is something to take. At most 20 a second, carries no data.
    void eventsReady();

private:
    struct Shared;
    class Worker;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Worker> m_worker;
};

}  // namespace vernier
