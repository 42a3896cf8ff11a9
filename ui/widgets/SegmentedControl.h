#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace vernier {

/// A row of joined buttons of which one is chosen. The arrow keys move the choice.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// Adds a segment at the right; the first one is chosen. Its object name is that of the control, "-" and `name`.
    void addSegment(const QString& name, const QString& text, const QString& toolTip = {});
    int count() const;
    int currentIndex() const;
    /// Chooses without emitting currentChanged(). An index out of range chooses nothing new.
    void setCurrentIndex(int index);
    void setSegmentEnabled(int index, bool enabled);

Q_SIGNALS:
    /// The user chose another segment.
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

}  // namespace vernier
