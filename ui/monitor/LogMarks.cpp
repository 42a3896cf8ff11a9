#include "ui/monitor/LogMarks.h"

#include "ui/theme/ThemeColors.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

namespace vernier {

namespace {

constexpr int kDelayMs = 40;

/// Occurrences of `search` in the text before `end`.
int countIn(const QString& text, const QString& search, qsizetype end) {
    int count = 0;
    for (qsizetype at = text.indexOf(search, 0, Qt::CaseInsensitive); at >= 0 && at < end;
         at = text.indexOf(search, at + search.size(), Qt::CaseInsensitive))
        ++count;
    return count;
}

QTextEdit::ExtraSelection selectionOf(const QTextBlock& block, int begin, int end, const QTextCharFormat& format) {
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(block);
    selection.cursor.setPosition(block.position() + begin);
    selection.cursor.setPosition(block.position() + end, QTextCursor::KeepAnchor);
    selection.format = format;
    return selection;
}

QTextCharFormat formatFor(const QColor& hue, double share) {
    const QColor ground = ThemeColors::dark().logGround;
    const auto mix = [share](int from, int to) { return static_cast<int>(from + (to - from) * share); };
    QTextCharFormat format;
    format.setBackground(
        QColor(mix(ground.red(), hue.red()), mix(ground.green(), hue.green()), mix(ground.blue(), hue.blue())));
    format.setForeground(Qt::white);
    return format;
}

}  // namespace

LogMarks::LogMarks(QPlainTextEdit& log) : QObject(&log), m_log(log) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &LogMarks::mark);
    const auto request = [this] {
        if (!m_timer.isActive())
            m_timer.start();
    };
    connect(log.verticalScrollBar(), &QScrollBar::valueChanged, this, request);
    connect(log.verticalScrollBar(), &QScrollBar::rangeChanged, this, request);
    connect(&log, &QPlainTextEdit::textChanged, this, request);
}

void LogMarks::setReading(const OutputReading& reading, int objective) {
    m_reading = reading;
    m_objective = objective;
    m_timer.start();
}

void LogMarks::setSearch(const QString& text) {
    m_search = text;
    m_timer.start();
}

int LogMarks::matchCount() const {
    const QString text = m_search.isEmpty() ? QString() : m_log.toPlainText();
    return countIn(text, m_search, text.size());
}

bool LogMarks::findNext(bool backward) {
    if (m_search.isEmpty())
        return false;
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_log.find(m_search, flags))
        return true;
    const QTextCursor before = m_log.textCursor();
    m_log.moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (m_log.find(m_search, flags))
        return true;
    m_log.setTextCursor(before);
    return false;
}

int LogMarks::currentMatch() const {
    const QTextCursor cursor = m_log.textCursor();
    if (m_search.isEmpty() || cursor.selectedText().compare(m_search, Qt::CaseInsensitive) != 0)
        return 0;
    return countIn(m_log.toPlainText(), m_search, cursor.selectionStart()) + 1;
}

void LogMarks::mark() {
    const ThemeColors& colors = ThemeColors::dark();
    QList<QTextEdit::ExtraSelection> selections;
    QTextBlock block = m_log.cursorForPosition(QPoint(0, 0)).block();
    const QTextBlock last = m_log.cursorForPosition(m_log.viewport()->rect().bottomLeft()).block();
    for (; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next()) {
        const QString line = block.text();
        for (const OutputMark& mark : m_reading.marksIn(line)) {
            if (mark.metric >= 0)
                selections << selectionOf(block, mark.begin, mark.end,
                                          formatFor(mark.metric == m_objective ? colors.complete : colors.waiting, 0.38));
        }
        const qsizetype length = m_search.size();
        for (qsizetype at = length > 0 ? line.indexOf(m_search, 0, Qt::CaseInsensitive) : -1; at >= 0;
             at = line.indexOf(m_search, at + length, Qt::CaseInsensitive))
            selections << selectionOf(block, static_cast<int>(at), static_cast<int>(at + length),
                                      formatFor(colors.stopped, 0.6));
    }
    m_log.setExtraSelections(selections);
}

}  // namespace vernier
