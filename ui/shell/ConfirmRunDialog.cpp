#include "ui/shell/ConfirmRunDialog.h"

#include "core/study/StudyDefinition.h"
#include "ui/text/CommandText.h"
#include "ui/theme/Theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vernier {

namespace {

QLabel* makeText(const QString& text, bool isMuted) {
    auto* const label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", isMuted);
    return label;
}

Trial exampleTrial(const StudyDefinition& definition) {
    Trial trial;
    trial.configuration = definition.space.defaults();
    return trial;
}

}  // namespace

ConfirmRunDialog::ConfirmRunDialog(const StudyDefinition& definition, const QString& folder, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("confirmRun"));
    setWindowTitle(tr("Run this command?"));
    auto* const heading = makeText(tr("This study runs a command you have not run here before."), false);
    heading->setFont(semiboldFont(font()));
    auto* const command = new QPlainTextEdit(commandText(exampleTrial(definition), definition, folder));
    command->setObjectName(QStringLiteral("confirmCommand"));
    command->setAccessibleName(tr("Command"));
    command->setReadOnly(true);
    command->setTabChangesFocus(true);
    command->setFont(monoFont(font()));
    command->setProperty("log", true);
    auto* const buttons = new QDialogButtonBox;
    QPushButton* const run = buttons->addButton(tr("Run it"), QDialogButtonBox::AcceptRole);
    run->setObjectName(QStringLiteral("confirmRunButton"));
    run->setProperty("primary", true);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(makeText(tr("It can do anything you can do. A trial will run this, without a shell:"), true));
    layout->addWidget(command, 1);
    layout->addWidget(makeText(tr("You will be asked again only if the command changes."), true));
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 88, fontMetrics().height() * 20);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace vernier
