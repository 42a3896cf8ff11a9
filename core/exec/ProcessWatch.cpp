#include "core/exec/ProcessWatch.h"

#include <QSocketNotifier>

#include <chrono>
#include <vector>

#include <sys/syscall.h>
#include <unistd.h>

namespace vernier {

namespace {

constexpr std::chrono::seconds kSafetyPoll{1};

}  // namespace

/// A pidfd and its notifier, which may be dropped from within its own signal. The watch owns it, because at the end of a thread
/// nobody is left to delete it later.
struct ProcessWatch::Pidfd {
    Pidfd(int process, QObject* parent)
        : pidfd(process), notifier(new QSocketNotifier(process, QSocketNotifier::Read, parent)) {}
    ~Pidfd() {
        notifier->setEnabled(false);
        notifier->deleteLater();
        ::close(pidfd);
    }
    Pidfd(const Pidfd&) = delete;
    Pidfd& operator=(const Pidfd&) = delete;

    int pidfd;
    QSocketNotifier* notifier;
};

ProcessWatch::ProcessWatch(const Launcher& launcher, QObject* parent) : QObject(parent), m_launcher(launcher) {
    m_safetyPoll.setInterval(kSafetyPoll);
    connect(&m_safetyPoll, &QTimer::timeout, this, &ProcessWatch::checkAll);
}

ProcessWatch::~ProcessWatch() = default;

void ProcessWatch::watch(const Folder& trialFolder) {
    const std::string path = trialFolder.path();
    m_watched[path] = Watched{trialFolder, nullptr};
    if (!m_safetyPoll.isActive())
        m_safetyPoll.start();
    const ProcessStatus status = m_launcher.status(trialFolder);
    if (status.supervisorPid != 0)
        follow(path, status.supervisorPid);
    // This check finds whatever ended before the pidfd was open.
    QTimer::singleShot(0, this, [this, path] { check(path); });
}

void ProcessWatch::follow(const std::string& trialFolder, std::int64_t supervisorPid) {
    const int process = static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(supervisorPid), 0));
    if (process < 0)
        return;
    auto descriptor = std::make_unique<Pidfd>(process, this);
    QSocketNotifier* const notifier = descriptor->notifier;
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier, trialFolder] {
        notifier->setEnabled(false);
        check(trialFolder);
    });
    m_watched[trialFolder].pidfd = std::move(descriptor);
}

void ProcessWatch::forget(const Folder& trialFolder) {
    m_watched.erase(trialFolder.path());
    if (m_watched.empty())
        m_safetyPoll.stop();
}

void ProcessWatch::check(const std::string& trialFolder) {
    const auto found = m_watched.find(trialFolder);
    if (found == m_watched.end() || m_launcher.status(found->second.folder).phase == ProcessPhase::Running)
        return;
    // Forgetting may free the caller's copy.
    const Folder folder = found->second.folder;
    forget(folder);
    Q_EMIT ended(folder.path());
}

void ProcessWatch::checkAll() {
    std::vector<std::string> folders;
    for (const auto& [folder, watched] : m_watched)
        folders.push_back(folder);
    for (const std::string& folder : folders)
        check(folder);
}

}  // namespace vernier

#include "moc_ProcessWatch.cpp"
