#pragma once

#include "ui/canvas/PictureSink.h"

class QCustomPlot;
class QWidget;

namespace vernier {

/// A plot as it is seen now, as a file: PNG at twice the resolution, SVG and PDF with real text and lines. `title` goes
/// into the file's description.
QByteArray pictureOf(QCustomPlot& plot, PictureFormat format, const QString& title);
/// The same of a widget that paints itself.
QByteArray pictureOf(QWidget& widget, PictureFormat format, const QString& title);

/// Offers a picture to the nearest sink among the parents of `widget`; nothing happens without one.
void offerPicture(QWidget& widget, const QString& name, std::function<QByteArray(PictureFormat)> render);
/// True if there is such a sink.
bool hasPictureSink(const QWidget& widget);

}  // namespace vernier
