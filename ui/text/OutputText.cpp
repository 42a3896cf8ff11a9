#include "ui/text/OutputText.h"

namespace vernier {

namespace {

void addLine(QString& text, std::string_view line) {
    text += QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())) + QLatin1Char('\n');
}

}  // namespace

QString OutputText::take(bool isStderr, std::string_view bytes) {
    QString text;
    m_streams[isStderr ? 1 : 0].feed(bytes, [&](std::string_view line) { addLine(text, line); });
    return text;
}

QString OutputText::flush() {
    QString text;
    for (LineSplitter& stream : m_streams)
        stream.finish([&](std::string_view line) { addLine(text, line); });
    return text;
}

}  // namespace vernier
