#include "ui/monitor/TrialColumnWidth.h"

#include "ui/monitor/TrialDelegate.h"
#include "ui/tables/TrialTableModel.h"
#include "ui/text/StateText.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kMarkRoom = 40;
constexpr int kBestRoom = 28;
constexpr int kHeaderRoom = 8;

int widestState(const QFontMetrics& metrics) {
    int width = 0;
    for (const TrialState state : {TrialState::Waiting, TrialState::Running, TrialState::Paused, TrialState::Complete,
                                   TrialState::Stopped, TrialState::Cancelled, TrialState::Failed})
        width = std::max(width, metrics.horizontalAdvance(stateText(state)));
    return width;
}

int contentWidth(TrialTableModel::Column column, const QFontMetrics& metrics) {
    using Column = TrialTableModel::Column;
    const auto width = [&metrics](int characters) { return metrics.averageCharWidth() * characters + 16; };
    switch (column) {
        case Column::Number: return width(3);
        case Column::State: return widestState(metrics) + kMarkRoom;
        case Column::Objective:
            return metrics.horizontalAdvance(QCoreApplication::translate("vernier::TrialsTable", "0.0000 best")) + kBestRoom;
        case Column::Steps: return metrics.horizontalAdvance(QStringLiteral("0000")) + TrialDelegate::kStepsBarRoom;
        case Column::Parameter:
        case Column::Time:
        case Column::Metric: return width(8);
        case Column::Predicted: return width(15);
        case Column::Cpu:
        case Column::Memory: return width(9);
        case Column::Tags: return width(12);
        case Column::Starred: return width(2);
        case Column::Front: return width(4);
        case Column::Note: return width(20);
    }
    return 0;
}

}  // namespace

int usualColumnWidth(const QTableView& table, const TrialTableModel& model, int section) {
    const int header = table.horizontalHeader()->sectionSizeHint(section) + kHeaderRoom;
    return std::max(header, contentWidth(model.columnAt(section), table.fontMetrics()));
}

}  // namespace vernier
