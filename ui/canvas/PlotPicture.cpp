#include "ui/canvas/PlotPicture.h"

#include "ui/canvas/QCustomPlot.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QWidget>

namespace vernier {

namespace {

constexpr double kPngScale = 2;
constexpr double kPointsPerPixel = 0.75;

using Drawing = std::function<void(QPaintDevice&)>;

QByteArray png(const QSize& size, const Drawing& draw) {
    QImage image(size * kPngScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPngScale);
    draw(image);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(const QSize& size, const QString& title, const Drawing& draw) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    draw(generator);
    return bytes;
}

QByteArray pdf(const QSize& size, const QString& title, const Drawing& draw) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Vernier"));
    writer.setPageSize(QPageSize(QSizeF(size) * kPointsPerPixel, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(96);  // a pixel of the screen is a unit of the page
    draw(writer);
    return bytes;
}

QByteArray render(const QSize& size, PictureFormat format, const QString& title, const Drawing& draw) {
    switch (format) {
        case PictureFormat::Png: return png(size, draw);
        case PictureFormat::Svg: return svg(size, title, draw);
        case PictureFormat::Pdf: return pdf(size, title, draw);
    }
    return {};
}

PictureSink* sinkOf(const QWidget& widget) {
    for (QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* const sink = dynamic_cast<PictureSink*>(parent))
            return sink;
    }
    return nullptr;
}

}  // namespace

QByteArray pictureOf(QCustomPlot& plot, PictureFormat format, const QString& title) {
    return render(plot.size(), format, title, [&plot, format](QPaintDevice& device) {
        QCPPainter painter(&device);
        painter.setMode(QCPPainter::pmVectorized, format != PictureFormat::Png);
        painter.fillRect(plot.rect(), plot.palette().base());
        plot.toPainter(&painter, plot.width(), plot.height());
    });
}

QByteArray pictureOf(QWidget& widget, PictureFormat format, const QString& title) {
    return render(widget.size(), format, title, [&widget](QPaintDevice& device) {
        QPainter painter(&device);
        widget.render(&painter);
    });
}

void offerPicture(QWidget& widget, const QString& name, std::function<QByteArray(PictureFormat)> render) {
    if (PictureSink* const sink = sinkOf(widget))
        sink->savePicture(name, std::move(render));
}

bool hasPictureSink(const QWidget& widget) {
    return sinkOf(widget) != nullptr;
}

}  // namespace vernier
