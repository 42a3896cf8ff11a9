#include "ui/widgets/SegmentedControl.h"

#include "ui/theme/Frame.h"
#include "ui/theme/ThemeColors.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace vernier {

namespace {

constexpr int kSegmentRadius = 6;

/// A segment paints its own text and background; the control draws the frame around all of them.
class Segment : public QAbstractButton {
public:
    explicit Segment(const QString& text) {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);  // a click needs no focus ring around what it chose
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);  // the chosen segment must not grow
        return {QFontMetrics(bold).horizontalAdvance(text()) + 18, fontMetrics().height() + 10};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        const ThemeColors& colors = ThemeColors::of(palette());
        QPainter painter(this);
        if (isChecked())
            painter.fillRect(rect(), colors.accentSurface);
        else if (underMouse() && isEnabled())
            painter.fillRect(rect(), colors.second);
        QFont textFont = font();
        if (isChecked())
            textFont.setWeight(QFont::DemiBold);
        painter.setFont(textFont);
        painter.setPen(!isEnabled() ? colors.waiting : isChecked() ? colors.accent : colors.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(colors.accent, 1));
            painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), kSegmentRadius - 2, kSegmentRadius - 2);
        }
    }
};

}  // namespace

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(1);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool) { update(); });
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::currentChanged);
}

void SegmentedControl::addSegment(const QString& name, const QString& text, const QString& toolTip) {
    auto* const segment = new Segment(text);
    segment->setObjectName(objectName() + QLatin1Char('-') + name);
    segment->setToolTip(toolTip);
    segment->setAccessibleName(text);
    segment->setAccessibleDescription(toolTip);
    m_group->addButton(segment, count());
    m_layout->addWidget(segment, 1);
    if (count() == 1)
        segment->setChecked(true);
}

int SegmentedControl::count() const {
    return static_cast<int>(m_group->buttons().size());
}

int SegmentedControl::currentIndex() const {
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index) {
    if (QAbstractButton* const segment = m_group->button(index))
        segment->setChecked(true);
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled) {
    if (QAbstractButton* const segment = m_group->button(index))
        segment->setEnabled(enabled);
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    paintFrame(painter, rect(), kSegmentRadius, colors.card, colors.line);
    for (int index = 1; index < count(); ++index) {
        const int x = m_group->button(index)->x() - 1;
        painter.drawLine(x, 1, x, height() - 2);
    }
}

}  // namespace vernier
