#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace vernier {

/// The displayed text of a table: a line per row, cells joined by " | ".
inline QString dumpOf(const QAbstractItemModel& model) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace vernier
