#include "ui/define/DefineParametersCard.h"

#include "ui/controllers/DefinitionController.h"
#include "ui/define/ParameterDetails.h"
#include "ui/define/ParameterTable.h"
#include "ui/define/RulesField.h"
#include "ui/tables/ParameterEdits.h"
#include "ui/theme/ThemeIcon.h"
#include "ui/widgets/Card.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace vernier {

namespace {

constexpr int kPlainKinds = 3;  ///< at the head of parameterRecipes()

}  // namespace

DefineParametersCard::DefineParametersCard(DefinitionController& definition, QWidget* parent)
    : Card(tr("Parameters"), parent),
      m_definition(definition),
      m_table(new ParameterTable(definition)),
      m_details(new ParameterDetails(definition)),
      m_empty(new QLabel(tr("Whatever may vary goes here: a learning rate, a number of layers, the name of an optimizer.\n"
                            "Press “+ Add”, then write {name} in the command where its value goes."))) {
    auto* const add = new QPushButton(tr("+ Add"));
    add->setObjectName(QStringLiteral("addParameter"));
    add->setToolTip(tr("Add a parameter: a plain one, or one of those that are often tuned"));
    QMenu* const menu = makeAddMenu();
    connect(add, &QPushButton::clicked, menu,
            [add, menu] { menu->popup(add->mapToGlobal(QPoint(add->width() - menu->sizeHint().width(), add->height() + 2))); });
    addControl(add);

    m_empty->setObjectName(QStringLiteral("parametersEmpty"));
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeActions();
    m_footer = makeFooter();
    addContent(m_empty);
    addContent(m_table);
    addContent(m_footer, 0, 0);
    addContent(new RulesField(definition), kCardMargin, 0);
    setTabOrder(add, m_table);

    connect(m_table, &ParameterTable::currentRowChanged, m_details, &ParameterDetails::setRow);
    connect(m_table, &ParameterTable::currentRowChanged, this, &DefineParametersCard::updateActions);
    connect(m_details, &ParameterDetails::rowMoved, m_table, &ParameterTable::selectRow);
    connect(&m_definition, &DefinitionController::draftChanged, this, &DefineParametersCard::refresh);
    refresh();
}

QAction* DefineParametersCard::makeAction(const QString& name, const QString& text, const QString& icon,
                                          const QKeySequence& shortcut) {
    auto* const action = new QAction(themeIcon(icon, IconTone::Muted), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(tr("%1 (%2)").arg(text, shortcut.toString(QKeySequence::NativeText)));
    m_table->addAction(action);
    return action;
}

void DefineParametersCard::makeActions() {
    m_up = makeAction(QStringLiteral("moveUp"), tr("Move up"), QStringLiteral("up"), QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down =
        makeAction(QStringLiteral("moveDown"), tr("Move down"), QStringLiteral("down"), QKeySequence(Qt::ALT | Qt::Key_Down));
    m_duplicate =
        makeAction(QStringLiteral("duplicate"), tr("Duplicate"), QStringLiteral("copy"), QKeySequence(Qt::CTRL | Qt::Key_D));
    m_remove = makeAction(QStringLiteral("remove"), tr("Remove"), QStringLiteral("trash"), QKeySequence(Qt::Key_Delete));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_up, &QAction::triggered, this, [this] { move(-1); });
    connect(m_down, &QAction::triggered, this, [this] { move(1); });
    connect(m_duplicate, &QAction::triggered, this, [this] {
        const int row = m_table->currentRow();
        m_definition.duplicateParameter(row);
        m_table->selectRow(row + 1);
    });
    connect(m_remove, &QAction::triggered, this, [this] { m_definition.removeParameter(m_table->currentRow()); });
}

QWidget* DefineParametersCard::makeFooter() {
    auto* const footer = new QFrame;
    footer->setObjectName(QStringLiteral("parameterFooter"));
    footer->setProperty("divider", true);
    auto* const layout = new QHBoxLayout(footer);
    layout->setContentsMargins(kCardMargin, 6, kCardMargin - 6, 7);
    layout->setSpacing(0);
    layout->addWidget(m_details, 1);
    for (QAction* const action : {m_up, m_down, m_duplicate, m_remove}) {
        auto* const button = new QToolButton;
        button->setDefaultAction(action);
        button->setProperty("quiet", true);
        button->setObjectName(action->objectName() + QStringLiteral("Parameter"));
        button->setAccessibleName(action->text());
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    return footer;
}

QMenu* DefineParametersCard::makeAddMenu() {
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("addParameterMenu"));
    int count = 0;
    for (const ParameterRecipe& recipe : parameterRecipes()) {
        QAction* const action = menu->addAction(recipe.title, this, [this, parameter = recipe.parameter] {
            m_definition.addParameter(parameter);
            m_table->editName(m_definition.parameters().rowCount() - 1);
        });
        action->setObjectName(QStringLiteral("add-") + QString::number(count));
        if (++count == kPlainKinds)
            menu->addSeparator();
    }
    return menu;
}

void DefineParametersCard::refresh() {
    const bool isEmpty = m_definition.parameters().rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    m_footer->setVisible(!isEmpty);
    setDescription(m_definition.parameters().summary());
    if (!isEmpty && m_table->currentRow() < 0)
        m_table->selectRow(0);
    updateActions();
}

void DefineParametersCard::updateActions() {
    const int row = m_table->currentRow();
    m_up->setEnabled(m_definition.canMoveParameter(row, -1));
    m_down->setEnabled(m_definition.canMoveParameter(row, 1));
    m_duplicate->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
}

void DefineParametersCard::move(int by) {
    const int row = m_table->currentRow();
    if (!m_definition.canMoveParameter(row, by))
        return;
    const std::string name = m_definition.parameters().parameterAt(row).name;
    m_definition.moveParameter(row, by);
    m_table->selectRow(m_definition.parameters().rowOf(name));
}

}  // namespace vernier
