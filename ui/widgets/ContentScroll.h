#pragma once

#include <QScrollArea>

namespace vernier {

/// Content that is shown whole if there is room, and scrolls up and down if there is not; it is never cut off at the sides.
class ContentScroll : public QScrollArea {
    Q_OBJECT

public:
    /// Takes ownership of the content.
    explicit ContentScroll(QWidget* content, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// The content may have grown.
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace vernier
