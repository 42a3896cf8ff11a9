#pragma once

#include "core/files/Folder.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

class QSocketNotifier;

namespace vernier {

/// Reports which trials have written to their stdout.log or stderr.log: at once through inotify, but at most once every
/// kQuietMs however much is written, and by checking all of them once a second for file systems that send no events. Lives in
/// one thread with an event loop.
class LogWatch : public QObject {
    Q_OBJECT

public:
    static constexpr int kQuietMs = 50;
    static constexpr int kSafetyPollMs = 1000;

    explicit LogWatch(QObject* parent = nullptr);
    ~LogWatch() override;

    /// The folder exists; its logs may not yet. What is already there is reported too, but not from within this call.
    void watch(const Folder& trialFolder);
    void forget(const Folder& trialFolder);

Q_SIGNALS:
    /// The logs in these folders, named by Folder::path(), have changed since they were last reported.
    void changed(const std::vector<std::string>& trialFolders);

private:
    using Sizes = std::array<std::int64_t, 2>;  // of stdout.log and stderr.log; -1 if there is none
    struct Watched {
        Folder folder;
        int descriptor = -1;
        Sizes sizes{-1, -1};
    };

    void readEvents();
    void checkAll();
    std::vector<int> takeEvents();
    static Sizes sizesIn(const Folder& trialFolder);

    int m_inotify;
    QSocketNotifier* m_notifier = nullptr;
    QTimer m_quiet;
    QTimer m_safetyPoll;
    std::map<std::string, Watched> m_watched;
    std::map<int, std::string> m_folders;  // by watch descriptor
};

}  // namespace vernier
