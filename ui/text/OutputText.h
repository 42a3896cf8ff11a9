#pragma once

#include "core/metrics/LineSplitter.h"

#include <QString>

#include <array>
#include <string_view>

namespace vernier {

/// Output of both streams as lines to be shown: the same that metrics are read from. A line appears once it is complete, so
/// that one stream does not break into the lines of the other.
class OutputText {
public:
    /// The lines that this piece of a stream completes, each with its line end.
    QString take(bool isStderr, std::string_view bytes);
    /// The beginnings of lines that wait for their end, as lines.
    QString flush();
    void clear() { m_streams = {}; }

private:
    std::array<LineSplitter, 2> m_streams;
};

}  // namespace vernier
