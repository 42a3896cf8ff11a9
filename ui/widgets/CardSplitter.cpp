#include "ui/widgets/CardSplitter.h"

#include <QSplitter>

namespace vernier {

namespace {}  // namespace

QSplitter* makeCardSplitter(const char* name, Qt::Orientation orientation) {
    auto* const splitter = new QSplitter(orientation);
    splitter->setObjectName(QLatin1String(name));
    splitter->setHandleWidth(kCardGap);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

}  // namespace vernier
