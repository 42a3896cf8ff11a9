#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace vernier {

/// One line of output as a terminal would show it: colours, titles and links take no room, and after backspaces and moves of
/// the cursor new text replaces the old. Bounded memory whatever arrives. One thread.
class TerminalLine {
public:
    /// Text beyond this is dropped, one byte more than a line may have, so that one sees that it was too long.
    explicit TerminalLine(std::size_t maxBytes) : m_maxBytes(maxBytes) {}

    /// Adds bytes without CR and LF. `onRedraw` is called, with the bytes of this call that came before, when something is
    /// printed while the cursor is back at the left edge of a line that has text: text() is then a line of its own, and is
    /// cleared afterwards. Amortised O(bytes).
    void write(std::string_view bytes, const std::function<void(std::size_t consumed)>& onRedraw);

    std::string_view text() const { return m_text; }
    bool isEmpty() const { return m_text.empty(); }
    /// Nothing has been written since the start or clear(): no text, and no part of an escape sequence.
    bool isFresh() const { return m_text.empty() && m_state == State::Text; }
    void clear();

private:
    enum class State { Text, Escape, Intermediate, Control, String };

    void takeControlCharacter(char c);
    void takeSequence(char c);
    void endControlSequence(char final);
    void print(std::string_view part);
    void replace(std::string_view part);
    void moveBack(std::size_t characters);
    void moveForward(std::size_t characters);

    std::size_t m_maxBytes;
    std::string m_text;
    std::size_t m_cursor = 0;  ///< in bytes; where the next text goes
    State m_state = State::Text;
    std::string m_parameters;       ///< of a control sequence
    std::size_t m_stringBytes = 0;  ///< of a title or link so far
};

}  // namespace vernier
