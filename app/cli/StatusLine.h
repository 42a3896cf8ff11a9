#pragma once

#include <string>

namespace vernier {

/// Lines on stdout; on a terminal, with a last line that is rewritten in place. Elsewhere the status is not written at all.
class StatusLine {
public:
    StatusLine();
    ~StatusLine();

    bool isTerminal() const { return m_isTerminal; }
    /// Writes a line above the status.
    void print(const std::string& line);
    /// Replaces the status, cut to the width of the terminal.
    void show(const std::string& status);

private:
    void erase();

    bool m_isTerminal;
    std::string m_status;
};

}  // namespace vernier
