#include "ui/views/LogView.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>

#include <utility>

namespace vernier {

namespace {

constexpr int kMostLines = 3000;
constexpr int kLongestLine = 2000;
/// What one batch can add to the screen; what lies before it would be scrolled out at once.
constexpr std::size_t kMostBytesAtOnce = 128 * 1024;

}  // namespace

LogView::LogView(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setMaximumBlockCount(kMostLines);
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
    std::string_view bytes = chunk.text;
    if (bytes.size() > kMostBytesAtOnce) {
        bytes.remove_prefix(bytes.size() - kMostBytesAtOnce);
        bytes.remove_prefix(std::min(bytes.size(), bytes.find('\n') == std::string_view::npos ? 0 : bytes.find('\n') + 1));
    }
    const QString text = cutLines(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (text.isEmpty())
        return;
    const bool follows = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    const int position = verticalScrollBar()->value();
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    QTextCharFormat format;
    format.setForeground(chunk.isStderr ? ThemeColors::dark().stopped : ThemeColors::dark().logText);
    end.insertText(text, format);
    verticalScrollBar()->setValue(follows ? verticalScrollBar()->maximum() : position);
}

void LogView::clearLog() {
    clear();
    m_lastLineLength = 0;
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

/// Leaves out what makes a line longer than the limit, also where it comes in many chunks.
QString LogView::cutLines(QString text) {
    QString kept;
    kept.reserve(text.size());
    for (const QChar character : std::as_const(text)) {
        const bool isReturn = character == QLatin1Char('\r');  // a progress bar that draws itself again
        if (character == QLatin1Char('\n') || isReturn) {
            if (!isReturn || m_lastLineLength > 0)
                kept += QLatin1Char('\n');
            m_lastLineLength = isReturn ? 0 : 0;
        } else if (++m_lastLineLength <= kLongestLine) {
            kept += m_lastLineLength == kLongestLine ? QChar(0x2026) : character;
        }
    }
    return kept;
}

}  // namespace vernier
