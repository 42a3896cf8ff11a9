#pragma once

#include "core/methods/Method.h"

namespace vernier {

/// All methods. Of those that share a word, the first that suits a study is meant, and the last suits all.
const std::vector<const Method*>& methods();
/// The first method of each word: what menus offer.
std::vector<const Method*> methodChoices();

/// The method a study is searched by. For a word that this version does not know, one that cannot make a strategy.
const Method& methodOf(const StudyDefinition& definition);
/// Whether trials may be stopped or paused before their end.
bool stopsEarly(const StudyDefinition& definition);

/// The strategy of a study; `priors` are the studies of its warm start, in its order. Fails with Unsupported for a word that
/// this version does not know, and with InvalidInput if the space does not suit it (a grid over a continuous range without
/// points).
Result<std::unique_ptr<Strategy>> makeStrategy(const StudyDefinition& definition, const std::vector<PriorStudy>& priors = {});
/// The rule that the method brings, otherwise the one that "stopping" names; null if trials run to their end. Errors as
/// makePeerRule().
Result<std::unique_ptr<StoppingRule>> makeStoppingRule(const StudyDefinition& definition);

/// Adds a method with a new word for as long as it exists. Create and destroy it while no other thread asks for methods.
class AddedMethod {
public:
    explicit AddedMethod(const Method& method);
    ~AddedMethod();
    AddedMethod(const AddedMethod&) = delete;
    AddedMethod& operator=(const AddedMethod&) = delete;

private:
    const Method& m_method;
};

}  // namespace vernier
