#include "ui/controllers/LatestJob.h"

#include <utility>

namespace vernier {

LatestJob::LatestJob(QObject* parent) : QObject(parent), m_thread([this](std::stop_token stop) { work(std::move(stop)); }) {}

LatestJob::~LatestJob() {
    cancel();
    m_thread.request_stop();
    m_thread.join();
}

void LatestJob::start(Job job) {
    replace(std::move(job));
    m_hasWork.notify_one();
}

void LatestJob::cancel() {
    replace({});
}

void LatestJob::replace(Job job) {
    std::vector<Result> dropped;  // their captures end outside of the lock
    const std::lock_guard lock(m_mutex);
    m_stop.request_stop();
    m_stop = {};
    ++m_generation;
    dropped.swap(m_results);
    m_isBusy = static_cast<bool>(job);
    m_hasEnded = false;
    std::swap(m_waiting, job);
}

bool LatestJob::isBusy() const {
    const std::lock_guard lock(m_mutex);
    return m_isBusy;
}

void LatestJob::work(std::stop_token stop) {
    for (;;) {
        Job job;
        std::stop_token jobStop;
        std::uint64_t generation = 0;
        {
            std::unique_lock lock(m_mutex);
            if (!m_hasWork.wait(lock, stop, [this] { return static_cast<bool>(m_waiting); }))
                return;
            job = std::exchange(m_waiting, {});
            jobStop = m_stop.get_token();
            generation = m_generation;
        }
        job(jobStop, [this, generation](Result result) { wakeOwner(generation, std::move(result), false); });
        wakeOwner(generation, {}, true);
    }
}

void LatestJob::wakeOwner(std::uint64_t generation, Result result, bool isLast) {
    const std::lock_guard lock(m_mutex);
    if (generation != m_generation)
        return;
    if (result)
        m_results.push_back(std::move(result));
    m_hasEnded = isLast;
    if (!std::exchange(m_isWakeUpQueued, true))
        QMetaObject::invokeMethod(this, "deliverResults", Qt::QueuedConnection);
}

void LatestJob::deliverResults() {
    std::vector<Result> results;
    bool hasEnded = false;
    std::uint64_t generation = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_isWakeUpQueued = false;
        results.swap(m_results);
        hasEnded = m_hasEnded;
        generation = m_generation;
        if (hasEnded)
            m_isBusy = false;
    }
    for (const Result& result : results) {
        result();
        const std::lock_guard lock(m_mutex);
        if (generation != m_generation)
            return;  // a result made its receiver start another job
    }
    if (hasEnded && !isBusy())
        Q_EMIT finished();
}

}  // namespace vernier
