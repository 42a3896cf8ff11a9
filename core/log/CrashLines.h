#pragma once

#include <exception>

namespace vernier {

/// While it exists, a crash (SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL) or an uncaught exception leaves a line at the end of a
/// file. Then whatever would have happened without it happens: a core dump, for example. The handler only calls what is safe in
/// a signal handler. A stack overflow leaves its line if it is in the thread that created this object. One at a time.
class CrashLines {
public:
    /// `descriptor` is open for writing, in append mode, for as long as this object exists.
    explicit CrashLines(int descriptor);
    ~CrashLines();
    CrashLines(const CrashLines&) = delete;
    CrashLines& operator=(const CrashLines&) = delete;

private:
    std::terminate_handler m_formerTerminate;
    bool m_hasOwnStack = false;
};

}  // namespace vernier
