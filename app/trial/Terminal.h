#pragma once

#include "core/files/Descriptor.h"

namespace vernier {

/// A pseudo-terminal for a command's output, 80 columns by 24 lines: what is printed to it is appended to a log, so that a
/// program that prints at once only to a terminal does so. Line ends stay as they are printed. One thread.
class Terminal {
public:
    static constexpr int kColumns = 80;
    static constexpr int kLines = 24;

    /// `log`: a descriptor that outlives it. isOpen() is false if the system has no terminal left; errno says why.
    explicit Terminal(int log);

    bool isOpen() const { return m_side.isOpen(); }
    /// What the command gets as its stdout and stderr. Closed by closeCommandSide(), after the command has it.
    int commandSide() const { return m_commandSide.number(); }
    void closeCommandSide() { m_commandSide = {}; }

    /// Becomes readable when something was printed.
    int descriptor() const { return m_side.number(); }
    /// Appends what was printed to the log, without waiting for more. Nothing can be read any more once it returns false: all
    /// who could print have closed it.
    bool drain();

private:
    Descriptor m_side;
    Descriptor m_commandSide;
    int m_log;
};

}  // namespace vernier
