#include "app/trial/OutputOrder.h"

#include "core/exec/LogOrder.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace vernier {

namespace {

constexpr std::array<std::string_view, 2> kLogNames{"stdout.log", "stderr.log"};

constexpr int kMostAttempts = 50;

std::size_t indexOf(char log) {
    return log == 'e' ? 1 : 0;
}

}  // namespace

OutputOrder::OutputOrder(Folder folder) : m_folder(std::move(folder)), m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (Result<Descriptor> file = m_folder.openFile(LogOrder::kFileName, O_WRONLY | O_CREAT | O_APPEND))
        m_file = std::move(*file);
    m_written = m_folder.stateOf(LogOrder::kFileName).bytes;
    m_known = m_marked = sizes();  // a trial that resumes goes on in its logs
    if (::inotify_add_watch(m_inotify.number(), reachOf(m_folder.open()).c_str(), IN_MODIFY | IN_ONLYDIR) < 0)
        m_inotify = {};
}

/// Adds which logs have grown, in order, each time that another one did: "oeo". False if nothing has happened.
bool OutputOrder::takeEvents(std::string& grown) {
    bool hasGrown = false;
    alignas(inotify_event) std::array<char, 16384> buffer;
    for (;;) {
        const ssize_t size = ::read(m_inotify.number(), buffer.data(), buffer.size());
        if (size <= 0)
            return hasGrown;
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            const auto* const event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
            const std::string_view name = event->len > 0 ? event->name : "";
            const char log = name == kLogNames[0] ? 'o' : name == kLogNames[1] ? 'e' : 0;
            hasGrown = hasGrown || log != 0;
            if (log != 0 && (grown.empty() || grown.back() != log))
                grown += log;
            at += sizeof(inotify_event) + event->len;
        }
    }
}

void OutputOrder::note() {
    std::string grown;
    if (!takeEvents(grown))
        return;
    // Until the sizes are those after the last event: otherwise the next ones would tell of what is known already.
    Sizes now = sizes();
    for (int attempt = 0; attempt < kMostAttempts && takeEvents(grown); ++attempt)
        now = sizes();
    if (m_last != 0 && grown.front() != m_last)
        mark(m_known, m_last, m_last);
    if (grown.size() == 2) {
        Sizes between = m_known;
        between[indexOf(grown.front())] = now[indexOf(grown.front())];
        mark(between, grown.front(), grown.front());
    } else if (grown.size() > 2) {
        mark(now, grown.front(), grown.back());
    }
    m_known = now;
    m_last = grown.back();
}

/// Up to these sizes, all was there before whatever follows.
void OutputOrder::mark(const Sizes& upTo, char first, char last) {
    if (upTo == m_marked || m_written > LogOrder::kMaxBytes)
        return;
    const std::string line = LogOrder::lineOf({upTo, {indexOf(first), indexOf(last)}});
    m_written += std::max<ssize_t>(0, ::write(m_file.number(), line.data(), line.size()));
    m_marked = upTo;
}

OutputOrder::Sizes OutputOrder::sizes() const {
    Sizes sizes{0, 0};
    for (std::size_t log = 0; log < sizes.size(); ++log)
        sizes[log] = m_folder.stateOf(std::string(kLogNames[log])).bytes;
    return sizes;
}

}  // namespace vernier
