#pragma once

#include <QDialog>

namespace vernier {

class ActionRegistry;

/// All shortcuts of a window by group, made from its actions as they are at that moment.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(const ActionRegistry& registry, QWidget* parent = nullptr);
};

}  // namespace vernier
