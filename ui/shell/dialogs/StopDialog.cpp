#include "ui/shell/dialogs/StopDialog.h"

#include "core/base/DurationText.h"
#include "ui/theme/Theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vernier {

StopDialog::StopDialog(int running, double longestSeconds, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("stopDialog"));
    setWindowTitle(tr("Stop the study?"));
    const QString duration = QString::fromStdString(durationText(longestSeconds));
    auto* const heading =
        new QLabel(running == 1 ? tr("A trial has been running for %1.").arg(duration)
                                : tr("%n trials are running, one of them for %1.", nullptr, running).arg(duration));
    heading->setFont(semiboldFont(font()));
    heading->setWordWrap(true);
    auto* const sentence = new QLabel(tr("What is ended now has no result. It can be run again later."));
    sentence->setProperty("muted", true);
    sentence->setWordWrap(true);
    auto* const buttons = new QDialogButtonBox;
    QPushButton* const later = buttons->addButton(tr("Stop after the running ones"), QDialogButtonBox::AcceptRole);
    later->setObjectName(QStringLiteral("finishFirst"));
    later->setProperty("primary", true);
    later->setDefault(true);
    QPushButton* const now = buttons->addButton(tr("Stop now"), QDialogButtonBox::DestructiveRole);
    now->setObjectName(QStringLiteral("stopNow"));
    buttons->addButton(tr("Go on"), QDialogButtonBox::RejectRole);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(sentence);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 62);
    connect(this, &QDialog::accepted, this, &StopDialog::finishFirstChosen);
    connect(now, &QPushButton::clicked, this, [this] {
        Q_EMIT stopNowChosen();
        reject();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace vernier
