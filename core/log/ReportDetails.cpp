#include "core/log/ReportDetails.h"

#include "core/log/ProgramLog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSysInfo>
#include <QThread>

#include <algorithm>

namespace vernier {

namespace {

constexpr qint64 kMostBytes = 128 << 10;
constexpr qsizetype kReportLines = 200;

/// The whole lines within the last kMostBytes of a file; none if it does not exist.
QStringList endOfFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const bool isCut = file.size() > kMostBytes;
    file.seek(isCut ? file.size() - kMostBytes : 0);
    QStringList lines = QString::fromUtf8(file.read(kMostBytes)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (isCut && !lines.isEmpty())
        lines.removeFirst();
    return lines;
}

}  // namespace

QStringList systemFacts() {
    const QString built = QStringLiteral(QT_VERSION_STR);
    const QString running = QLatin1String(qVersion());
    return {QStringLiteral("Vernier ") + QCoreApplication::applicationVersion(),
            QStringLiteral("Qt ") + (running == built ? running : QStringLiteral("%1 (built with %2)").arg(running, built)),
            QSysInfo::prettyProductName(),
            QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion(),
            QSysInfo::currentCpuArchitecture(),
            QStringLiteral("%1 processors").arg(QThread::idealThreadCount()),
            QStringLiteral("locale ") + QLocale::system().name()};
}

QStringList lastLogLines(qsizetype count) {
    const QString path = QString::fromStdString(logFilePath());
    QStringList lines = endOfFile(path);
    if (lines.size() < count)
        lines = endOfFile(path + QStringLiteral(".1")) + lines;
    return lines.mid(std::max<qsizetype>(0, lines.size() - count));
}

QString reportDetails(const QStringList& more) {
    const QString text = systemFacts().join(QLatin1Char('\n')) + QLatin1Char('\n') + more.join(QLatin1Char('\n')) +
                         QStringLiteral("\n\nThe end of %1:\n").arg(QString::fromStdString(logFilePath())) +
                         lastLogLines(kReportLines).join(QLatin1Char('\n')) + QLatin1Char('\n');
    const QRegularExpression home(QStringLiteral("(?<![\\w/])%1(?![\\w-])").arg(QRegularExpression::escape(QDir::homePath())));
    return QString(text).replace(home, QStringLiteral("~"));
}

}  // namespace vernier
