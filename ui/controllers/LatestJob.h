#pragma once

#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace vernier {

/// A thread for jobs of which only the latest matters: a new job replaces the waiting one and asks the running one to stop;
/// whatever that one still delivers is dropped. Results stay under a mutex and only a payload-free wake-up is queued, so that
/// ThreadSanitizer can vouch for them. The owner's thread never waits, except in the destructor, until a job notices that it
/// has to stop.
class LatestJob : public QObject {
    Q_OBJECT

public:
    using Result = std::function<void()>;
    /// Called by a job, any number of times: `result` is called in the owner's thread unless a newer job has been started.
    using Deliver = std::function<void(Result result)>;
    using Job = std::function<void(std::stop_token stop, const Deliver& deliver)>;

    explicit LatestJob(QObject* parent = nullptr);
    ~LatestJob() override;

    /// Owner's thread, like all of these.
    void start(Job job);
    /// Drops whatever is waiting, running or undelivered.
    void cancel();
    /// A job is waiting or running, or its last results have not been delivered.
    bool isBusy() const;

Q_SIGNALS:
    /// The latest job has ended and all its results have been delivered.
    void finished();

private:
    void replace(Job job);
    Q_INVOKABLE void deliverResults();
    void work(std::stop_token stop);
    void wakeOwner(std::uint64_t generation, Result result, bool isLast);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_hasWork;
    Job m_waiting;
    std::stop_source m_stop;
    std::uint64_t m_generation = 0;
    std::vector<Result> m_results;  ///< of the current generation
    bool m_isBusy = false;
    bool m_hasEnded = false;
    bool m_isWakeUpQueued = false;
    std::jthread m_thread;  ///< last: it uses all the others
};

}  // namespace vernier
