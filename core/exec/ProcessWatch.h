#pragma once

#include "core/exec/Launcher.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <string>

class QSocketNotifier;

namespace vernier {

/// Reports at once when a trial's processes have ended, whether this program started them or found them running: through a
/// pidfd of the supervisor, and by checking every folder once a second for what a pidfd cannot tell. Lives in one thread with
/// an event loop.
class ProcessWatch : public QObject {
    Q_OBJECT

public:
    /// `launcher` outlives this object.
    explicit ProcessWatch(const Launcher& launcher, QObject* parent = nullptr);
    ~ProcessWatch() override;

    /// Watches until ended() has been emitted, once. Works for a trial that has already ended too; the signal is never emitted
    /// from within this call.
    void watch(const Folder& trialFolder);
    void forget(const Folder& trialFolder);

Q_SIGNALS:
    /// The trial in this folder, named by Folder::path(), is no longer running; its status tells how it ended.
    void ended(const std::string& trialFolder);

private:
    struct Pidfd;
    struct Watched {
        Folder folder;
        std::unique_ptr<Pidfd> pidfd;  ///< null if there is none
    };

    void follow(const std::string& trialFolder, std::int64_t supervisorPid);
    void check(const std::string& trialFolder);
    void checkAll();

    const Launcher& m_launcher;
    QTimer m_safetyPoll;
    std::map<std::string, Watched> m_watched;  ///< by Folder::path()
};

}  // namespace vernier
