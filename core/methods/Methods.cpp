#include "core/methods/Methods.h"

#include "core/methods/BayesianMethod.h"
#include "core/methods/GridMethod.h"
#include "core/methods/HyperbandMethod.h"
#include "core/methods/RandomMethod.h"
#include "core/methods/SobolMethod.h"
#include "core/stopping/StoppingChoices.h"
#include "core/study/MethodRules.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace vernier {

namespace {

std::vector<const Method*>& list() {
    static std::vector<const Method*> all{
        &kRandomMethod,          &kSobolMethod, &kGridMethod, &kBayesianMethod, &kHyperbandMethod, &kBayesianWithStopsMethod,
        &kRandomWithStopsMethod,
    };
    return all;
}

Result<std::unique_ptr<Strategy>> noStrategy(const StudyDefinition& definition, const std::vector<PriorStudy>&) {
    std::string known;
    for (const std::string& word : methodWords())
        known += (known.empty() ? "" : ", ") + word;
    return failure(ErrorCode::Unsupported,
                   message("strategy.unknown", "This version of Vernier has no strategy \"%1\"; choose one of %2.",
                           definition.strategy.kind, known));
}

constexpr Method kUnknownMethod{.word = {}, .label = {}, .help = {}, .makeStrategy = noStrategy};

const Method* firstOf(std::string_view word) {
    const auto found = std::ranges::find(list(), word, &Method::word);
    return found == list().end() ? nullptr : *found;
}

}  // namespace

const std::vector<const Method*>& methods() {
    return list();
}

std::vector<const Method*> methodChoices() {
    std::vector<const Method*> choices;
    std::ranges::copy_if(list(), std::back_inserter(choices), [](const Method* m) { return firstOf(m->word) == m; });
    return choices;
}

const Method& methodOf(const StudyDefinition& definition) {
    for (const Method* const method : list()) {
        if (method->word == definition.strategy.kind && method->suits(definition))
            return *method;
    }
    return kUnknownMethod;
}

bool stopsEarly(const StudyDefinition& definition) {
    return definition.stopping.rule != kNoStoppingRule || methodOf(definition).bringsStopping();
}

Result<std::unique_ptr<Strategy>> makeStrategy(const StudyDefinition& definition, const std::vector<PriorStudy>& priors) {
    return methodOf(definition).makeStrategy(definition, priors);
}

Result<std::unique_ptr<StoppingRule>> makeStoppingRule(const StudyDefinition& definition) {
    if (const Method& method = methodOf(definition); method.bringsStopping())
        return method.makeStoppingRule(definition);
    return makePeerRule(definition).map([](std::unique_ptr<PeerRule>&& rule) {
        return std::unique_ptr<StoppingRule>(std::move(rule));
    });
}

AddedMethod::AddedMethod(const Method& method) : m_method(method) {
    assert(!firstOf(method.word));
    list().push_back(&m_method);
}

AddedMethod::~AddedMethod() {
    std::erase(list(), &m_method);
}

std::vector<std::string> methodWords() {
    std::vector<std::string> words;
    for (const Method* const method : methodChoices())
        words.emplace_back(method->word);
    return words;
}

MethodRules methodRules(const std::string& word) {
    const Method* const method = firstOf(word);
    return method ? MethodRules{method->needsResource, method->bringsStopping(), method->takesEarlierStudies, method->predicts,
                                method->takesMetrics}
                  : MethodRules{false, false, true, true, true};
}

}  // namespace vernier
