#pragma once

#include "ui/controllers/RunReadiness.h"

#include <QDialog>

namespace vernier {

/// Asks before a study runs whose command has not proved itself: try it once and then run, or run anyway.
class TryFirstDialog : public QDialog {
    Q_OBJECT

public:
    /// `state`: why it is asked.
    explicit TryFirstDialog(RunReadiness::State state, QWidget* parent = nullptr);

Q_SIGNALS:
    void runAnywayChosen();
};

}  // namespace vernier
