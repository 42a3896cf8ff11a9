#include "ui/define/WarmStartField.h"

#include "core/command/ShellWords.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/text/CoreText.h"
#include "ui/widgets/FieldMarks.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyledItemDelegate>

namespace vernier {

WarmStartField::WarmStartField(DefinitionController& definition, QWidget* parent)
    : QWidget(parent),
      m_definition(definition),
      m_folders(new QLineEdit),
      m_kind(new QComboBox),
      m_fault(makeFaultLabel(QStringLiteral("warmStartFault"))) {
    m_folders->setObjectName(QStringLiteral("warmStart"));
    m_folders->setAccessibleName(tr("Earlier studies to learn from"));
    m_folders->setPlaceholderText(tr("no earlier study"));
    m_folders->setToolTip(
        tr("Folders of up to five earlier studies, relative to this one, separated by spaces: their trials need not be run "
           "again"));
    m_kind->setObjectName(QStringLiteral("warmStartKind"));
    m_kind->setAccessibleName(tr("How the earlier studies are related"));
    m_kind->setItemDelegate(new QStyledItemDelegate(m_kind));  // the plain delegate ignores the style sheet
    m_kind->addItem(tr("same command"), static_cast<int>(WarmStartKind::Identical));
    m_kind->addItem(tr("related"), static_cast<int>(WarmStartKind::Transfer));
    m_kind->setToolTip(
        tr("Same command: the trials count as they are. Related: another data set or model; only the ranking of good and bad "
           "is learnt"));
    auto* const title = new QLabel(tr("Learn from"));
    title->setBuddy(m_folders);
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(title, 0, 0);
    grid->addWidget(m_folders, 0, 1);
    grid->addWidget(m_kind, 0, 2);
    grid->addWidget(m_fault, 1, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    connect(m_folders, &QLineEdit::textEdited, this, &WarmStartField::editFolders);
    connect(m_folders, &QLineEdit::editingFinished, &m_definition, &DefinitionController::finishTyping);
    connect(m_kind, &QComboBox::activated, this, [this] {
        StudyDraft after = m_definition.draft();
        if (after.rest.warmStart)
            after.rest.warmStart->kind = static_cast<WarmStartKind>(m_kind->currentData().toInt());
        m_definition.edit(tr("Edit the warm start"), after);
    });
    connect(&m_definition, &DefinitionController::draftChanged, this, &WarmStartField::refresh);
    connect(&m_definition, &DefinitionController::faultsChanged, this, &WarmStartField::refreshFaults);
    refresh();
    refreshFaults();
}

void WarmStartField::editFolders(const QString& text) {
    const Result<std::vector<std::string>> folders = splitShellWords(text.toStdString());
    m_definition.setEntryFault(QStringLiteral("warm_start"), folders ? QString() : coreText(folders.error().message));
    if (!folders)
        return;
    StudyDraft after = m_definition.draft();
    if (folders->empty())
        after.rest.warmStart.reset();
    else
        after.rest.warmStart = WarmStart{static_cast<WarmStartKind>(m_kind->currentData().toInt()), *folders};
    m_definition.edit(tr("Edit the warm start"), after, QStringLiteral("warm_start"));
}

void WarmStartField::refresh() {
    const std::optional<WarmStart>& warmStart = m_definition.draft().rest.warmStart;
    m_kind->setVisible(warmStart.has_value());
    if (warmStart)
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(warmStart->kind)));
    const std::vector<std::string> folders = warmStart ? warmStart->studies : std::vector<std::string>();
    const Result<std::vector<std::string>> shown = splitShellWords(m_folders->text().toStdString());
    if (!shown || *shown != folders)
        m_folders->setText(QString::fromStdString(quoteShellWords(folders)));
}

void WarmStartField::refreshFaults() {
    const QString fault = m_definition.faultAt(QStringLiteral("warm_start"));
    markFault(*m_folders, fault);
    showFault(*m_fault, fault);
}

}  // namespace vernier
