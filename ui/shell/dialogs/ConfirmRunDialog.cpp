#include "ui/shell/dialogs/ConfirmRunDialog.h"

#include "ui/text/CoreText.h"
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

QString textOf(const std::vector<Message>& lines) {
    QStringList texts;
    for (const Message& line : lines)
        texts << coreText(line);
    return texts.join(QLatin1Char('\n'));
}

}  // namespace

ConfirmRunDialog::ConfirmRunDialog(const std::vector<Message>& lines, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("confirmRun"));
    setWindowTitle(tr("Run this command?"));
    auto* const heading = makeText(tr("This study runs a command that you have not agreed to run here."), false);
    heading->setFont(semiboldFont(font()));
    auto* const command = new QPlainTextEdit(textOf(lines));
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
    layout->addWidget(
        makeText(tr("It can do anything you can do. Trials will run this, without a shell, with values like these:"), true));
    layout->addWidget(command, 1);
    layout->addWidget(makeText(tr("You will be asked again only if this changes, or a script in the folder."), true));
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 88, fontMetrics().height() * 20);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace vernier
