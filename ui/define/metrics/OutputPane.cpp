#include "ui/define/metrics/OutputPane.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSyntaxHighlighter>

namespace vernier {

namespace {

constexpr int kMostOutputLines = 20000;

QColor blend(const QColor& from, const QColor& to, double share) {
    const auto mix = [&](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

}  // namespace

/// Marks the numbers that metrics read. The background of logs is dark in both themes, and so are the marks on it.
class OutputPane::Highlighter : public QSyntaxHighlighter {
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setReading(const OutputReading& reading, int objective, int step) {
        if (reading == m_reading && objective == m_objective && step == m_step)
            return;  // new lines are marked as they come
        m_reading = reading;
        m_objective = objective;
        m_step = step;
        rehighlight();
    }

protected:
    void highlightBlock(const QString& text) override {
        const ThemeColors& colors = ThemeColors::dark();
        for (const OutputMark& mark : m_reading.marksIn(text)) {
            const QColor hue = mark.metric == m_objective ? colors.stopped
                               : mark.metric == m_step    ? colors.accent
                                                          : colors.waiting;
            QTextCharFormat format;
            format.setBackground(blend(colors.logGround, hue, 0.38));
            format.setForeground(blend(hue, Qt::white, 0.55));
            setFormat(mark.begin, mark.end - mark.begin, format);
        }
    }

private:
    OutputReading m_reading;
    int m_objective = -1;
    int m_step = -1;
};

OutputPane::OutputPane(QWidget* parent) : QPlainTextEdit(parent), m_highlighter(new Highlighter(document())) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFont(monoFont(font()));
    setLineWrapMode(NoWrap);
    setFrameShape(QFrame::NoFrame);
    setMaximumBlockCount(kMostOutputLines);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    viewport()->setMouseTracking(true);
    // The range is known exactly only once the new lines are laid out.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &OutputPane::followEnd);
    setProperty("log", true);
    setProperty("embedded", true);
}

void OutputPane::appendOutput(const QString& text) {
    m_follows = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
    followEnd();
}

void OutputPane::followEnd() {
    if (m_follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void OutputPane::setReading(const OutputReading& reading, int objective, int step) {
    m_highlighter->setReading(reading, objective, step);
}

std::pair<int, int> OutputPane::placeAt(const QPoint& position) const {
    const QTextCursor cursor = cursorForPosition(position);
    const QRect at = cursorRect(cursor);
    const bool isOnText = position.y() >= at.top() && position.y() <= at.bottom() &&
                          std::abs(position.x() - at.center().x()) <= fontMetrics().averageCharWidth();
    return {cursor.blockNumber(), isOnText ? cursor.positionInBlock() : -1};
}

void OutputPane::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->pos();
    QPlainTextEdit::mousePressEvent(event);
}

void OutputPane::mouseReleaseEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseReleaseEvent(event);
    const bool isClick = (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || !isClick || textCursor().hasSelection())
        return;
    const auto [index, position] = placeAt(event->pos());
    if (const auto number = position < 0 ? std::nullopt : numberAt(line(index), position))
        Q_EMIT numberClicked(index, *number);
}

void OutputPane::mouseMoveEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseMoveEvent(event);
    const auto [index, position] = placeAt(event->pos());
    const bool isOnNumber = position >= 0 && numberAt(line(index), position);
    viewport()->setCursor(isOnNumber ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void OutputPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const auto number = numberAt(textCursor().block().text(), textCursor().positionInBlock()))
            Q_EMIT numberClicked(textCursor().blockNumber(), *number);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

}  // namespace vernier
