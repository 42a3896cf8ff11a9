#include "core/log/SlowOperation.h"

#include <QLoggingCategory>

namespace vernier {

SlowOperation::~SlowOperation() {
    const std::chrono::steady_clock::duration taken = std::chrono::steady_clock::now() - m_start;
    if (taken <= m_allowed)
        return;
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(taken).count();
    qCWarning(m_category, "%s took %lld ms.", m_what, static_cast<long long>(milliseconds));
}

}  // namespace vernier
