#include "ui/monitor/LogView.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>

#include <algorithm>
#include <string>
#include <string_view>

namespace vernier {

namespace {

constexpr int kMostLogLines = 3000;
constexpr int kLongestLine = 2000;
constexpr int kQuietMs = 500;
/// What one batch adds: a thousand lines take 7 ms to lay out, and nobody reads so many in the time until the next batch.
constexpr int kMostLinesAtOnce = 1000;
constexpr std::size_t kMostBytesAtOnce = 128 * 1024;

/// The end of a batch, behind a line that says if more was left out than fits.
std::string worthShowing(std::string_view text) {
    std::string_view end = text.substr(text.size() - std::min(text.size(), kMostBytesAtOnce));
    std::size_t begin = end.size();
    for (int lines = 0; begin > 0 && lines <= kMostLinesAtOnce; --begin)
        lines += end[begin - 1] == '\n' ? 1 : 0;
    end.remove_prefix(begin);
    while (!end.empty() && (static_cast<unsigned char>(end.front()) & 0xC0) == 0x80)  // half a character
        end.remove_prefix(1);
    return (end.size() < text.size() ? "\n\u2026" : "") + std::string(end);
}

/// Leaves out what makes a line longer than can be drawn.
QString withShortLines(const QString& text) {
    if (text.size() <= kLongestLine)
        return text;
    QString kept;
    kept.reserve(text.size());
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        const bool isLong = end - begin > kLongestLine;
        kept += QStringView(text).mid(begin, isLong ? kLongestLine : end - begin);
        kept += isLong ? QStringLiteral("\u2026\n") : QStringLiteral("\n");
        begin = end + 1;
    }
    return kept;
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
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, [this] { insert(withShortLines(m_text.flush()), false); });
    dress();
}

void LogView::append(const LogChunk& chunk) {
    if (chunk.restarts)
        clearLog();
    insert(withShortLines(m_text.take(chunk.isStderr, worthShowing(chunk.text))), chunk.isStderr);
    m_quiet.start();
}

void LogView::insert(const QString& text, bool isStderr) {
    if (text.isEmpty())
        return;
    const int position = verticalScrollBar()->value();
    const bool follows = position >= verticalScrollBar()->maximum();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat format;
    format.setForeground(isStderr ? ThemeColors::dark().stopped : ThemeColors::dark().logText);
    cursor.insertText(text, format);
    verticalScrollBar()->setValue(follows ? verticalScrollBar()->maximum() : position);
}

void LogView::clearLog() {
    clear();
    m_text.clear();
    m_quiet.stop();
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

}  // namespace vernier
