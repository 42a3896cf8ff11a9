#include "ui/controllers/RecentStudies.h"

#include <QSettings>

namespace vernier {

namespace {

constexpr qsizetype kMostStudies = 10;
constexpr auto kKey = "recentStudies";

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

}  // namespace vernier
