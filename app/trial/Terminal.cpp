#include "app/trial/Terminal.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace vernier {

namespace {

Descriptor openCommandSide(const Descriptor& side) {
    std::array<char, 128> name{};
    if (::grantpt(side.number()) != 0 || ::unlockpt(side.number()) != 0 ||
        ::ptsname_r(side.number(), name.data(), name.size()) != 0)
        return {};
    return Descriptor(::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC));
}

/// The size, and output as it is printed.
void configure(int commandSide) {
    const winsize size{Terminal::kLines, Terminal::kColumns, 0, 0};
    ::ioctl(commandSide, TIOCSWINSZ, &size);
    termios settings{};
    if (::tcgetattr(commandSide, &settings) != 0)
        return;
    settings.c_oflag &= ~static_cast<tcflag_t>(ONLCR);
    settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(commandSide, TCSANOW, &settings);
}

}  // namespace

Terminal::Terminal(int log) : m_log(log) {
    Descriptor side(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
    if (side.isOpen())
        m_commandSide = openCommandSide(side);
    if (!m_commandSide.isOpen())
        return;
    m_side = std::move(side);
    configure(m_commandSide.number());
}

bool Terminal::drain() {
    std::array<char, 65536> buffer;
    for (;;) {
        const ssize_t size = ::read(m_side.number(), buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return size < 0 && errno == EAGAIN;  // EIO: nobody has it open
        // What a full disk refuses is lost, as it is for a command that writes to its log itself.
        for (std::string_view rest(buffer.data(), static_cast<std::size_t>(size)); !rest.empty();) {
            const ssize_t written = ::write(m_log, rest.data(), rest.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                break;
            rest.remove_prefix(static_cast<std::size_t>(written));
        }
    }
}

}  // namespace vernier
