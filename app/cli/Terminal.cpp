#include "app/cli/Terminal.h"

#include "core/base/VisibleText.h"

#include <algorithm>
#include <iostream>
#include <string_view>

namespace vernier {

void say(const std::string& text) {
    std::cout << visibleLines(text);
}

void complain(const std::string& text) {
    std::cerr << "vernier-cli: " << visibleLines(text) << "\n";
}

void sayCsv(const std::string& csv) {
    for (std::size_t begin = 0; begin < csv.size();) {
        const std::size_t end = std::min(csv.find("\r\n", begin), csv.size());
        std::cout << visibleLines(std::string_view(csv).substr(begin, end - begin)) << (end < csv.size() ? "\r\n" : "");
        begin = end + 2;
    }
}

void sayJson(const std::string& json) {
    std::cout << escapedDocument(json);
}

bool isAgreedTo(const char* question) {
    std::cout << question << " [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

}  // namespace vernier
