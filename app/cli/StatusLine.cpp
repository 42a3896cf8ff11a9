#include "app/cli/StatusLine.h"

#include "core/base/VisibleText.h"
#include "core/space/Name.h"

#include <iostream>

#include <sys/ioctl.h>
#include <unistd.h>

namespace vernier {

namespace {

std::size_t terminalWidth() {
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 10 ? size.ws_col : 80;
}

}  // namespace

StatusLine::StatusLine() : m_isTerminal(::isatty(STDOUT_FILENO) == 1) {}

StatusLine::~StatusLine() {
    erase();
}

void StatusLine::print(const std::string& line) {
    erase();
    std::cout << visibleLines(line) << "\n";
    if (m_isTerminal)
        std::cout << m_status;
    std::cout << std::flush;
}

void StatusLine::show(const std::string& status) {
    if (!m_isTerminal)
        return;
    erase();
    m_status = shownText(status, terminalWidth() - 4);
    std::cout << m_status << std::flush;
}

void StatusLine::erase() {
    if (m_isTerminal && !m_status.empty())
        std::cout << "\r\x1b[K";
}

}  // namespace vernier
