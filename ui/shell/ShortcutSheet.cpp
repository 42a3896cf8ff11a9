#include "ui/shell/ShortcutSheet.h"

#include "ui/controllers/ActionRegistry.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FieldMarks.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace vernier {

namespace {

constexpr qsizetype kColumns = 3;
constexpr int kShortcutColumnGap = 40;

/// Only actions with shortcuts.
std::vector<ActionRegistry::Group> groupsWithKeys(const ActionRegistry& registry) {
    std::vector<ActionRegistry::Group> groups;
    for (ActionRegistry::Group& group : registry.groups()) {
        group.actions.removeIf([](const QAction* action) { return action->shortcut().isEmpty(); });
        if (!group.actions.isEmpty())
            groups.push_back(std::move(group));
    }
    return groups;
}

/// The height of a group in a column: a title, its lines and a gap.
qsizetype linesOf(const ActionRegistry::Group& group) {
    return group.actions.size() + 2;
}

/// The first shortcut of an action; of several alternatives, the shortest.
QLabel* makeKeys(const QAction& action) {
    QStringList others;
    const QList<QKeySequence> sequences = action.shortcuts();
    for (const QKeySequence& sequence : sequences)
        others << sequence.toString(QKeySequence::NativeText);
    QStringList keys{others.takeFirst()};
    const auto shortest = std::min_element(others.begin(), others.end(),
                                           [](const QString& one, const QString& other) { return one.size() < other.size(); });
    if (shortest != others.end() && *shortest != keys.front())
        keys << *shortest;
    auto* const label = new QLabel(keys.join(ShortcutSheet::tr(" or ")));
    label->setObjectName(QStringLiteral("keys-") + action.objectName());
    label->setProperty("keys", true);
    label->setFont(smallFont(label->font()));
    return label;
}

QWidget* makeGroup(const ActionRegistry::Group& group) {
    auto* const widget = new QWidget;
    auto* const grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    auto* const title = new QLabel(group.title);
    title->setProperty("heading", true);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const QAction* const action : group.actions) {
        auto* const text = new QLabel(action->text().remove(QLatin1Char('&')));
        text->setToolTip(action->toolTip());
        grid->addWidget(text, row, 0);
        grid->addWidget(makeKeys(*action), row, 1, Qt::AlignRight);
        ++row;
    }
    return widget;
}

/// The groups in their order, in columns of about one height.
QWidget* makeColumns(const std::vector<ActionRegistry::Group>& groups) {
    qsizetype total = 0;
    for (const ActionRegistry::Group& group : groups)
        total += linesOf(group);
    auto* const widget = new QWidget;
    auto* const columns = new QHBoxLayout(widget);
    columns->setContentsMargins(0, 0, 8, 0);
    columns->setSpacing(kShortcutColumnGap);
    QVBoxLayout* column = nullptr;
    qsizetype before = 0;
    for (const ActionRegistry::Group& group : groups) {
        const qsizetype wanted = before * kColumns / std::max<qsizetype>(total, 1);
        if (!column || wanted >= columns->count()) {
            column = new QVBoxLayout;
            column->setSpacing(16);
            columns->addLayout(column, 1);
        }
        column->addWidget(makeGroup(group));
        before += linesOf(group);
    }
    for (int index = 0; index < columns->count(); ++index)
        static_cast<QVBoxLayout*>(columns->itemAt(index)->layout())->addStretch(1);
    return widget;
}

}  // namespace

ShortcutSheet::ShortcutSheet(const ActionRegistry& registry, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Shortcuts"));
    auto* const scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(makeColumns(groupsWithKeys(registry)));
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    QLabel* const hint = makeMutedLabel(tr("For everything without a shortcut, press Ctrl+K and type a few letters."));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->setSpacing(14);
    layout->addWidget(scroll, 1);
    auto* const bottom = new QHBoxLayout;
    bottom->addWidget(hint, 1);
    bottom->addWidget(buttons);
    layout->addLayout(bottom);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const QSize wanted = scroll->widget()->sizeHint();
    resize(wanted.width() + 72, wanted.height() + 96);
}

}  // namespace vernier
