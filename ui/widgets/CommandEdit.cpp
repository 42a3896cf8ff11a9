#include "ui/widgets/CommandEdit.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kMostCommandLines = 5;
constexpr qreal kPlaceholderRadius = 4;

struct Placeholder {
    int begin = 0;
    int end = 0;
    QString name;
};

/// The {names} of a text; doubled braces are none.
std::vector<Placeholder> placeholdersIn(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral(R"(\{\{|\}\}|\{([^{}]*)\})"));
    std::vector<Placeholder> result;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.hasCaptured(1))
            result.push_back(
                {static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd()),
                 match.captured(1).section(QLatin1Char('?'), 0, 0).section(QLatin1Char('='), 0, 0)});  // {amp?--amp}
    }
    return result;
}

}  // namespace

/// The colours of placeholders; the edit itself draws their backgrounds, with round corners.
class CommandEdit::Highlighter : public QSyntaxHighlighter {
public:
    explicit Highlighter(CommandEdit& edit) : QSyntaxHighlighter(edit.document()), m_edit(edit) {}

    bool knows(const QString& name) const { return m_names.contains(name); }
    void setNames(const QStringList& names) {
        if (std::exchange(m_names, names) != names)
            rehighlight();
    }

protected:
    void highlightBlock(const QString& text) override {
        const ThemeColors& colors = ThemeColors::of(m_edit.palette());
        for (const Placeholder& placeholder : placeholdersIn(text)) {
            const QColor color = knows(placeholder.name) ? colors.accent : colors.failed;
            QColor brace = color;
            brace.setAlpha(120);
            setFormat(placeholder.begin, 1, brace);
            setFormat(placeholder.begin + 1, placeholder.end - placeholder.begin - 2, color);
            setFormat(placeholder.end - 1, 1, brace);
        }
    }

private:
    CommandEdit& m_edit;
    QStringList m_names;
};

CommandEdit::CommandEdit(QWidget* parent) : QPlainTextEdit(parent), m_highlighter(new Highlighter(*this)) {
    setFont(monoFont(font()));
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setUndoRedoEnabled(false);  // the study's undo covers typing
    document()->setDocumentMargin(3);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_text == toPlainText())  // colours have changed, not words
            return;
        m_text = toPlainText();
        fitHeight();
        Q_EMIT edited(m_text);
    });
}

void CommandEdit::setCommand(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    setPlainText(text);
    fitHeight();
}

void CommandEdit::setKnownNames(const QStringList& names) {
    m_highlighter->setNames(names);
}

QSize CommandEdit::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 40, minimumSizeHint().height()};
}

QSize CommandEdit::minimumSizeHint() const {
    const int lines = std::clamp(static_cast<int>(document()->size().height()), 1, kMostCommandLines);
    const int frame = 10;  // border and padding of the style sheet
    return {fontMetrics().averageCharWidth() * 20, lines * fontMetrics().lineSpacing() + 2 * 3 + frame};
}

void CommandEdit::fitHeight() {
    setFixedHeight(minimumSizeHint().height());
}

void CommandEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void CommandEdit::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_submits && !(event->modifiers() & Qt::ShiftModifier) && !toPlainText().trimmed().isEmpty()) {
        Q_EMIT submitted();
        return;
    }
    if (isEnter && !m_takesLines) {
        Q_EMIT editingFinished();  // a command is one line
        return;
    }
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo))
        return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
}

bool CommandEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();  // they belong to the study
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

bool CommandEdit::canInsertFromMimeData(const QMimeData* source) const {
    return !source->hasUrls() && QPlainTextEdit::canInsertFromMimeData(source);  // files are for the widget below
}

void CommandEdit::insertFromMimeData(const QMimeData* source) {
    static const QRegularExpression continued(QStringLiteral(R"(\s*\\?\s*[\r\n]+\s*)"));
    const QString text = source->text().trimmed();
    insertPlainText(m_takesLines ? text : QString(text).replace(continued, QStringLiteral(" ")));
}

void CommandEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT editingFinished();
}

void CommandEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
}

void CommandEdit::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        for (const Placeholder& placeholder : placeholdersIn(document()->firstBlock().text()))
            paintChip(painter, placeholder.begin, placeholder.end, m_highlighter->knows(placeholder.name));
    }
    QPlainTextEdit::paintEvent(event);
}

void CommandEdit::paintChip(QPainter& painter, int begin, int end, bool isKnown) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QColor fault = colors.failed;
    fault.setAlpha(30);
    painter.setBrush(isKnown ? colors.accentSurface : fault);
    const QTextBlock block = document()->firstBlock();
    const QPointF origin = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    for (int index = 0; index < block.layout()->lineCount(); ++index) {
        const QTextLine line = block.layout()->lineAt(index);
        const int from = std::max(begin, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const qreal left = std::min(line.cursorToX(from), line.cursorToX(to));
        const qreal right = std::max(line.cursorToX(from), line.cursorToX(to));
        painter.drawRoundedRect(QRectF(origin.x() + left - 1, origin.y() + line.y(), right - left + 2, line.height()),
                                kPlaceholderRadius, kPlaceholderRadius);
    }
}

}  // namespace vernier
