#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace vernier {

enum class PictureFormat { Png, Svg, Pdf };

/// Takes a plot's picture to wherever the user wants it. The window is one; a plot finds it among its parents.
class PictureSink {
public:
    virtual ~PictureSink() = default;
    /// Asks for a file, suggesting `name`, and saves what `render` gives for the format named by its ending.
    virtual void savePicture(const QString& name, std::function<QByteArray(PictureFormat)> render) = 0;
};

}  // namespace vernier
