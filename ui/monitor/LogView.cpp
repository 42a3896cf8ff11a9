#include "ui/monitor/LogView.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>

#include <string_view>
#include <utility>

namespace vernier {

namespace {

constexpr int kMostLogLines = 3000;
constexpr int kLongestLine = 2000;
/// What one batch can add to the screen; anything before it would scroll out at once.
constexpr std::size_t kMostBytesAtOnce = 128 * 1024;

/// The end of a batch: as many lines as are kept, and no more bytes than can be drawn at once.
std::string_view worthShowing(std::string_view text) {
    if (text.size() > kMostBytesAtOnce)
        text.remove_prefix(text.size() - kMostBytesAtOnce);
    std::size_t begin = text.size();
    for (int lines = 0; begin > 0 && lines <= kMostLogLines; --begin)
        lines += text[begin - 1] == '\n' ? 1 : 0;
    text.remove_prefix(begin);
    while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0) == 0x80)  // half a character
        text.remove_prefix(1);
    return text;
}

}  // namespace

LogView::LogView(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setMaximumBlockCount(kMostLogLines);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setAccessibleName(tr("Output of the trial"));
    setProperty("log", true);
    dress();
}

void LogView::append(const LogChunk& chunk) {
    if (chunk.restarts)
        clearLog();
    const std::string_view end = worthShowing(chunk.text);
    const QString text = cutLines(QString::fromUtf8(end.data(), static_cast<qsizetype>(end.size())));
    if (text.isEmpty())
        return;
    const int position = verticalScrollBar()->value();
    const bool follows = position >= verticalScrollBar()->maximum();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat format;
    format.setForeground(chunk.isStderr ? ThemeColors::dark().stopped : ThemeColors::dark().logText);
    cursor.insertText(text, format);
    verticalScrollBar()->setValue(follows ? verticalScrollBar()->maximum() : position);
}

void LogView::clearLog() {
    clear();
    m_lastLineLength = 0;
    m_hasOpenReturn = false;
}

bool LogView::event(QEvent* event) {
    const bool isHandled = QPlainTextEdit::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    return isHandled;
}

void LogView::dress() {
    const QFont mono = monoFont(font());
    if (document()->defaultFont() != mono)
        document()->setDefaultFont(mono);
}

/// Leaves out what makes a line longer than the limit, even if it arrives in many chunks. A lone carriage return, which
/// progress bars use to redraw themselves, ends a line.
QString LogView::cutLines(const QString& text) {
    QString kept;
    kept.reserve(text.size());
    for (const QChar character : text) {
        const bool isLineFeed = character == QLatin1Char('\n');
        if (isLineFeed || std::exchange(m_hasOpenReturn, false)) {
            kept += QLatin1Char('\n');
            m_lastLineLength = 0;
            m_hasOpenReturn = false;
        }
        if (character == QLatin1Char('\r'))
            m_hasOpenReturn = m_lastLineLength > 0;
        else if (!isLineFeed && ++m_lastLineLength <= kLongestLine)
            kept += m_lastLineLength == kLongestLine ? QChar(0x2026) : character;
    }
    return kept;
}

}  // namespace vernier
