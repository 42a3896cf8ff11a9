#include "ui/canvas/ReplotThrottle.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr qint64 kShortestMs = 40;
constexpr qint64 kLongestMs = 1000;
constexpr qint64 kCostFactor = 10;

}  // namespace

ReplotThrottle::ReplotThrottle(QWidget& view, std::function<void()> replot)
    : QObject(&view), m_view(view), m_replot(std::move(replot)) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReplotThrottle::replotNow);
    view.installEventFilter(this);
}

void ReplotThrottle::request() {
    if (!m_view.isVisible()) {
        m_isWaitingForShow = true;
        return;
    }
    if (m_timer.isActive())
        return;
    const qint64 elapsed = m_sinceLast.isValid() ? m_sinceLast.elapsed() : kLongestMs;
    m_timer.start(static_cast<int>(std::max<qint64>(0, m_intervalMs - elapsed)));
}

bool ReplotThrottle::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && std::exchange(m_isWaitingForShow, false))
        m_timer.start(0);
    return QObject::eventFilter(watched, event);
}

void ReplotThrottle::replotNow() {
    QElapsedTimer cost;
    cost.start();
    m_replot();
    m_intervalMs = static_cast<int>(std::clamp(cost.elapsed() * kCostFactor, kShortestMs, kLongestMs));
    m_sinceLast.start();
}

}  // namespace vernier
