#pragma once

#include "ui/text/ThemeMode.h"

#include <QObject>
#include <QString>

class QSettings;

namespace vernier {

/// What the program shows when it is started without a study.
enum class StartWith { StartPage, LastStudy };

/// What the user has chosen for the whole program, kept in the user's settings; each has a default. GUI thread only.
class SettingsController : public QObject {
    Q_OBJECT

public:
    /// `settings` must outlive this object.
    explicit SettingsController(QSettings& settings, QObject* parent = nullptr);

    ThemeMode theme() const;
    void setTheme(ThemeMode theme);
    /// ISO 639 code; empty: that of the system. Takes effect at the next start.
    QString language() const;
    void setLanguage(const QString& language);
    StartWith startWith() const;
    void setStartWith(StartWith start);
    /// The absolute path of the folder in which new studies are kept.
    QString studiesFolder() const;
    void setStudiesFolder(const QString& folder);
    /// How many trials of a new study run at the same time, at least 1.
    int newStudySlots() const;
    void setNewStudySlots(int slotCount);
    /// Whether the desktop is notified when a study ends while its window is not in front.
    bool notifies() const;
    void setNotifies(bool notifies);

Q_SIGNALS:
    /// One of them has changed.
    void changed();

private:
    void set(const char* key, const QVariant& value);

    QSettings& m_settings;
};

}  // namespace vernier
