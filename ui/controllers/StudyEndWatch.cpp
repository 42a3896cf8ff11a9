#include "ui/controllers/StudyEndWatch.h"

#include "ui/controllers/StudyController.h"
#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/ProgressText.h"

#include <QDir>

#include <utility>

namespace vernier {

StudyEndWatch::StudyEndWatch(const StudyController& study, QObject* parent) : QObject(parent), m_study(study) {
    connect(&m_study, &StudyController::statusChanged, this, &StudyEndWatch::takeStatus);
}

void StudyEndWatch::takeStatus() {
    const StudyStatus& status = m_study.status();
    const RunState before = std::exchange(m_last, status.runState);
    // If it was Stopping, the user ended it.
    const bool ranOn = before == RunState::Running || before == RunState::Pausing;
    const bool isHalted = status.runState == RunState::Paused && !status.reason.empty() && !status.isBlocked;
    if (!ranOn || !(isHalted || status.runState == RunState::Finished))
        return;
    const auto& definition = m_study.definition();
    const QString name =
        definition && !definition->name.empty() ? outsideText(definition->name) : QDir(m_study.folder()).dirName();
    QStringList parts;
    if (!status.reason.empty())
        parts << coreText(status.reason);
    parts << countsText(status) + QLatin1Char('.');
    if (const Trial* const best = m_study.history().incumbent())
        parts << tr("The best is trial %1 with %2.").arg(best->id.number).arg(formatNumber(*best->objective));
    Q_EMIT ended((isHalted ? tr("%1 has halted") : tr("%1 has ended")).arg(name), parts.join(QLatin1Char(' ')));
}

}  // namespace vernier
