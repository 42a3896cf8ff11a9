#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace vernier {

enum class PictureFormat { Png, Svg, Pdf };

/// Takes pictures of plots to where a person wants them. The window is one; a plot finds it among its parents.
class PictureSink {
public:
    virtual ~PictureSink() = default;
    /// Asks for a file, beginning with `name`, and saves there what `render` gives for the format that its ending names.
    virtual void savePicture(const QString& name, std::function<QByteArray(PictureFormat)> render) = 0;
};

}  // namespace vernier
