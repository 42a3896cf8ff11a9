#include "ui/shell/dialogs/TryFirstDialog.h"

#include "ui/theme/Theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vernier {

namespace {

QString headingOf(RunReadiness::State state) {
    switch (state) {
        case RunReadiness::State::Failed: return TryFirstDialog::tr("The command did not work when it was tried.");
        case RunReadiness::State::NoObjective:
            return TryFirstDialog::tr("The command was tried, but its result was not found in what it printed.");
        case RunReadiness::State::Trying: return TryFirstDialog::tr("The command is being tried just now.");
        case RunReadiness::State::Ready:
        case RunReadiness::State::Untried: break;
    }
    return TryFirstDialog::tr("This command has not been tried as it is now.");
}

}  // namespace

TryFirstDialog::TryFirstDialog(RunReadiness::State state, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("tryFirstDialog"));
    setWindowTitle(tr("Try it first?"));
    auto* const heading = new QLabel(headingOf(state));
    heading->setFont(semiboldFont(font()));
    heading->setWordWrap(true);
    auto* const sentence = new QLabel(
        tr("One run with the default values shows whether it works and whether its result is found, before many trials fail. "
           "If it goes well, the study starts by itself."));
    sentence->setProperty("muted", true);
    sentence->setWordWrap(true);
    auto* const buttons = new QDialogButtonBox;
    const bool isTrying = state == RunReadiness::State::Trying;
    QPushButton* const attempt =
        buttons->addButton(isTrying ? tr("Run when it went well") : tr("Try once, then run"), QDialogButtonBox::AcceptRole);
    attempt->setObjectName(QStringLiteral("tryThenRun"));
    attempt->setProperty("primary", true);
    attempt->setDefault(true);
    QPushButton* const anyway = buttons->addButton(tr("Run anyway"), QDialogButtonBox::DestructiveRole);
    anyway->setObjectName(QStringLiteral("runUntried"));
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(sentence);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 66);
    connect(anyway, &QPushButton::clicked, this, [this] {
        Q_EMIT runAnywayChosen();
        reject();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace vernier
