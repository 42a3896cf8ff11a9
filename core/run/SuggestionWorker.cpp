#include "core/run/SuggestionWorker.h"

#include "core/log/LogCategories.h"
#include "core/log/SlowOperation.h"

#include <utility>

namespace vernier {

SuggestionWorker::SuggestionWorker(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { work(stop); }) {}

SuggestionWorker::~SuggestionWorker() {
    const std::lock_guard lock(m_mutex);
    m_givesUp.request_stop();
}

void SuggestionWorker::follow(StrategyMaker make) {
    {
        const std::lock_guard lock(m_mutex);
        m_givesUp.request_stop();
        m_givesUp = std::stop_source();
        m_make = std::move(make);
        m_request.reset();
        m_answer.reset();
        m_trialCount.reset();
        ++m_turn;
    }
    m_wake.notify_one();
}

void SuggestionWorker::ask(SuggestionRequest request) {
    {
        const std::lock_guard lock(m_mutex);
        m_request = std::move(request);
        m_answer.reset();
        ++m_turn;
    }
    m_wake.notify_one();
}

std::optional<Result<SuggestionAnswer>> SuggestionWorker::takeAnswer() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_answer, std::nullopt);
}

bool SuggestionWorker::hasAnswer() const {
    const std::lock_guard lock(m_mutex);
    return m_answer.has_value();
}

std::optional<std::int64_t> SuggestionWorker::trialCount() const {
    const std::lock_guard lock(m_mutex);
    return m_trialCount;
}

void SuggestionWorker::work(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return m_make || m_request; }) && !stop.stop_requested()) {
        if (m_make)
            makeStrategy(lock);
        else
            answer(lock);
        // By name: a slot object would pass from thread to thread under a lock of Qt, unseen by ThreadSanitizer.
        QMetaObject::invokeMethod(this, "changed", Qt::QueuedConnection);
    }
}

void SuggestionWorker::makeStrategy(std::unique_lock<std::mutex>& lock) {
    const StrategyMaker make = std::exchange(m_make, nullptr);
    const std::stop_token givesUp = m_givesUp.get_token();
    lock.unlock();
    m_strategy = make();
    if (m_strategy)
        (*m_strategy)->heedStop(givesUp);
    const std::optional<std::int64_t> trialCount = m_strategy ? (*m_strategy)->trialCount() : std::nullopt;
    lock.lock();
    if (!m_make)
        m_trialCount = trialCount;
}

void SuggestionWorker::answer(std::unique_lock<std::mutex>& lock) {
    const SuggestionRequest request = *std::exchange(m_request, std::nullopt);
    const std::uint64_t turn = m_turn;
    lock.unlock();
    Result<SuggestionAnswer> answer = m_strategy.map([&](const std::unique_ptr<Strategy>& strategy) {
        const SlowOperation timing(logRun(), "A suggestion");
        Rng rng(request.seed, static_cast<std::uint64_t>(request.number.number));
        return SuggestionAnswer{strategy->suggest(request.history, rng), request.history.revision(), request.number};
    });
    const std::optional<std::int64_t> trialCount = m_strategy ? (*m_strategy)->trialCount() : std::nullopt;
    lock.lock();
    if (turn != m_turn)
        return;
    m_answer = std::move(answer);
    m_trialCount = trialCount;
}

}  // namespace vernier
