#include "core/run/NextSuggestion.h"

#include <utility>
#include <variant>

namespace vernier {

NextSuggestion::NextSuggestion(QObject* parent) : QObject(parent) {
    connect(&m_worker, &SuggestionWorker::changed, this, &NextSuggestion::announce);
}

void NextSuggestion::announce() {
    const bool hasCome = m_worker.hasAnswer();
    const std::uint64_t askCount = m_askCount;
    Q_EMIT changed();
    // Another one may have been asked for, and have come already.
    if (hasCome && askCount == m_askCount && m_worker.takeAnswer())
        m_isAsked = false;
}

void NextSuggestion::follow(SuggestionWorker::StrategyMaker make) {
    m_isAsked = false;
    m_worker.follow(std::move(make));
}

std::optional<Result<SuggestionAnswer>> NextSuggestion::take(const StudyRecord& record) {
    if (!m_isAsked) {
        ask(record);
        return std::nullopt;
    }
    std::optional<Result<SuggestionAnswer>> answer = m_worker.takeAnswer();
    if (!answer)
        return std::nullopt;
    m_isAsked = false;
    if (*answer && !holds(**answer, record)) {
        ask(record);
        return std::nullopt;
    }
    return answer;
}

void NextSuggestion::ask(const StudyRecord& record) {
    m_isAsked = true;
    ++m_askCount;
    m_haveTrialsChanged = false;
    m_worker.ask({record.history(), record.definition().strategy.seed, record.nextTrial()});
}

bool NextSuggestion::holds(const SuggestionAnswer& answer, const StudyRecord& record) const {
    if (answer.number != record.nextTrial())
        return false;
    const auto* const suggestion = std::get_if<Suggestion>(&answer.suggestion);
    if (!suggestion)
        return !m_haveTrialsChanged;
    if (!suggestion->resumes)
        return true;
    const Trial* const trial = record.history().find(*suggestion->resumes);
    return trial && trial->state == TrialState::Paused;
}

}  // namespace vernier
