#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace vernier {

class LatestJob;
class SettingsController;

/// The platform, screens and style that the program runs with: short pieces. English, as the log is.
QStringList desktopFacts();

/// Copies to the clipboard what belongs into a report of a problem, and says so: versions, system, desktop, settings and the
/// end of the log. GUI thread only; the log is read in another.
class ReportCopy : public QObject {
    Q_OBJECT

public:
    /// Becomes a child of `window`; `settings` must outlive it.
    ReportCopy(QWidget& window, const SettingsController& settings);

    void copy();

private:
    void take(const QString& details);

    QWidget& m_window;
    const SettingsController& m_settings;
    LatestJob* m_job = nullptr;  ///< from the first copy on
};

}  // namespace vernier
