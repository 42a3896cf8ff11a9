#include "core/metrics/TerminalLine.h"

#include "core/metrics/Ascii.h"

#include <algorithm>
#include <charconv>

namespace vernier {

namespace {

constexpr char kEscape = '\x1b';
/// How far back text can be replaced: wider than any terminal, and few enough bytes to be moved for each character.
constexpr std::size_t kMaxBackBytes = 4096;
constexpr std::size_t kMaxParameterBytes = 64;
/// A title or link that is longer never ends; what follows is text again.
constexpr std::size_t kMaxStringBytes = 4096;
constexpr std::size_t kMostTerminalColumns = 1000;

bool isPrinted(char c) {
    return (static_cast<unsigned char>(c) >= 0x20 && c != '\x7f') || c == '\t';
}

/// The first parameter of a control sequence, or `otherwise`.
std::size_t firstNumber(std::string_view parameters, std::size_t otherwise) {
    std::size_t number = otherwise;
    std::from_chars(parameters.data(), parameters.data() + parameters.size(), number);
    return std::min(number, kMostTerminalColumns);
}

}  // namespace

void TerminalLine::clear() {
    m_text.clear();
    m_cursor = 0;
    m_state = State::Text;
}

void TerminalLine::write(std::string_view bytes, const std::function<void(std::size_t)>& onRedraw) {
    for (std::size_t at = 0; at < bytes.size();) {
        if (m_state != State::Text) {
            takeSequence(bytes[at++]);
            continue;
        }
        const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = static_cast<std::size_t>(std::find_if_not(from, bytes.end(), isPrinted) - bytes.begin());
        if (end == at) {
            takeControlCharacter(bytes[at++]);
            continue;
        }
        if (m_cursor == 0 && !m_text.empty()) {
            onRedraw(at);
            clear();
        }
        print(bytes.substr(at, end - at));
        at = end;
    }
}

void TerminalLine::takeControlCharacter(char c) {
    if (c == '\b')
        moveBack(1);
    else if (c == kEscape)
        m_state = State::Escape;
}

/// One character within an escape sequence (ECMA-48, 5.3 to 5.6).
void TerminalLine::takeSequence(char c) {
    const bool isControl = static_cast<unsigned char>(c) < 0x20;
    switch (m_state) {
        case State::Escape:
            m_parameters.clear();
            m_stringBytes = 0;
            if (c == '[')
                m_state = State::Control;
            else if (std::string_view("]PX^_").find(c) != std::string_view::npos)
                m_state = State::String;
            else
                m_state = c == kEscape ? State::Escape : c >= 0x20 && c <= 0x2F ? State::Intermediate : State::Text;
            break;
        case State::Intermediate: m_state = c >= 0x20 && c <= 0x2F ? State::Intermediate : State::Text; break;
        case State::Control:
            if (c >= 0x40 && c <= 0x7E) {
                m_state = State::Text;
                endControlSequence(c);
            } else if (c >= 0x20 && c <= 0x3F) {
                if (m_parameters.size() < kMaxParameterBytes)
                    m_parameters += c;
            } else {
                m_state = c == kEscape ? State::Escape : State::Text;
            }
            break;
        case State::String:
            if (c == kEscape)
                m_state = State::Escape;
            else if (c == '\a' || (isControl && c != '\t') || ++m_stringBytes > kMaxStringBytes)
                m_state = State::Text;
            break;
        case State::Text: break;
    }
}

void TerminalLine::endControlSequence(char final) {
    switch (final) {
        case 'C': moveForward(firstNumber(m_parameters, 1)); break;
        case 'D': moveBack(firstNumber(m_parameters, 1)); break;
        case 'G':  // a column, counted from 1
        case '`':
            m_cursor = 0;
            if (const std::size_t column = firstNumber(m_parameters, 1); column > 1)
                moveForward(column - 1);
            break;
        case 'K':  // erases to the right; a line that is erased whole was shown before, and counts
            if (m_cursor > 0 && firstNumber(m_parameters, 0) == 0)
                m_text.resize(m_cursor);
            else
                m_cursor = 0;
            break;
        case 'A':
        case 'B':
        case 'E':
        case 'F':
        case 'H':
        case 'd':
        case 'f': m_cursor = 0; break;  // elsewhere on the screen: what comes next is another line
        default: break;                 // colours and modes
    }
}

void TerminalLine::print(std::string_view part) {
    if (m_cursor < m_text.size())
        return replace(part);
    m_text += part.substr(0, m_maxBytes - std::min(m_maxBytes, m_text.size()));
    m_cursor = m_text.size();
}

/// Character by character, and what goes beyond the old text is added to it.
void TerminalLine::replace(std::string_view part) {
    for (std::size_t at = 0; at < part.size(); ++at) {
        if (m_cursor >= m_text.size())
            return print(part.substr(at));
        if (ascii::continuesCharacter(part[at])) {
            if (m_text.size() < m_maxBytes)
                m_text.insert(m_cursor++, 1, part[at]);
            continue;
        }
        std::size_t end = m_cursor + 1;
        while (end < m_text.size() && ascii::continuesCharacter(m_text[end]))
            ++end;
        m_text.replace(m_cursor, end - m_cursor, 1, part[at]);
        ++m_cursor;
    }
}

void TerminalLine::moveBack(std::size_t characters) {
    const std::size_t limit = m_text.size() - std::min(m_text.size(), kMaxBackBytes);
    for (; characters > 0 && m_cursor > limit; --characters) {
        --m_cursor;
        while (m_cursor > limit && ascii::continuesCharacter(m_text[m_cursor]))
            --m_cursor;
    }
}

void TerminalLine::moveForward(std::size_t characters) {
    for (; characters > 0 && m_cursor < m_text.size(); --characters) {
        ++m_cursor;
        while (m_cursor < m_text.size() && ascii::continuesCharacter(m_text[m_cursor]))
            ++m_cursor;
    }
    if (m_cursor == m_text.size())
        print(std::string(characters, ' '));
}

}  // namespace vernier
