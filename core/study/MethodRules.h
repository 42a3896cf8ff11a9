#pragma once

#include <string>
#include <vector>

namespace vernier {

/// What the rules of study.json must know of a search method.
struct MethodRules {
    bool needsResource = false;        ///< it must know how many steps a trial may use
    bool bringsStopping = false;       ///< it stops or pauses trials itself, so that "stopping" names no rule
    bool takesEarlierStudies = false;  ///< it can begin with the trials of a "warm_start"
    bool predicts = false;             ///< it says what a model expects of each trial
    bool takesMetrics = false;         ///< it takes limits of metrics, and several objectives
};

/// The words that strategy.kind may be, in the order of menus. This function and the next are defined in core/methods, where
/// the methods are: a method that is added there is a word of study.json at once.
std::vector<std::string> methodWords();
/// Of an unknown word: of a method that the rules have nothing against.
MethodRules methodRules(const std::string& word);

/// The words that stopping.rule may be, in the order of menus: likewise defined in core/stopping, where the rules are.
std::vector<std::string> stoppingWords();

}  // namespace vernier
