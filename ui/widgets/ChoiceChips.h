#pragma once

#include "ui/tables/ParameterTableModel.h"

#include <QWidget>

class QLineEdit;

namespace vernier {

/// The choices of a categorical parameter as chips that are toggled with a click, and a last one that takes a new choice. With
/// the keyboard: left and right, Space.
class ChoiceChips : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceChips(QWidget* parent = nullptr);

    void setChips(const std::vector<ChoiceChip>& chips);
    /// Whether new choices may be added; if not, the last chip is a choice like the others.
    void setExtensible(bool isExtensible);
    /// Where a chip is drawn; the one after the last is that of the new choice.
    QRect chipRect(int index) const;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void choicesEdited(const std::vector<vernier::ChoiceChip>& chips);
    void choiceAdded(const QString& text);
    /// Escape, up or down: the focus goes back to where it came from.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString textOf(int index) const;
    int lastIndex() const { return static_cast<int>(m_chips.size()) - (m_isExtensible ? 0 : 1); }
    int chipAt(const QPoint& position) const;
    void activate(int index);
    void place();
    void takeEntry();

    std::vector<ChoiceChip> m_chips;
    std::vector<QRect> m_rects;
    int m_current = 0;
    bool m_isExtensible = true;
    QLineEdit* m_entry;
};

}  // namespace vernier
