#pragma once

#include <QScrollArea>

namespace vernier {

/// Content that is shown whole where there is room, and scrolled up and down where there is not; it is never cut off at its
/// sides.
class ContentScroll : public QScrollArea {
    Q_OBJECT

public:
    /// Takes the content over.
    explicit ContentScroll(QWidget* content, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// The content may have grown.
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace vernier
