#include "ui/widgets/ParameterComparisonView.h"

#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"
#include "ui/widgets/RowTable.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kComparisonGap = 4;
constexpr std::size_t kMostComparedRows = 24;

}  // namespace

ParameterComparisonView::ParameterComparisonView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("parameterComparison"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ParameterComparisonView::show(const Trial& trial, const StudyDefinition& definition, const Trial* best) {
    showRows(trial, definition, best, best ? tr("Best (%1)").arg(best->id.number) : QString());
}

void ParameterComparisonView::compare(const Trial& trial, const Trial& other, const StudyDefinition& definition) {
    showRows(trial, definition, &other, tr("Trial %1").arg(other.id.number));
    m_rows.resize(std::min(m_rows.size(), kMostComparedRows));  // it does not scroll there
    updateGeometry();
}

void ParameterComparisonView::showRows(const Trial& trial, const StudyDefinition& definition, const Trial* other,
                                       const QString& otherTitle) {
    m_rows = compareParameters(trial, definition, other);
    m_valueTitle = tr("Trial %1").arg(trial.id.number);
    m_bestTitle = otherTitle;
    QStringList spoken;
    for (const ParameterComparison& row : m_rows)
        spoken << tr("%1: %2").arg(row.name, row.value);
    setAccessibleName(tr("Parameters"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize ParameterComparisonView::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 40, heightOfRows(static_cast<int>(m_rows.size()))};
}

int ParameterComparisonView::heightOfRows(int count) const {
    return rowHeight() * (count + 1) + 1;
}

QSize ParameterComparisonView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 26, sizeHint().height()};
}

int ParameterComparisonView::rowHeight() const {
    return fontMetrics().height() + 9;
}

void ParameterComparisonView::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    const QFont plain = tabularFont(font());
    painter.setFont(plain);
    painter.fillRect(QRect(0, 0, width(), rowHeight()), colors.second);
    painter.setPen(colors.muted);
    paintRow(painter, 0, tr("Parameter"), m_valueTitle, m_bestTitle);
    int top = rowHeight();
    for (const ParameterComparison& row : m_rows) {
        painter.fillRect(QRect(0, top - 1, width(), 1), colors.grid);
        painter.setPen(colors.text);
        paintRow(painter, top, row.name, {}, row.best);
        painter.setPen(row.value.isEmpty() ? colors.muted : colors.text);
        painter.setFont(row.differs && !row.value.isEmpty() ? semiboldFont(plain) : plain);
        paintRow(painter, top, {}, row.value.isEmpty() ? tr("inactive") : row.value, {});
        painter.setFont(plain);
        top += rowHeight();
    }
}

/// Where the value columns begin: at their shares of the width, unless a value needs more than its share.
std::pair<int, int> ParameterComparisonView::columns() const {
    const QFontMetrics bold(semiboldFont(tabularFont(font())));
    int value = 0, best = 0;
    for (const ParameterComparison& row : m_rows) {
        value = std::max(value, bold.horizontalAdvance(row.value) + kCellPadding + kComparisonGap);
        best = std::max(best, bold.horizontalAdvance(row.best) + kCellPadding + kComparisonGap);
    }
    const int first = width() * 44 / 100;
    const int share = (width() - first) / 2;
    const int second = first + std::min(std::max(share, value), std::max(share, width() - first - best));
    return {first, second};
}

void ParameterComparisonView::paintRow(QPainter& painter, int top, const QString& name, const QString& value,
                                       const QString& best) const {
    const auto [first, second] = columns();
    const auto cell = [&](int left, int right, const QString& text) {
        const QRect rect(left + kCellPadding, top, right - left - kCellPadding - kComparisonGap, rowHeight());
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    cell(0, first, name);
    cell(first, second, value);
    cell(second, width(), best);
}

}  // namespace vernier
