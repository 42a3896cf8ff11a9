#include "ui/handbook/HandbookView.h"

#include "ui/handbook/Handbook.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <utility>

namespace vernier {

namespace {

constexpr qreal kMargin = 28;
constexpr qreal kLineHeight = 128;  // percent
constexpr qreal kTablePadding = 5;
constexpr qreal kCodeIndent = 10;
constexpr float kMarker = 0.4F;

/// Between two blocks of code, which would be taken for one; and in cells, which would be joined to the next if they were
/// empty.
constexpr QChar kSpacer(0xA0);

QString spaced(QString markdown) {
    const QString cell = QStringLiteral("| %1 |").arg(kSpacer);
    return markdown.replace(QLatin1String("```\n\n```"), QStringLiteral("```\n\n%1\n\n```").arg(kSpacer))
        .replace(QLatin1String("| |"), cell)
        .replace(QLatin1String("| |"), cell);
}

bool isCodeBlock(const QTextBlock& block) {
    return block.isValid() && block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
}

void dressHeading(QTextCursor& cursor, int level) {
    QTextBlockFormat format = cursor.blockFormat();
    format.setTopMargin(level == 1 ? 0 : 20);
    format.setBottomMargin(6);
    cursor.setBlockFormat(format);
    cursor.select(QTextCursor::BlockUnderCursor);
    QTextCharFormat letters;
    letters.setProperty(QTextFormat::FontSizeAdjustment, level == 1 ? 2 : 1);
    letters.setFontWeight(QFont::DemiBold);
    cursor.mergeCharFormat(letters);
}

/// The lines of a block of code: one surface, with room at its ends.
void dressCode(QTextCursor& cursor, const ThemeColors& colors) {
    const QTextBlock block = cursor.block();
    QTextBlockFormat format = cursor.blockFormat();
    format.setBackground(colors.second);
    format.setLeftMargin(kCodeIndent);
    format.setRightMargin(kCodeIndent);
    format.setTopMargin(isCodeBlock(block.previous()) ? 0 : 8);
    format.setBottomMargin(isCodeBlock(block.next()) ? 0 : 14);
    format.setNonBreakableLines(false);  // long ones are wrapped
    cursor.setBlockFormat(format);
}

void dressText(QTextCursor& cursor) {
    QTextBlockFormat format = cursor.blockFormat();
    const bool isListed = cursor.currentList() != nullptr;
    const bool isTight = cursor.currentTable() || cursor.block().text() == kSpacer;
    format.setTopMargin(isTight ? 0 : isListed ? 3 : 7);
    format.setBottomMargin(isTight ? 0 : isListed ? 3 : 7);
    format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    if (isTight && !cursor.currentTable())
        format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(format);
}

/// What a run of letters looks like: a link, code within a sentence, or neither.
QTextCharFormat lettersOf(const QTextCharFormat& given, bool isInCode, const ThemeColors& colors, const QFont& mono) {
    QTextCharFormat format;
    if (given.isAnchor()) {
        format.setForeground(colors.accent);
        format.setFontUnderline(false);
    }
    if (given.fontFixedPitch() || isInCode) {
        format.setFontFamilies({mono.family()});
        format.setProperty(QTextFormat::FontPixelSize, QFontInfo(mono).pixelSize());
    }
    if (given.fontFixedPitch() && !isInCode)
        format.setBackground(colors.second);
    return format;
}

void dressLetters(const QTextBlock& block, const ThemeColors& colors, const QFont& mono) {
    QList<QTextLayout::FormatRange> runs;  // first all of them: a new format may join runs
    for (auto run = block.begin(); !run.atEnd(); ++run) {
        const QTextFragment fragment = run.fragment();
        runs.append(
            {fragment.position(), fragment.length(), lettersOf(fragment.charFormat(), isCodeBlock(block), colors, mono)});
    }
    QTextCursor cursor(block);
    for (const QTextLayout::FormatRange& run : std::as_const(runs)) {
        cursor.setPosition(run.start);
        cursor.setPosition(run.start + run.length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(run.format);
    }
}

void dressTable(QTextTable& table, const ThemeColors& colors) {
    QTextTableFormat format = table.format();
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(colors.line);
    format.setCellPadding(kTablePadding);
    format.setCellSpacing(0);
    format.setTopMargin(8);
    format.setBottomMargin(14);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(colors.second);
        cell.setFormat(head);
    }
}

}  // namespace

HandbookView::HandbookView(QWidget* parent) : QTextBrowser(parent) {
    setObjectName(QStringLiteral("handbookText"));
    setAccessibleName(tr("Page of the handbook"));
    setProperty("embedded", true);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    document()->setDocumentMargin(kMargin);
}

void HandbookView::showPage(const HandbookPage& page, const QStringList& marked) {
    m_text = page.text;
    m_marked = marked;
    dress();
    verticalScrollBar()->setValue(0);
}

void HandbookView::goTo(const QString& anchor) {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || Handbook::anchorOf(block.text()) != anchor)
            continue;
        QTextCursor cursor(block);
        setTextCursor(cursor);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - static_cast<int>(kMargin));
        return;
    }
}

void HandbookView::mark(const QStringList& words) {
    m_marked = words;
    const ThemeColors& colors = ThemeColors::of(QApplication::palette());
    QTextCharFormat format;
    QColor marker = colors.stopped;
    marker.setAlphaF(kMarker);
    format.setBackground(marker);
    QList<ExtraSelection> selections;
    for (const QString& word : words) {
        for (QTextCursor found = document()->find(word); !found.isNull(); found = document()->find(word, found))
            selections.append({found, format});
    }
    setExtraSelections(selections);
}

void HandbookView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_text.isEmpty())
        return;
    const int at = verticalScrollBar()->value();
    dress();
    verticalScrollBar()->setValue(at);
}

/// Markdown says what things are; how they look is up to us.
void HandbookView::dress() {
    const ThemeColors& colors = ThemeColors::of(QApplication::palette());
    const QFont mono = monoFont(font());
    setMarkdown(spaced(m_text));
    document()->setDocumentMargin(kMargin);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (const int level = block.blockFormat().headingLevel())
            dressHeading(cursor, level);
        else if (isCodeBlock(block))
            dressCode(cursor, colors);
        else
            dressText(cursor);
        dressLetters(block, colors, mono);
    }
    const QList<QTextFrame*> frames = document()->rootFrame()->childFrames();
    for (QTextFrame* const frame : frames) {
        if (auto* const table = qobject_cast<QTextTable*>(frame))
            dressTable(*table, colors);
    }
    mark(m_marked);
}

}  // namespace vernier
