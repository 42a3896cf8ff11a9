#include "ui/text/CoreText.h"

#include "core/base/VisibleText.h"

#include <QCoreApplication>

#include <optional>

namespace vernier {

namespace {

std::optional<QString> translated(const Message& message);

/// The places of `text` filled in one pass: what an argument says is not looked at for places again.
std::optional<QString> filledPlaces(const QString& text, const std::vector<Message>& arguments) {
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPlace = text[at] == u'%' && at + 1 < text.size() && text[at + 1] >= u'1' && text[at + 1] <= u'9';
        if (!isPlace) {
            result += text[at];
            continue;
        }
        const auto place = static_cast<std::size_t>(text[++at].digitValue() - 1);
        const std::optional<QString> value = place < arguments.size() ? translated(arguments[place]) : std::nullopt;
        if (!value)
            return std::nullopt;
        result += *value;
    }
    return result;
}

/// Nothing if it, or a message in it, has no translation.
std::optional<QString> translated(const Message& message) {
    if (message.id().empty())
        return QString::fromStdString(message.text());
    const QString text = QCoreApplication::translate("Core", message.id().c_str());
    return text == QString::fromStdString(message.id()) ? std::nullopt : filledPlaces(text, message.arguments());
}

}  // namespace

QString coreText(const Message& message) {
    const std::optional<QString> text = translated(message);
    return outsideText(text ? text->toStdString() : message.text());
}

QString outsideText(const std::string& text) {
    return QString::fromStdString(visibleLines(text));
}

}  // namespace vernier
