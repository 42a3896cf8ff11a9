#pragma once

#include <QDir>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace vernier::test {

/// The share of pixels that differ from the most frequent colour: 0 for a view that shows nothing.
inline double inkOf(const QImage& picture) {
    QHash<QRgb, int> counts;
    int pixels = 0;
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2, ++pixels)
            ++counts[picture.pixel(x, y)];
    }
    return 1 - static_cast<double>(*std::max_element(counts.begin(), counts.end())) / pixels;
}

/// The table headers that are narrower than their words, and whether there are columns nobody can scroll to.
inline QStringList clippedColumnsOf(const QTableView& table) {
    QStringList clipped;
    const QHeaderView& header = *table.horizontalHeader();
    for (int section = 0; section < header.count() && header.isVisible(); ++section) {
        if (!header.isSectionHidden(section) && header.sectionSize(section) < header.sectionSizeHint(section))
            clipped << QStringLiteral("%1 \"%2\"")
                           .arg(table.objectName(),
                                table.model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    if (table.horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && header.length() > table.viewport()->width())
        clipped << QStringLiteral("columns of ") + table.objectName();
    return clipped;
}

/// What a user would call cut off: a label or a button narrower than its words, a control beyond the edge of its container.
inline QStringList clippedIn(QWidget& window) {
    QStringList clipped;
    const auto describe = [](const QWidget& widget) {
        return QStringLiteral("%1 %2").arg(QLatin1String(widget.metaObject()->className()), widget.objectName());
    };
    const auto widgets = window.findChildren<QWidget*>();
    for (const QWidget* const widget : widgets) {
        if (!widget->isVisible() || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const auto* const label = qobject_cast<const QLabel*>(widget);
        const bool givesWay = widget->minimumWidth() == 1;  // by design, in the headers of narrow cards
        if (label && !label->wordWrap() && !givesWay && label->width() + 1 < label->minimumSizeHint().width())
            clipped << describe(*label) + QStringLiteral(" \"%1\"").arg(label->text());
        if (label && label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1)
            clipped << describe(*label) + QStringLiteral(" \"%1\"").arg(label->text());
        const auto* const button = qobject_cast<const QPushButton*>(widget);
        if (button && !givesWay && button->width() + 1 < button->minimumSizeHint().width())
            clipped << describe(*button) + QStringLiteral(" \"%1\"").arg(button->text());
        if (const auto* const table = qobject_cast<const QTableView*>(widget))
            clipped << clippedColumnsOf(*table);
        const QWidget* const parent = widget->parentWidget();
        const bool scrolls = parent && parent->inherits("QAbstractScrollArea");
        const bool isScrolled = parent && parent->objectName().startsWith(QLatin1String("qt_scrollarea"));
        if (parent && !scrolls && !isScrolled && !parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            clipped << describe(*widget) + QStringLiteral(" beyond ") + describe(*parent);
    }
    return clipped;
}

/// The window once it has settled: its plots are redrawn when it is their turn.
inline QPixmap settledPicture(QWidget& window) {
    QPixmap picture = window.grab();
    const auto isSettled = [&] {
        const QPixmap before = std::exchange(picture, window.grab());
        return before.toImage() == picture.toImage();
    };
    for (int same = 0; same < 2; same = isSettled() ? same + 1 : 0)
        QTest::qWait(60);
    return picture;
}

inline void keepPicture(const QPixmap& picture, const QString& name) {
    const QString folder = qEnvironmentVariable("VERNIER_PICTURES");
    if (!folder.isEmpty())
        picture.save(QDir(folder).filePath(QString(name).replace(QLatin1Char(' '), QLatin1Char('-')) + QStringLiteral(".png")));
}

}  // namespace vernier::test
