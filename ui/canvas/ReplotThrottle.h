#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace vernier {

/// Turns any number of requests into a few replots: none while the view is hidden, one at once when it has been idle, and while
/// requests keep coming, only so many that replotting takes a tenth of the time: at most once in 40 ms, at least once a second.
class ReplotThrottle : public QObject {
    Q_OBJECT

public:
    /// Calls `replot` from the event loop, never from request().
    ReplotThrottle(QWidget& view, std::function<void()> replot);

    void request();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void replotNow();

    QWidget& m_view;
    std::function<void()> m_replot;
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    int m_intervalMs = 40;
    bool m_isWaitingForShow = false;
};

}  // namespace vernier
