#pragma once

#include <QStringList>

class QSettings;

namespace vernier {

/// The folders of the studies that were opened last, newest first, kept in the user's settings.
class RecentStudies {
public:
    /// `settings` must outlive this object.
    explicit RecentStudies(QSettings& settings) : m_settings(settings) {}

    QStringList folders() const;
    /// Puts a folder in front.
    void add(const QString& folder);

private:
    QSettings& m_settings;
};

}  // namespace vernier
