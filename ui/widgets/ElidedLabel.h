#pragma once

#include <QLabel>

namespace vernier {

/// A line of plain text that is shortened if there is no room: it then ends in …, and its tool tip shows all of it.
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
