#include "core/exchange/report/HtmlText.h"

#include "core/base/VisibleText.h"

namespace vernier {

std::string escapedHtml(const std::string& text) {
    std::string escaped;
    // Control characters are not allowed in a document, and changes of direction would mislead its readers.
    for (const char character : visibleLines(text)) {
        switch (character) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\'': escaped += "&#39;"; break;
            default: escaped += character;
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
