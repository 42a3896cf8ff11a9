#include "core/base/WordMessage.h"

#include <algorithm>

namespace vernier {

Message wordMessage(const std::string& word) {
    static const std::vector<Message> kWords{message("word.random", "random"),       message("word.sobol", "sobol"),
                                             message("word.grid", "grid"),           message("word.bayesian", "bayesian"),
                                             message("word.hyperband", "hyperband"), message("word.continuous", "continuous"),
                                             message("word.integer", "integer"),     message("word.categorical", "categorical"),
                                             message("word.minimize", "minimize"),   message("word.maximize", "maximize")};
    const auto known = std::find_if(kWords.begin(), kWords.end(), [&](const Message& entry) { return entry == word; });
    return known == kWords.end() ? Message(word) : *known;
}

}  // namespace vernier
