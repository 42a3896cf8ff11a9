#include "core/log/CrashLines.h"

#include "core/log/LogLine.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <typeinfo>

#include <cxxabi.h>
#include <unistd.h>

namespace vernier {

namespace {

struct CrashSignal {
    int number;
    std::string_view name;
    struct sigaction former;
};

// All that a signal handler can reach.
std::array<CrashSignal, 5> crashSignals{{{SIGSEGV, "SIGSEGV", {}},
                                         {SIGABRT, "SIGABRT", {}},
                                         {SIGBUS, "SIGBUS", {}},
                                         {SIGFPE, "SIGFPE", {}},
                                         {SIGILL, "SIGILL", {}}}};
std::atomic<int> crashDescriptor{-1};
std::terminate_handler formerTerminate = nullptr;
std::array<char, 65536> crashStack;

void writeCrashLine(const SafeText& line) noexcept {
    if (const int descriptor = crashDescriptor.load(); descriptor >= 0)
        (void)!::write(descriptor, line.text().data(), line.text().size());
}

/// Restores the signal's previous handler and raises the signal again: it arrives when this function returns, where it came
/// from.
extern "C" void noteCrash(int number, siginfo_t* info, void*) {
    const int formerErrno = errno;
    for (const CrashSignal& signal : crashSignals) {
        if (signal.number != number)
            continue;
        SafeText line;
        addLogHead(line, "fatal", "vernier.crash");
        line.add("The program crashed: ").add(signal.name);
        if (info && info->si_code > 0 && (number == SIGSEGV || number == SIGBUS))
            line.add(" at address ").addHex(reinterpret_cast<std::uintptr_t>(info->si_addr));
        writeCrashLine(line.add(".\n"));
        ::sigaction(number, &signal.former, nullptr);
    }
    ::raise(number);
    errno = formerErrno;
}

/// Only the exception's type: its text may quote what was read. The previous handler prints it.
[[noreturn]] void noteTerminate() {
    SafeText line;
    addLogHead(line, "fatal", "vernier.crash");
    line.add("The program ends: ");
    if (const std::type_info* const type = abi::__cxa_current_exception_type()) {
        const std::unique_ptr<char, decltype(&std::free)> name(abi::__cxa_demangle(type->name(), nullptr, nullptr, nullptr),
                                                               &std::free);
        line.add("nobody caught a ").add(name ? name.get() : type->name());
    } else {
        line.add("std::terminate was called");
    }
    writeCrashLine(line.add(".\n"));
    if (formerTerminate)
        formerTerminate();
    std::abort();
}

}  // namespace

CrashLines::CrashLines(int descriptor) : m_formerTerminate(std::set_terminate(&noteTerminate)) {
    formerTerminate = m_formerTerminate;
    crashDescriptor = descriptor;
    stack_t stack{};
    if (::sigaltstack(nullptr, &stack) == 0 && (stack.ss_flags & SS_DISABLE) != 0) {
        stack.ss_sp = crashStack.data();
        stack.ss_size = crashStack.size();
        stack.ss_flags = 0;
        m_hasOwnStack = ::sigaltstack(&stack, nullptr) == 0;
    }
    struct sigaction action {};
    action.sa_sigaction = &noteCrash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (CrashSignal& signal : crashSignals)
        ::sigaction(signal.number, &action, &signal.former);
}

CrashLines::~CrashLines() {
    for (const CrashSignal& signal : crashSignals)
        ::sigaction(signal.number, &signal.former, nullptr);
    if (m_hasOwnStack) {
        stack_t none{};
        none.ss_flags = SS_DISABLE;
        ::sigaltstack(&none, nullptr);
    }
    std::set_terminate(m_formerTerminate);
    crashDescriptor = -1;
}

}  // namespace vernier
