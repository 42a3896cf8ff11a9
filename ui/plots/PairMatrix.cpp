#include "ui/plots/PairMatrix.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr int kPairMargin = 12;
constexpr int kPairGap = 4;
constexpr QSize kImage(48, 48);

}  // namespace

PairMatrix::PairMatrix(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Small maps of all pairs"));
    setAccessibleDescription(tr("Move with the arrow keys, choose with Return."));
}

void PairMatrix::setCells(std::vector<QString> names, std::vector<Cell> cells, bool isLightLow) {
    m_names = std::move(names);
    m_cells = std::move(cells);
    m_images.clear();
    for (const Cell& cell : m_cells)
        m_images.push_back(mapImage(cell.values, cell.axes, mapRange(cell.values), isLightLow, kImage));
    update();
}

void PairMatrix::setChosen(std::pair<int, int> chosen) {
    m_chosen = chosen;
    update();
}

QSize PairMatrix::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 56, fontMetrics().height() * 22};
}

QSize PairMatrix::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 32, fontMetrics().height() * 12};
}

QRectF PairMatrix::cellRect(int column, int row) const {
    const int cells = std::max(count() - 1, 1);
    const double label = fontMetrics().averageCharWidth() * 13;
    const double line = fontMetrics().height();
    const double width = (this->width() - 2 * kPairMargin - label) / cells;
    const double height = (this->height() - 2 * kPairMargin - line) / cells;
    return {kPairMargin + label + column * width, kPairMargin + (row - 1) * height, width - kPairGap, height - kPairGap};
}

void PairMatrix::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const QRectF rect = cellRect(m_cells[i].column, m_cells[i].row);
        painter.drawImage(rect, m_images[i]);
        if (m_chosen == std::pair(m_cells[i].column, m_cells[i].row)) {
            painter.setPen(QPen(colors.accent, hasFocus() ? 3 : 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(-1, -1, 1, 1));
        }
    }
    painter.setFont(smallFont(font()));
    painter.setPen(colors.muted);
    const QFontMetricsF metrics(painter.font());
    for (int row = 1; row < count(); ++row) {
        const QRectF cell = cellRect(0, row);
        const QRectF box(kPairMargin, cell.top(), cell.left() - kPairMargin - 8, cell.height());
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(m_names[static_cast<std::size_t>(row)], Qt::ElideRight, box.width()));
    }
    for (int column = 0; column + 1 < count(); ++column) {
        const QRectF cell = cellRect(column, count() - 1);
        const QRectF box(cell.left(), cell.bottom() + 2, cell.width(), metrics.height());
        painter.drawText(box, Qt::AlignCenter,
                         metrics.elidedText(m_names[static_cast<std::size_t>(column)], Qt::ElideRight, box.width()));
    }
}

void PairMatrix::mousePressEvent(QMouseEvent* event) {
    for (const Cell& cell : m_cells) {
        if (!cellRect(cell.column, cell.row).contains(event->position()))
            continue;
        setChosen({cell.column, cell.row});
        Q_EMIT pairChosen(cell.column, cell.row);
        return;
    }
}

void PairMatrix::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left: move(-1, 0); break;
        case Qt::Key_Right: move(1, 0); break;
        case Qt::Key_Up: move(0, -1); break;
        case Qt::Key_Down: move(0, 1); break;
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT pairChosen(m_chosen.first, m_chosen.second); break;
        default: QWidget::keyPressEvent(event);
    }
}

void PairMatrix::move(int columns, int rows) {
    const int row = std::clamp(m_chosen.second + rows, 1, std::max(count() - 1, 1));
    setChosen({std::clamp(m_chosen.first + columns, 0, row - 1), row});
}

}  // namespace vernier
