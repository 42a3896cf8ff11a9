#pragma once

#include <QWidget>

class QAction;
class QButtonGroup;
class QVBoxLayout;

namespace vernier {

/// The bar of modes at the left of the window: icons with a word below each, one of them chosen.
class ModeRail : public QWidget {
    Q_OBJECT

public:
    explicit ModeRail(QWidget* parent = nullptr);

    /// Adds a mode below the others; returns the action that chooses it, Ctrl+n for the n-th. `icon` names an icon of
    /// resources/icons.
    QAction* addMode(const QString& name, const QString& icon, const QString& text);
    int currentIndex() const;
    /// Chooses and emits currentChanged() if it was another one.
    void setCurrentIndex(int index);

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
    QVBoxLayout* m_layout;
};

}  // namespace vernier
