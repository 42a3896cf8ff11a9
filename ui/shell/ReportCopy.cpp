#include "ui/shell/ReportCopy.h"

#include "core/log/LogCategories.h"
#include "core/log/ProgramLog.h"
#include "core/log/ReportDetails.h"
#include "ui/controllers/LatestJob.h"
#include "ui/controllers/SettingsController.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QScreen>
#include <QStyle>

namespace vernier {

namespace {

QString themeWord(ThemeMode theme) {
    switch (theme) {
        case ThemeMode::System: break;
        case ThemeMode::Light: return QStringLiteral("light");
        case ThemeMode::Dark: return QStringLiteral("dark");
    }
    return QStringLiteral("as the desktop");
}

QString yesOrNo(bool answer) {
    return answer ? QStringLiteral("yes") : QStringLiteral("no");
}

QStringList settingsFacts(const SettingsController& settings) {
    const QString language = settings.language();
    return {QStringLiteral("appearance: ") + themeWord(settings.theme()),
            QStringLiteral("language: ") + (language.isEmpty() ? QStringLiteral("as the system") : language),
            QStringLiteral("begins with the last study: ") + yesOrNo(settings.startWith() == StartWith::LastStudy),
            QStringLiteral("notifications: ") + yesOrNo(settings.notifies()),
            QStringLiteral("slots of new studies: %1").arg(settings.newStudySlots()),
            QStringLiteral("folder of new studies: ") + settings.studiesFolder()};
}

}  // namespace

QStringList desktopFacts() {
    QStringList facts{QStringLiteral("platform ") + QGuiApplication::platformName(),
                      QStringLiteral("style ") + QApplication::style()->name()};
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (const QScreen* const screen : screens)
        facts << QStringLiteral("screen %1 x %2 at %3")
                     .arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio());
    return facts;
}

ReportCopy::ReportCopy(QWidget& window, const SettingsController& settings)
    : QObject(&window), m_window(window), m_settings(settings) {}

void ReportCopy::copy() {
    if (!m_job)
        m_job = new LatestJob(this);
    m_job->start(
        [this, more = desktopFacts() + settingsFacts(m_settings)](const std::stop_token&, const LatestJob::Deliver& deliver) {
            deliver([this, details = reportDetails(more)] { take(details); });
        });
}

void ReportCopy::take(const QString& details) {
    QGuiApplication::clipboard()->setText(details);
    qCInfo(logUi, "Details for a report were copied.");
    auto* const box = new QMessageBox(
        QMessageBox::Information, tr("Copy details for a report"),
        tr("The details are on the clipboard. Check them before you paste them into your report."), QMessageBox::Ok, &m_window);
    box->setObjectName(QStringLiteral("reportCopied"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("They include the versions of the programs, your system, your settings and the last lines of "
                               "the log, %1, with the paths of your studies. Values of environment variables, arguments of "
                               "your command and whatever looks like a secret are left out.")
                                .arg(QString::fromStdString(logFilePath())));
    box->setDetailedText(details);
    box->open();
}

}  // namespace vernier
