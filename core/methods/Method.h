#pragma once

#include "core/base/Result.h"
#include "core/stopping/StoppingRule.h"
#include "core/strategy/PriorStudy.h"
#include "core/strategy/Strategy.h"
#include "core/study/StudyDefinition.h"

#include <memory>
#include <string_view>
#include <vector>

namespace vernier {

/// A way to search, and everything the rest of the program knows about it. Two methods may share a word in study.json: then the
/// study itself decides which one is meant.
struct Method {
    std::string_view word;            ///< strategy.kind in study.json: "bayesian"
    std::string_view label;           ///< its name for people: "Bayesian"
    std::string_view help;            ///< what it does, what it costs, and when to choose another
    std::string_view stoppingHelp{};  ///< what it does to trials before their end, if it does anything

    bool needsResource = false;        ///< it must know how many steps a trial may use
    bool takesEarlierStudies = false;  ///< it can begin with the trials of a "warm_start"
    bool predicts = false;             ///< it says what a model expects of each trial
    bool takesMetrics = false;         ///< it takes limits of metrics, and several objectives
    bool isExhaustive = false;         ///< it tries every combination once, so continuous ranges need points

    /// Whether it is the one a study means, among those with the same word.
    bool (*suits)(const StudyDefinition&) = [](const StudyDefinition&) { return true; };
    /// What to try next. Fails with InvalidInput if the space does not suit it.
    Result<std::unique_ptr<Strategy>> (*makeStrategy)(const StudyDefinition&, const std::vector<PriorStudy>&) = nullptr;
    /// When to stop or pause a trial. Null: the section "stopping" of the study says it.
    std::unique_ptr<StoppingRule> (*makeStoppingRule)(const StudyDefinition&) = nullptr;

    bool bringsStopping() const { return makeStoppingRule != nullptr; }
};

}  // namespace vernier
