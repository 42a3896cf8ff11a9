#pragma once

#include <exception>

namespace vernier {

/// While it lives, a crash (SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL) and an exception that nobody catches leave a line at the
/// end of a file. What would have happened without it happens next: a core dump, say. The handler only calls what is safe in a
/// signal handler. A stack overflow leaves its line if it is in the thread that made this object. One at a time.
class CrashLines {
public:
    /// `descriptor` is open for writing, in append mode, as long as this object lives.
    explicit CrashLines(int descriptor);
    ~CrashLines();
    CrashLines(const CrashLines&) = delete;
    CrashLines& operator=(const CrashLines&) = delete;

private:
    std::terminate_handler m_formerTerminate;
    bool m_hasOwnStack = false;
};

}  // namespace vernier
