#pragma once

#include "core/base/Result.h"
#include "core/strategy/Strategy.h"
#include "core/study/History.h"

#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace vernier {

/// What a suggestion is a function of, beside the strategy.
struct SuggestionRequest {
    History history;
    std::uint64_t seed = 0;
    TrialId number;  ///< of the trial that it is to begin
};

struct SuggestionAnswer {
    SuggestionOrNone suggestion;
    std::uint64_t historyRevision = 0;  ///< of the history that was asked about
    TrialId number;                     ///< as in the request
};

/// A thread in which a strategy is made and asked, because a suggestion may take seconds: one at a time. All else lives in the
/// engine's thread; values pass under a std::mutex.
class SuggestionWorker : public QObject {
    Q_OBJECT

public:
    using StrategyMaker = std::function<Result<std::unique_ptr<Strategy>>()>;

    explicit SuggestionWorker(QObject* parent = nullptr);
    /// Gives up what is being computed.
    ~SuggestionWorker() override;

    /// From now on asks the strategy that `make` makes in the worker's thread. The one before, and what it was asked, is given
    /// up.
    void follow(StrategyMaker make);
    /// Asks for a suggestion in place of what was asked before.
    void ask(SuggestionRequest request);
    /// The answer to the last request, once: nothing while it is being computed. Why the strategy could not be made, if so.
    std::optional<Result<SuggestionAnswer>> takeAnswer();
    bool hasAnswer() const;
    /// Strategy::trialCount(), as it was after the last answer; nothing until the strategy is made.
    std::optional<std::int64_t> trialCount() const;

Q_SIGNALS:
    /// There is an answer, or the number of trials is known.
    void changed();

private:
    void work(const std::stop_token& stop);
    void makeStrategy(std::unique_lock<std::mutex>& lock);
    void answer(std::unique_lock<std::mutex>& lock);

    // All of it guarded by m_mutex, except m_strategy, which the worker's thread has for itself.
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::uint64_t m_turn = 0;  ///< grows with all that makes an answer void
    StrategyMaker m_make;      ///< not yet made
    std::stop_source m_givesUp;
    std::optional<SuggestionRequest> m_request;
    std::optional<Result<SuggestionAnswer>> m_answer;
    std::optional<std::int64_t> m_trialCount;
    Result<std::unique_ptr<Strategy>> m_strategy;
    std::jthread m_thread;
};

}  // namespace vernier
