#pragma once

#include <QDialog>

namespace vernier {

/// Asks before work is thrown away: end the running trials now, let them finish first, or go on.
class StopDialog : public QDialog {
    Q_OBJECT

public:
    /// `running`: trials; `longestSeconds`: the longest that one of them has run.
    StopDialog(int running, double longestSeconds, QWidget* parent = nullptr);

Q_SIGNALS:
    void stopNowChosen();
    void finishFirstChosen();
};

}  // namespace vernier
