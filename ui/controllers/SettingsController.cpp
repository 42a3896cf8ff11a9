#include "ui/controllers/SettingsController.h"

#include <QSettings>
#include <QStandardPaths>
#include <QVariant>

#include <algorithm>

namespace vernier {

namespace {

constexpr auto kTheme = "theme";
constexpr auto kLanguage = "language";
constexpr auto kStartWith = "start/with";
constexpr auto kStudiesFolder = "newStudies/folder";
constexpr auto kSlots = "newStudies/slots";
constexpr auto kNotifies = "notifications";

/// An enumeration as a number; anything that is not one of its values, as in a file edited by hand, becomes the first.
template <typename Enumeration>
Enumeration read(const QSettings& settings, const char* key, Enumeration last) {
    const int number = settings.value(QLatin1String(key), 0).toInt();
    return static_cast<Enumeration>(number < 0 || number > static_cast<int>(last) ? 0 : number);
}

}  // namespace

SettingsController::SettingsController(QSettings& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

ThemeMode SettingsController::theme() const {
    return read(m_settings, kTheme, ThemeMode::Dark);
}

void SettingsController::setTheme(ThemeMode theme) {
    set(kTheme, static_cast<int>(theme));
}

QString SettingsController::language() const {
    return m_settings.value(QLatin1String(kLanguage)).toString();
}

void SettingsController::setLanguage(const QString& language) {
    set(kLanguage, language);
}

StartWith SettingsController::startWith() const {
    return read(m_settings, kStartWith, StartWith::LastStudy);
}

void SettingsController::setStartWith(StartWith start) {
    set(kStartWith, static_cast<int>(start));
}

QString SettingsController::studiesFolder() const {
    const QString folder = m_settings.value(QLatin1String(kStudiesFolder)).toString();
    if (!folder.isEmpty())
        return folder;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/vernier/studies");
}

void SettingsController::setStudiesFolder(const QString& folder) {
    set(kStudiesFolder, folder);
}

int SettingsController::newStudySlots() const {
    return std::max(1, m_settings.value(QLatin1String(kSlots), 1).toInt());
}

void SettingsController::setNewStudySlots(int slotCount) {
    set(kSlots, slotCount);
}

bool SettingsController::notifies() const {
    return m_settings.value(QLatin1String(kNotifies), true).toBool();
}

void SettingsController::setNotifies(bool notifies) {
    set(kNotifies, notifies);
}

void SettingsController::set(const char* key, const QVariant& value) {
    if (m_settings.value(QLatin1String(key)) == value)
        return;
    m_settings.setValue(QLatin1String(key), value);
    Q_EMIT changed();
}

}  // namespace vernier
