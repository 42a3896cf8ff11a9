#pragma once

#include "ui/canvas/PictureSink.h"

class QCustomPlot;
class QWidget;

namespace vernier {

/// The plot as it looks now, as a file: PNG at twice the resolution, SVG and PDF with real text and lines. `title` goes into
/// the file's description.
QByteArray pictureOf(QCustomPlot& plot, PictureFormat format, const QString& title);
/// The same for a widget that paints itself.
QByteArray pictureOf(QWidget& widget, PictureFormat format, const QString& title);

/// Offers a picture to the nearest sink among the parents of `widget`; nothing happens without one.
void offerPicture(QWidget& widget, const QString& name, std::function<QByteArray(PictureFormat)> render);
/// True if there is such a sink.
bool hasPictureSink(const QWidget& widget);

}  // namespace vernier
