#include "ui/widgets/ContentScroll.h"

#include <QEvent>
#include <QScrollBar>

namespace vernier {

namespace {

constexpr int kLeastLines = 4;

}  // namespace

ContentScroll::ContentScroll(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QSize ContentScroll::sizeHint() const {
    return widget()->sizeHint();
}

QSize ContentScroll::minimumSizeHint() const {
    const int height = std::min(widget()->minimumSizeHint().height(), fontMetrics().lineSpacing() * kLeastLines);
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), height};
}

bool ContentScroll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

}  // namespace vernier
