#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace vernier {

/// What core says to people: the English text, and beside it what another language is made of, the id of the sentence and what
/// varies in it. A text without an id comes from elsewhere (a library, a file, an older study) and is shown as it is.
class Message {
public:
    Message() = default;
    Message(std::string text) : m_text(std::move(text)) {}
    Message(std::string_view text) : m_text(text) {}
    Message(const char* text) : m_text(text) {}
    /// A sentence whose English is known already, such as one that was stored.
    Message(std::string text, std::string id, std::vector<Message> arguments);

    /// In English. Empty for a stored argument that is a sentence itself: the sentence around it has its text.
    const std::string& text() const { return m_text; }
    const std::string& id() const { return m_id; }
    const std::vector<Message>& arguments() const { return m_arguments; }
    bool empty() const { return m_text.empty() && m_id.empty(); }

    /// Sentences are compared by what they say, not by how English words it.
    bool operator==(const Message& other) const;
    template <typename Text, typename = std::enable_if_t<std::is_convertible_v<const Text&, std::string_view>>>
    friend bool operator==(const Message& message, const Text& text) {
        return message.m_text.compare(std::string_view(text)) == 0;
    }

private:
    std::string m_text;
    std::string m_id;
    std::vector<Message> m_arguments;
};

/// The English of a sentence, in which %1 to %9 stand for what varies. Does not compile if a place is missing or too much.
template <std::size_t places>
class MessageText {
public:
    consteval MessageText(const char* english) : m_english(english) {
        static_assert(places <= 9);
        bool isThere[10] = {};
        for (const char* at = english; *at != '\0'; ++at) {
            if (*at == '%' && at[1] >= '1' && at[1] <= '9')
                isThere[at[1] - '0'] = true;
        }
        for (std::size_t place = 1; place <= 9; ++place) {
            if (isThere[place] != (place <= places))
                throw "each argument needs its place in the text, and each place its argument";
        }
    }

    std::string_view english() const { return m_english; }

private:
    const char* m_english;
};

/// The text with its places filled.
std::string filled(std::string_view english, const std::vector<Message>& arguments);

template <typename Argument>
Message messageArgument(Argument&& argument) {
    using Type = std::remove_cvref_t<Argument>;
    static_assert(!std::is_floating_point_v<Type>, "numbers are written by toText() or shortNumber()");
    if constexpr (std::is_integral_v<Type>)
        return Message(std::to_string(argument));
    else
        return Message(std::forward<Argument>(argument));
}

/// A sentence of core's. Each id stands in one place of the sources and in resources/translations/core_*.ts, which have its
/// other languages; the English can be reworded without touching those. Arguments are texts, whole numbers or messages.
template <typename... Arguments>
Message message(const char* id, MessageText<sizeof...(Arguments)> english, Arguments&&... arguments) {
    std::vector<Message> values{messageArgument(std::forward<Arguments>(arguments))...};
    std::string text = filled(english.english(), values);
    return Message(std::move(text), id, std::move(values));
}

/// Sentences one after the other; empty ones are left out.
Message sentences(const std::vector<Message>& parts);
/// What is left of sentences() when those of this id are left out.
Message without(const Message& message, std::string_view id);
/// Entries with ", " between them.
Message listed(const std::vector<Message>& entries);

}  // namespace vernier
