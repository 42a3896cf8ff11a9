#include "ui/theme/Theme.h"

#include "ui/theme/StyleSheet.h"
#include "ui/theme/ThemeColors.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleHints>
#include <QStyleOption>
#include <QTableView>

/// The icons sit in a static library, which a linker would leave out. Q_INIT_RESOURCE works outside of namespaces only.
static void registerIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace vernier {

namespace {

constexpr int kBasePixels = 13;
constexpr int kDarkBelowLightness = 128;
constexpr int kCellMargin = 7;  ///< and the pixel that Qt adds: what the style sheet gives to headers

/// Fusion, with tables whose cell texts line up with the header texts, and a line around the current cell.
class WindowStyle : public QProxyStyle {
public:
    WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        const bool isOfCells = metric == PM_FocusFrameHMargin && qobject_cast<const QTableView*>(widget);
        return isOfCells ? kCellMargin : QProxyStyle::pixelMetric(metric, option, widget);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (element != PE_FrameFocusRect || !qobject_cast<const QTableView*>(widget)) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        painter->setPen(ThemeColors::of(option->palette).accent);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    }
};

QFont baseFont() {
    QFont font = QApplication::font();
    if (QFontInfo(font).pixelSize() < kBasePixels)
        font.setPixelSize(kBasePixels);
    return font;
}

bool hasTabularFigures(const QFont& font) {
    const QFontMetricsF metrics(font);
    return qFuzzyCompare(metrics.horizontalAdvance(QLatin1Char('1')), metrics.horizontalAdvance(QLatin1Char('8')));
}

}  // namespace

Theme::Theme(QApplication& application, QObject* parent) : QObject(parent), m_application(application) {
    registerIcons();
    m_wasSystemDarkAtStart = QApplication::palette().color(QPalette::Window).lightness() < kDarkBelowLightness;
    QApplication::setStyle(new WindowStyle);
    QApplication::setFont(baseFont());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
#endif
    apply();
}

void Theme::setMode(ThemeMode mode) {
    m_mode = mode;
    apply();
}

bool Theme::isSystemDark() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_wasSystemDarkAtStart;
}

void Theme::apply() {
    const bool isDark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && isSystemDark());
    const ThemeColors& colors = isDark ? ThemeColors::dark() : ThemeColors::light();
    QApplication::setPalette(colors.palette());
    m_application.setStyleSheet(styleSheet(colors));
}

QFont monoFont(const QFont& base) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(qMax(1, QFontInfo(base).pixelSize() - 1));
    return font;
}

QFont semiboldFont(QFont base) {
    base.setWeight(QFont::DemiBold);
    return base;
}

QFont smallFont(QFont base) {
    base.setPixelSize(qMax(1, qRound(QFontInfo(base).pixelSize() * 0.87)));
    return base;
}

QFont tabularFont(QFont base) {
    if (hasTabularFigures(base))
        return base;
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    base.setFeature("tnum", 1);
    if (hasTabularFigures(base))
        return base;
#endif
    base.setFamilies({QStringLiteral("DejaVu Sans"), base.family()});
    return base;
}

}  // namespace vernier
