#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace vernier {

/// Runs `work` on a thread of its own, then `done` with its result on the thread of `context`, if that still exists. The result
/// is passed under a std::mutex, so that ThreadSanitizer sees the hand-over.
template <typename Value>
void runAside(QObject* context, std::function<Value()> work, std::function<void(const Value&)> done) {
    struct Handover {
        std::mutex mutex;
        std::optional<Value> value;
    };
    const auto handover = std::make_shared<Handover>();
    QThread* const thread = QThread::create([handover, work = std::move(work)] {
        Value value = work();
        const std::lock_guard lock(handover->mutex);
        handover->value = std::move(value);
    });
    QObject::connect(thread, &QThread::finished, context, [handover, done = std::move(done)] {
        const std::lock_guard lock(handover->mutex);
        done(*handover->value);
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

}  // namespace vernier
