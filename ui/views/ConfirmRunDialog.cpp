#include "ui/views/ConfirmRunDialog.h"

#include "core/study/StudyDefinition.h"
#include "ui/models/CommandText.h"
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

QString environmentText(const StudyDefinition& definition) {
    QString text;
    for (const auto& [name, value] : definition.environment)
        text += QStringLiteral("%1=%2\n").arg(QString::fromStdString(name), QString::fromStdString(value));
    return text;
}

}  // namespace

ConfirmRunDialog::ConfirmRunDialog(const StudyDefinition& definition, const QString& folder, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("confirmRun"));
    setWindowTitle(tr("Run this command?"));
    auto* const heading = makeText(tr("This study runs a command that you have not run from here before."), false);
    heading->setFont(semiboldFont(font()));
    auto* const command = new QPlainTextEdit(environmentText(definition) +
                                             commandText(definition, definition.space.defaults(), TrialId{0}, folder));
    command->setObjectName(QStringLiteral("confirmCommand"));
    command->setAccessibleName(tr("Command"));
    command->setReadOnly(true);
    command->setTabChangesFocus(true);
    command->setFont(monoFont(font()));
    command->setProperty("log", true);
    const QString workingDirectory = QString::fromStdString(definition.workingDirectory);
    const QString where =
        workingDirectory == QLatin1String(".") ? folder : QStringLiteral("%1/%2").arg(folder, workingDirectory);
    auto* const buttons = new QDialogButtonBox;
    QPushButton* const run = buttons->addButton(tr("Run it"), QDialogButtonBox::AcceptRole);
    run->setObjectName(QStringLiteral("confirmRunButton"));
    run->setProperty("primary", true);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(
        makeText(tr("It can do all that you can do. A trial will execute, without a shell, in %1:").arg(where), true));
    layout->addWidget(command, 1);
    layout->addWidget(makeText(tr("You will be asked again only if the command changes."), true));
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 88, fontMetrics().height() * 20);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace vernier
