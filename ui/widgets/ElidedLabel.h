#pragma once

#include <QLabel>

namespace vernier {

/// A line of plain text that gives way where there is no room: it ends in … then, and its tool tip tells all of it.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace vernier
