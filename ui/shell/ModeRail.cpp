#include "ui/shell/ModeRail.h"

#include "ui/controllers/Actions.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"
#include "ui/theme/ThemeIcon.h"

#include <QAbstractButton>
#include <QAction>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kRailIcon = 20;
constexpr int kRailGap = 4;

class RailButton : public QAbstractButton {
public:
    explicit RailButton(QWidget* parent) : QAbstractButton(parent) {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);  // a click needs no focus ring around what it chose
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override {
        QFont bold = semiboldFont(smallFont(font()));
        const int width = QFontMetrics(bold).horizontalAdvance(text()) + 18;
        return {std::max(62, width), kRailIcon + kRailGap + QFontMetrics(bold).height() + 16};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const ThemeColors& colors = ThemeColors::of(palette());
        QPainter painter(this);
        if (isChecked())
            painter.fillRect(QRect(0, 8, 3, height() - 16), colors.accent);
        const QFont textFont = isChecked() ? semiboldFont(smallFont(font())) : smallFont(font());
        const int textHeight = QFontMetrics(textFont).height();
        const int top = (height() - kRailIcon - kRailGap - textHeight) / 2;
        const QRect iconRect((width() - kRailIcon) / 2, top, kRailIcon, kRailIcon);
        icon().paint(&painter, iconRect, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
        painter.setFont(textFont);
        painter.setPen(isChecked() ? colors.accent : underMouse() ? colors.text : colors.muted);
        painter.drawText(QRect(0, top + kRailIcon + kRailGap, width(), textHeight), Qt::AlignHCenter, text());
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(colors.accent, 1));
            painter.drawRoundedRect(QRectF(rect()).adjusted(5.5, 1.5, -4.5, -1.5), 6, 6);
        }
    }
};

}  // namespace

ModeRail::ModeRail(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("modeRail"));
    setAccessibleName(tr("Modes"));
    m_layout->setContentsMargins(0, 8, 1, 8);
    m_layout->setSpacing(2);
    m_layout->addStretch(1);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool isChecked) {
        if (isChecked)
            Q_EMIT currentChanged(index);
    });
}

QAction* ModeRail::addMode(const QString& name, const QString& icon, const QString& text) {
    const int index = static_cast<int>(m_group->buttons().size());
    auto* const button = new RailButton(this);
    button->setObjectName(QStringLiteral("mode-") + name);
    button->setText(text);
    button->setIcon(themeIcon(icon, IconTone::Muted));
    const QString actionName = QStringLiteral("show-") + name;
    QAction* const action = makeAction(this, actionName.toLatin1().constData(), text, text,
                                       QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
    addAction(action);
    connect(action, &QAction::triggered, button, &QAbstractButton::click);
    button->setToolTip(action->toolTip());
    button->setAccessibleName(text);
    m_group->addButton(button, index);
    m_layout->insertWidget(index, button);
    return action;
}

int ModeRail::currentIndex() const {
    return m_group->checkedId();
}

void ModeRail::setCurrentIndex(int index) {
    if (QAbstractButton* const button = m_group->button(index))
        button->setChecked(true);
}

void ModeRail::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colors.line);
}

}  // namespace vernier
