#pragma once

#include "core/stopping/StoppingChoice.h"

#include <vector>

namespace vernier {

/// All that "stopping" may name, in the order of menus; the first is no rule at all.
const std::vector<const StoppingChoice*>& stoppingChoices();
/// Of a word that this version does not know: one that says nothing.
const StoppingChoice& stoppingChoiceOf(const StoppingSettings& settings);

/// The rule that "stopping" names; null for kNoStoppingRule. Unsupported for a rule that this version does not have. What a
/// search method brings is for makeStoppingRule() of core/methods to say.
Result<std::unique_ptr<PeerRule>> makePeerRule(const StudyDefinition& definition);

/// The rule of a decision as it stands in sentences: that of a choice or of a search method.
Message ruleName(const std::string& rule);
/// Whether the rule of a decision compares trials at certain steps only.
bool comparesAtRungs(const std::string& rule);

/// Adds a choice with a new word for as long as it exists. Create and destroy it while no other thread asks for choices.
class AddedStoppingChoice {
public:
    explicit AddedStoppingChoice(const StoppingChoice& choice);
    ~AddedStoppingChoice();
    AddedStoppingChoice(const AddedStoppingChoice&) = delete;
    AddedStoppingChoice& operator=(const AddedStoppingChoice&) = delete;

private:
    const StoppingChoice& m_choice;
};

}  // namespace vernier
