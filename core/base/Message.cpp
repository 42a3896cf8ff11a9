#include "core/base/Message.h"

namespace vernier {

namespace {

constexpr std::string_view kSentences = "base.sentences";

template <typename Join>
Message joined(const std::vector<Message>& parts, Join join) {
    Message result;
    for (const Message& part : parts) {
        if (!part.empty())
            result = result.empty() ? part : join(result, part);
    }
    return result;
}

}  // namespace

Message::Message(std::string text, std::string id, std::vector<Message> arguments)
    : m_text(std::move(text)), m_id(std::move(id)), m_arguments(std::move(arguments)) {}

bool Message::operator==(const Message& other) const {
    return m_id == other.m_id && m_arguments == other.m_arguments && (!m_id.empty() || m_text == other.m_text);
}

std::string filled(std::string_view english, const std::vector<Message>& arguments) {
    std::string text;
    for (std::size_t at = 0; at < english.size(); ++at) {
        const bool isPlace = english[at] == '%' && at + 1 < english.size() && english[at + 1] >= '1' && english[at + 1] <= '9';
        const std::size_t place = isPlace ? static_cast<std::size_t>(english[at + 1] - '1') : arguments.size();
        if (place < arguments.size()) {
            text += arguments[place].text();
            ++at;
        } else {
            text += english[at];
        }
    }
    return text;
}

Message sentences(const std::vector<Message>& parts) {
    return joined(
        parts, [](const Message& first, const Message& second) { return message("base.sentences", "%1 %2", first, second); });
}

Message without(const Message& message, std::string_view id) {
    if (message.id() == id)
        return {};
    if (message.id() != kSentences)
        return message;
    std::vector<Message> kept;
    for (const Message& part : message.arguments())
        kept.push_back(without(part, id));
    return sentences(kept);
}

Message listed(const std::vector<Message>& entries) {
    return joined(entries,
                  [](const Message& first, const Message& second) { return message("base.list", "%1, %2", first, second); });
}

}  // namespace vernier
