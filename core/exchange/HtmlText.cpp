#include "core/exchange/HtmlText.h"

namespace vernier {

std::string escapedHtml(const std::string& text) {
    std::string escaped;
    for (const char character : text) {
        switch (character) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\'': escaped += "&#39;"; break;
            default:
                // Other control characters are not allowed in a document.
                escaped += static_cast<unsigned char>(character) >= 0x20 || character == '\n' || character == '\t'
                               ? std::string(1, character)
                               : std::string("\uFFFD");
        }
    }
    return escaped;
}

std::string tag(const char* name, const std::string& content, const char* attributes) {
    return std::string("<") + name + attributes + ">" + content + "</" + name + ">";
}

std::string section(const std::string& title, const std::string& content) {
    return content.empty() ? std::string() : "<section>\n" + tag("h2", escapedHtml(title)) + "\n" + content + "</section>\n";
}

}  // namespace vernier
