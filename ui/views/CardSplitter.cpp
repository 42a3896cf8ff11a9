#include "ui/views/CardSplitter.h"

#include <QSplitter>

namespace vernier {

namespace {

constexpr int kGap = 10;

}  // namespace

QSplitter* makeCardSplitter(const char* name, Qt::Orientation orientation) {
    auto* const splitter = new QSplitter(orientation);
    splitter->setObjectName(QLatin1String(name));
    splitter->setHandleWidth(kGap);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

}  // namespace vernier
