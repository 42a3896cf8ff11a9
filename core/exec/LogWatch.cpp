#include "core/exec/LogWatch.h"

#include <QSocketNotifier>

#include <cstddef>
#include <string_view>

#include <sys/inotify.h>
#include <unistd.h>

namespace vernier {

namespace {

constexpr std::array<std::string_view, 2> kLogs{"stdout.log", "stderr.log"};

}  // namespace

LogWatch::LogWatch(QObject* parent) : QObject(parent), m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (m_inotify >= 0) {
        m_notifier = new QSocketNotifier(m_inotify, QSocketNotifier::Read, this);
        connect(m_notifier, &QSocketNotifier::activated, this, &LogWatch::readEvents);
    }
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, [this] { m_notifier->setEnabled(true); });
    m_safetyPoll.setInterval(kSafetyPollMs);
    connect(&m_safetyPoll, &QTimer::timeout, this, &LogWatch::checkAll);
}

LogWatch::~LogWatch() {
    if (m_inotify >= 0) {
        m_notifier->setEnabled(false);
        ::close(m_inotify);
    }
}

void LogWatch::watch(const Folder& trialFolder) {
    Watched& watched = m_watched[trialFolder.path()];
    watched.folder = trialFolder;
    if (const Descriptor folder = trialFolder.open(); m_inotify >= 0 && watched.descriptor < 0 && folder.isOpen())
        watched.descriptor = ::inotify_add_watch(m_inotify, reachOf(folder).c_str(), IN_MODIFY | IN_ONLYDIR);
    if (watched.descriptor >= 0)
        m_folders[watched.descriptor] = trialFolder.path();
    if (!m_safetyPoll.isActive())
        m_safetyPoll.start();
    QTimer::singleShot(0, this, &LogWatch::checkAll);
}

void LogWatch::forget(const Folder& trialFolder) {
    const auto found = m_watched.find(trialFolder.path());
    if (found == m_watched.end())
        return;
    if (found->second.descriptor >= 0) {
        ::inotify_rm_watch(m_inotify, found->second.descriptor);
        m_folders.erase(found->second.descriptor);
    }
    m_watched.erase(found);
    if (m_watched.empty())
        m_safetyPoll.stop();
}

/// After this, the kernel collects on its own for a while: a trial that prints endlessly costs 20 wake-ups a second.
void LogWatch::readEvents() {
    m_notifier->setEnabled(false);
    m_quiet.start();
    std::map<std::string, Sizes> grown;
    for (const int descriptor : takeEvents()) {
        const auto folder = m_folders.find(descriptor);
        if (folder != m_folders.end())
            grown[folder->second] = sizesIn(m_watched[folder->second].folder);
    }
    std::vector<std::string> folders;
    for (const auto& [folder, sizes] : grown) {
        m_watched[folder].sizes = sizes;
        folders.push_back(folder);
    }
    if (!folders.empty())
        Q_EMIT changed(folders);
}

/// The watch descriptors of all events on logs; other files in the folders are the trial's own business.
std::vector<int> LogWatch::takeEvents() {
    std::vector<int> descriptors;
    alignas(inotify_event) std::array<char, 16384> buffer;
    for (;;) {
        const ssize_t size = ::read(m_inotify, buffer.data(), buffer.size());
        if (size <= 0)
            return descriptors;
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            const auto* const event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
            const std::string_view name = event->len > 0 ? event->name : "";
            if (name == kLogs[0] || name == kLogs[1])
                descriptors.push_back(event->wd);
            at += sizeof(inotify_event) + event->len;
        }
    }
}

void LogWatch::checkAll() {
    std::vector<std::string> folders;
    for (auto& [folder, watched] : m_watched) {
        const Sizes sizes = sizesIn(watched.folder);
        if (sizes != watched.sizes)
            folders.push_back(folder);
        watched.sizes = sizes;
    }
    if (!folders.empty())
        Q_EMIT changed(folders);
}

LogWatch::Sizes LogWatch::sizesIn(const Folder& trialFolder) {
    Sizes sizes{-1, -1};
    for (std::size_t log = 0; log < kLogs.size(); ++log) {
        if (const FileState state = trialFolder.stateOf(std::string(kLogs[log])); state.kind == FileState::Kind::File)
            sizes[log] = state.bytes;
    }
    return sizes;
}

}  // namespace vernier

#include "moc_LogWatch.cpp"
