#include "ui/controllers/RecentStudies.h"

#include <QSettings>
#include <QVariantMap>

namespace vernier {

namespace {

constexpr qsizetype kMostStudies = 10;
constexpr auto kKey = "recentStudies";
constexpr auto kPlacesKey = "recentPlaces";

}  // namespace

QStringList RecentStudies::folders() const {
    return m_settings.value(QLatin1String(kKey)).toStringList();
}

void RecentStudies::add(const QString& folder) {
    QStringList known = folders();
    known.removeAll(folder);
    known.prepend(folder);
    m_settings.setValue(QLatin1String(kKey), known.mid(0, kMostStudies));
}

void RecentStudies::remove(const QStringList& folders) {
    if (folders.isEmpty())
        return;
    QStringList known = this->folders();
    known.removeIf([&folders](const QString& folder) { return folders.contains(folder); });
    m_settings.setValue(QLatin1String(kKey), known);
}

std::optional<StudyPlace> RecentStudies::place(const QString& folder) const {
    const QStringList parts = m_settings.value(QLatin1String(kPlacesKey)).toMap().value(folder).toStringList();
    if (parts.size() != 2)
        return std::nullopt;
    bool hasTrial = false;
    const qint64 trial = parts[1].toLongLong(&hasTrial);
    return StudyPlace{parts[0], hasTrial ? std::optional(TrialId{trial}) : std::nullopt};
}

void RecentStudies::setPlace(const QString& folder, const StudyPlace& place) {
    const QVariantMap before = m_settings.value(QLatin1String(kPlacesKey)).toMap();
    QVariantMap places;
    const QStringList known = folders();
    for (const QString& each : known) {
        if (before.contains(each))
            places.insert(each, before.value(each));
    }
    places.insert(folder, QStringList{place.view, place.trial ? QString::number(place.trial->number) : QString()});
    m_settings.setValue(QLatin1String(kPlacesKey), places);
}

}  // namespace vernier
