#include "core/run/RunClock.h"

namespace vernier {

void RunClock::setRunning(bool isRunning) {
    if (isRunning && !m_spell.isValid()) {
        m_spell.start();
    } else if (!isRunning && m_spell.isValid()) {
        m_earlierMs += m_spell.elapsed();
        m_spell.invalidate();
    }
}

double RunClock::seconds() const {
    const std::int64_t spellMs = m_spell.isValid() ? m_spell.elapsed() : 0;
    return static_cast<double>(m_earlierMs + spellMs) / 1000.0;
}

}  // namespace vernier
