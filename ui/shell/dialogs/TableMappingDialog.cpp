#include "ui/shell/dialogs/TableMappingDialog.h"

#include "core/metrics/MetricWords.h"
#include "ui/widgets/FieldMarks.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr std::size_t kShownValues = 4;
constexpr int kNameColumn = 0;
constexpr int kValuesColumn = 1;
constexpr int kRoleColumn = 2;

QString firstValues(const ForeignTable& table, std::size_t column) {
    QStringList values;
    for (std::size_t row = 1; row < std::min(table.rows.size(), kShownValues + 1); ++row)
        values << QString::fromStdString(table.rows[row][column]);
    return values.join(QStringLiteral("   ")) + (table.rows.size() > kShownValues + 1 ? QStringLiteral("   …") : QString());
}

std::vector<std::pair<ColumnRole, QString>> roleNames() {
    return {{ColumnRole::Ignored, TableMappingDialog::tr("Leave out")},
            {ColumnRole::Parameter, TableMappingDialog::tr("Parameter")},
            {ColumnRole::Objective, TableMappingDialog::tr("Objective")},
            {ColumnRole::Trial, TableMappingDialog::tr("Name of the trial")},
            {ColumnRole::Step, TableMappingDialog::tr("Step")},
            {ColumnRole::State, TableMappingDialog::tr("State")},
            {ColumnRole::Started, TableMappingDialog::tr("Started at")},
            {ColumnRole::Ended, TableMappingDialog::tr("Ended at")}};
}

QTableWidgetItem* textItem(const QString& text) {
    auto* const item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

ColumnRole roleIn(const QComboBox* box) {
    return static_cast<ColumnRole>(box->currentData().toInt());
}

}  // namespace

TableMappingDialog::TableMappingDialog(const ForeignTable& table, const TableMapping& proposed, const QString& fileName,
                                       QWidget* parent)
    : QDialog(parent),
      m_columns(new QTableWidget(0, 3)),
      m_goal(new QComboBox),
      m_problem(makeFaultLabel(QStringLiteral("mappingProblem"))) {
    setObjectName(QStringLiteral("tableMapping"));
    setWindowTitle(tr("Columns of %1").arg(fileName));
    auto* const head =
        new QLabel(tr("%n trials or reports. Say what each column is.", nullptr, static_cast<int>(table.rows.size()) - 1));
    m_columns->setObjectName(QStringLiteral("mappingColumns"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("First values"), tr("What it is")});
    m_columns->verticalHeader()->hide();
    m_columns->setTabKeyNavigation(false);
    m_columns->horizontalHeader()->setSectionResizeMode(kValuesColumn, QHeaderView::Stretch);
    for (std::size_t column = 0; column < proposed.columns.size(); ++column)
        addColumn(table, static_cast<int>(column), proposed.columns[column]);
    m_columns->resizeColumnToContents(kNameColumn);
    m_columns->setColumnWidth(kNameColumn,
                              std::min(m_columns->columnWidth(kNameColumn), fontMetrics().averageCharWidth() * 36));
    m_columns->setColumnWidth(kRoleColumn, fontMetrics().averageCharWidth() * 28);
    m_goal->setObjectName(QStringLiteral("mappingGoal"));
    m_goal->setAccessibleName(tr("Goal"));
    m_goal->addItem(tr("Minimize the objective"), static_cast<int>(Goal::Minimize));
    m_goal->addItem(tr("Maximize the objective"), static_cast<int>(Goal::Maximize));
    auto* const form = new QFormLayout;
    form->addRow(tr("Goal"), m_goal);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("mappingAccept"));
    m_accept->setProperty("primary", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(head);
    layout->addWidget(m_columns, 1);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 26);
    connect(m_goal, qOverload<int>(&QComboBox::activated), this, [this] { m_isGoalChosen = true; });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT mapped(mapping());
        accept();
    });
    refresh();
}

void TableMappingDialog::addColumn(const ForeignTable& table, int column, ColumnRole role) {
    const QString name = QString::fromStdString(table.rows.front()[static_cast<std::size_t>(column)]);
    auto* const box = new QComboBox;
    box->setObjectName(QStringLiteral("role-%1").arg(column));
    box->setAccessibleName(tr("What column %1 is").arg(name));
    for (const auto& [value, text] : roleNames())
        box->addItem(text, static_cast<int>(value));
    box->setCurrentIndex(box->findData(static_cast<int>(role)));
    m_columns->insertRow(column);
    m_columns->setItem(column, kNameColumn, textItem(name));
    m_columns->setItem(column, kValuesColumn, textItem(firstValues(table, static_cast<std::size_t>(column))));
    m_columns->setCellWidget(column, kRoleColumn, box);
    m_roles.push_back(box);
    connect(box, qOverload<int>(&QComboBox::currentIndexChanged), this, [this, column] { takeRole(column); });
}

/// Only parameters may be several.
void TableMappingDialog::takeRole(int column) {
    const ColumnRole role = roleIn(m_roles[static_cast<std::size_t>(column)]);
    for (std::size_t other = 0; other < m_roles.size(); ++other) {
        const bool isTaken = static_cast<int>(other) != column && roleIn(m_roles[other]) == role;
        if (isTaken && role != ColumnRole::Parameter && role != ColumnRole::Ignored)
            m_roles[other]->setCurrentIndex(m_roles[other]->findData(static_cast<int>(ColumnRole::Ignored)));
    }
    refresh();
}

void TableMappingDialog::suggestGoal() {
    for (std::size_t column = 0; column < m_roles.size() && !m_isGoalChosen; ++column) {
        if (roleIn(m_roles[column]) != ColumnRole::Objective)
            continue;
        const std::string name = m_columns->item(static_cast<int>(column), kNameColumn)->text().toStdString();
        m_goal->setCurrentIndex(m_goal->findData(static_cast<int>(goalOf(name).value_or(Goal::Minimize))));
    }
}

void TableMappingDialog::refresh() {
    const auto holds = [this](ColumnRole role) {
        return std::ranges::any_of(m_roles, [role](const QComboBox* box) { return roleIn(box) == role; });
    };
    suggestGoal();
    const QString problem = !holds(ColumnRole::Objective)   ? tr("Say which column is the objective.")
                            : !holds(ColumnRole::Parameter) ? tr("Say which columns are parameters.")
                                                            : QString();
    showFault(*m_problem, problem);
    m_accept->setEnabled(problem.isEmpty());
}

TableMapping TableMappingDialog::mapping() const {
    TableMapping mapping;
    for (const QComboBox* const box : m_roles)
        mapping.columns.push_back(roleIn(box));
    mapping.goal = static_cast<Goal>(m_goal->currentData().toInt());
    return mapping;
}

}  // namespace vernier
