#pragma once

#include "core/base/Message.h"
#include "core/stopping/PeerRule.h"
#include "core/study/StudyDefinition.h"

#include <memory>
#include <string>
#include <string_view>

namespace vernier {

/// What people read of a rule.
struct StoppingTexts {
    Message name;     ///< its word as it stands in sentences, "Stopped at step 11 by median."
    Message label;    ///< in menus: "Median"
    Message summary;  ///< among what a study does: "median stopping"; empty if there is nothing to say
    Message help;     ///< what it does to the trials of the study, what that saves, and when to choose another
};

/// Which of the settings of its name in StoppingSettings a rule reads. Those that protect trials are for PeerRule to heed.
struct UsedSettings {
    bool graceSteps = false;
    bool minPeers = false;
    bool eta = false;
    bool minSteps = false;
    bool probability = false;
};

/// A rule that "stopping" may name, and everything the rest of the program knows about it.
struct StoppingChoice {
    std::string_view word;                     ///< stopping.rule in study.json, and the rule of its decisions: "median"
    StoppingTexts (*texts)(const Objective&);  ///< for a study with this objective; its metric may have no name yet
    UsedSettings uses{};                       ///< what the window and vernier-cli replay let people set
    bool comparesAtRungs = false;              ///< it compares trials at certain steps only, which the window draws
    std::unique_ptr<PeerRule> (*make)(const StudyDefinition&) = nullptr;
    /// The settings that tell one replay from another, in English: "eta 4".
    std::string (*replayed)(const StoppingSettings&) = [](const StoppingSettings&) { return std::string(); };
};

/// The metric that trials are compared by, as it stands in a sentence.
Message metricOf(const Objective& objective);
/// On which side of a threshold the worse values are: "below" or "above".
Message worseSideOf(const Objective& objective);

}  // namespace vernier
