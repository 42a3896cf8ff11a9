#include "ui/theme/ThemeIcon.h"

#include "ui/theme/ThemeColors.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QResource>
#include <QSvgRenderer>

namespace vernier {

namespace {

QColor colorOf(IconTone tone, QIcon::Mode mode, QIcon::State state) {
    const QPalette palette = QGuiApplication::palette();
    const ThemeColors& colors = ThemeColors::of(palette);
    if (mode == QIcon::Disabled)
        return colors.waiting;
    if (state == QIcon::On)
        return colors.accent;
    switch (tone) {
        case IconTone::Text: return colors.text;
        case IconTone::Muted: return colors.muted;
        case IconTone::Accent: return colors.accent;
        case IconTone::OnAccent: return colors.onAccent;
    }
    return colors.text;
}

class SvgIconEngine : public QIconEngine {
public:
    SvgIconEngine(QByteArray svg, IconTone tone) : m_svg(std::move(svg)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        QByteArray coloured = m_svg;
        coloured.replace("currentColor", colorOf(m_tone, mode, state).name().toLatin1());
        QSvgRenderer(coloured).render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new SvgIconEngine(m_svg, m_tone); }

private:
    QByteArray m_svg;
    IconTone m_tone;
};

}  // namespace

QIcon themeIcon(const QString& name, IconTone tone) {
    const QResource svg(QStringLiteral(":/icons/%1.svg").arg(name));
    return svg.isValid() ? QIcon(new SvgIconEngine(svg.uncompressedData(), tone)) : QIcon();
}

}  // namespace vernier
