#pragma once

#include "core/base/Message.h"

#include <QDialog>

#include <vector>

namespace vernier {

/// Shows what a study would run that the user has not agreed to, and asks whether to run it. Show with open().
class ConfirmRunDialog : public QDialog {
    Q_OBJECT

public:
    /// `lines`: consentLines().
    explicit ConfirmRunDialog(const std::vector<Message>& lines, QWidget* parent = nullptr);
};

}  // namespace vernier
