#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace vernier {

/// Turns SIGINT (Ctrl-C) and SIGTERM of the process into a Qt signal. At most one object at a time; its destructor restores the
/// defaults.
class InterruptSignals : public QObject {
    Q_OBJECT

public:
    explicit InterruptSignals(QObject* parent = nullptr);
    ~InterruptSignals() override;

Q_SIGNALS:
    void interrupted();

private:
    void take();

    QSocketNotifier m_notifier;
};

}  // namespace vernier
