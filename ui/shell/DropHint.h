#pragma once

#include <QWidget>

namespace vernier {

/// What a drop would do, over a window while something is dragged across it.
class DropHint : public QWidget {
    Q_OBJECT

public:
    explicit DropHint(QWidget& window);

    /// `isWelcome`: it can be dropped.
    void showText(const QString& text, bool isWelcome);
    const QString& text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    bool m_isWelcome = false;
};

}  // namespace vernier
