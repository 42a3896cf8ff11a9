#include "app/cli/InterruptSignals.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace vernier {

namespace {

/// A signal handler may do next to nothing, so it writes a byte that the event loop reads.
std::array<int, 2> s_pipe{-1, -1};

int makePipe() {
    if (::pipe2(s_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        s_pipe = {-1, -1};
    return s_pipe[0];
}

extern "C" void onInterrupt(int) {
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(s_pipe[1], &byte, 1);
}

}  // namespace

InterruptSignals::InterruptSignals(QObject* parent) : QObject(parent), m_notifier(makePipe(), QSocketNotifier::Read) {
    connect(&m_notifier, &QSocketNotifier::activated, this, &InterruptSignals::take);
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

InterruptSignals::~InterruptSignals() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.setEnabled(false);
    ::close(s_pipe[0]);
    ::close(s_pipe[1]);
}

void InterruptSignals::take() {
    char byte = 0;
    while (::read(s_pipe[0], &byte, 1) == 1)
        Q_EMIT interrupted();
}

}  // namespace vernier
