#include "ui/widgets/ChoiceChips.h"

#include "ui/text/ParameterText.h"
#include "ui/theme/ThemeColors.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace vernier {

namespace {

constexpr int kChipGap = 4;
constexpr int kChipInset = 8;  ///< as in a RangeBar
constexpr int kChipPadding = 10;
constexpr int kChipRadius = 5;
constexpr int kComfortableChip = 96;

}  // namespace

ChoiceChips::ChoiceChips(QWidget* parent) : QWidget(parent), m_entry(new QLineEdit(this)) {
    setFocusPolicy(Qt::StrongFocus);
    m_entry->hide();
    m_entry->setObjectName(QStringLiteral("newChoice"));
    m_entry->setAccessibleName(tr("New choice"));
    m_entry->setPlaceholderText(tr("new value"));
    connect(m_entry, &QLineEdit::editingFinished, this, &ChoiceChips::takeEntry);
}

void ChoiceChips::setChips(const std::vector<ChoiceChip>& chips) {
    m_chips = chips;
    m_current = std::clamp(m_current, 0, std::max(0, lastIndex()));
    place();
    updateGeometry();
    update();
}

void ChoiceChips::setExtensible(bool isExtensible) {
    m_isExtensible = isExtensible;
    setChips(m_chips);
}

QRect ChoiceChips::chipRect(int index) const {
    return m_rects[static_cast<std::size_t>(index)];
}

QSize ChoiceChips::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 14, fontMetrics().height() + 12};
}

QSize ChoiceChips::sizeHint() const {
    int width = 2 * kChipInset + (m_isExtensible ? fontMetrics().height() + 6 : 0);
    for (int index = 0; index < std::ssize(m_chips); ++index)
        width += fontMetrics().horizontalAdvance(textOf(index)) + 2 * kChipPadding + kChipGap;
    return {std::max(width, minimumSizeHint().width()), minimumSizeHint().height()};
}

QString ChoiceChips::textOf(int index) const {
    return index < static_cast<int>(m_chips.size()) ? exactText(m_chips[static_cast<std::size_t>(index)].value)
                                                    : QStringLiteral("+");
}

/// Chips are as wide as their texts and grow together towards a comfortable width; if there is no room for that, they share it
/// evenly. The last one is small.
void ChoiceChips::place() {
    m_rects.clear();
    const int count = static_cast<int>(m_chips.size());
    const int chipHeight = fontMetrics().height() + 6;
    const int top = (height() - chipHeight) / 2;
    const int room = width() - (m_isExtensible ? chipHeight : 0) - kChipGap * count - 2 * kChipInset;
    std::vector<int> widths;
    for (int index = 0; index < count; ++index)
        widths.push_back(fontMetrics().horizontalAdvance(textOf(index)) + 2 * kChipPadding);
    const int spare = count > 0 ? (room - std::accumulate(widths.begin(), widths.end(), 0)) / count : 0;
    int x = kChipInset;
    for (int& wide : widths) {
        wide = spare >= 0 ? std::max(wide, std::min(wide + spare, kComfortableChip)) : std::max(1, room / count);
        m_rects.emplace_back(x, top, wide, chipHeight);
        x += wide + kChipGap;
    }
    if (m_isExtensible)
        m_rects.emplace_back(x, top, chipHeight, chipHeight);
    for (QRect& rect : m_rects) {
        if (isRightToLeft())
            rect.moveLeft(width() - rect.left() - rect.width());
    }
    m_entry->setGeometry(0, top - 2, width(), chipHeight + 4);
}

int ChoiceChips::chipAt(const QPoint& position) const {
    const auto found = std::find_if(m_rects.begin(), m_rects.end(), [&](const QRect& rect) { return rect.contains(position); });
    return found == m_rects.end() ? -1 : static_cast<int>(found - m_rects.begin());
}

void ChoiceChips::activate(int index) {
    m_current = index;
    if (index == static_cast<int>(m_chips.size())) {
        if (!m_isExtensible)
            return;  // there is no chip there
        m_entry->clear();
        m_entry->show();
        m_entry->setFocus();
        return;
    }
    std::vector<ChoiceChip> chips = m_chips;
    ChoiceChip& chip = chips[static_cast<std::size_t>(index)];
    chip.isChosen = !chip.isChosen;
    update();
    Q_EMIT choicesEdited(chips);
}

void ChoiceChips::takeEntry() {
    if (m_entry->isHidden())
        return;
    m_entry->hide();
    if (const QString text = m_entry->text().trimmed(); !text.isEmpty())
        Q_EMIT choiceAdded(text);
}

void ChoiceChips::mousePressEvent(QMouseEvent* event) {
    const int index = event->button() == Qt::LeftButton ? chipAt(event->pos()) : -1;
    if (index < 0)
        return QWidget::mousePressEvent(event);
    activate(index);
}

void ChoiceChips::keyPressEvent(QKeyEvent* event) {
    const int forward = isRightToLeft() ? -1 : 1;
    const int last = std::max(0, lastIndex());
    switch (event->key()) {
        case Qt::Key_Left: m_current = std::clamp(m_current - forward, 0, last); return update();
        case Qt::Key_Right: m_current = std::clamp(m_current + forward, 0, last); return update();
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter: return activate(m_current);
        case Qt::Key_Escape:
            if (!m_entry->isHidden()) {
                m_entry->clear();
                m_entry->hide();
                return setFocus();
            }
            Q_EMIT left();
            break;
        case Qt::Key_Up:
        case Qt::Key_Down: Q_EMIT left(); break;
        default: break;
    }
    QWidget::keyPressEvent(event);
}

void ChoiceChips::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

bool ChoiceChips::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const int index = chipAt(help->pos());
        if (index >= 0 && index < static_cast<int>(m_chips.size()))
            QToolTip::showText(help->globalPos(), tr("%1: click to add or remove it").arg(textOf(index)), this);
        else if (index >= 0)
            QToolTip::showText(help->globalPos(), tr("Add a choice"), this);
        return true;
    }
    return QWidget::event(event);
}

void ChoiceChips::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < static_cast<int>(m_rects.size()); ++index) {
        const QRect rect = chipRect(index);
        const bool isChip = index < static_cast<int>(m_chips.size());
        const bool isChosen = isChip && m_chips[static_cast<std::size_t>(index)].isChosen;
        const bool isCurrent = hasFocus() && index == m_current;
        painter.setPen(QPen(isChosen || isCurrent ? colors.accent : colors.line, isCurrent ? 2 : 1));
        painter.setBrush(isChosen ? colors.accentSurface : colors.card);
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kChipRadius, kChipRadius);
        painter.setPen(isChosen ? colors.accent : colors.muted);
        const int padding = isChip ? kChipPadding / 2 : 0;
        painter.drawText(rect, Qt::AlignCenter,
                         fontMetrics().elidedText(textOf(index), Qt::ElideRight, rect.width() - 2 * padding));
    }
}

}  // namespace vernier
