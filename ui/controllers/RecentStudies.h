#pragma once

#include "core/base/TrialId.h"

#include <QString>
#include <QStringList>

#include <optional>

class QSettings;

namespace vernier {

/// Where the user was in a study when its window was closed.
struct StudyPlace {
    QString view;                  ///< object name of the mode's view
    std::optional<TrialId> trial;  ///< the current one
    bool operator==(const StudyPlace&) const = default;
};

/// The folders of the most recently opened studies, newest first, and how they were left; kept in the user's settings.
class RecentStudies {
public:
    /// `settings` must outlive this object.
    explicit RecentStudies(QSettings& settings) : m_settings(settings) {}

    QStringList folders() const;
    /// Moves a folder to the front.
    void add(const QString& folder);
    /// Forgets folders, which may no longer exist.
    void remove(const QStringList& folders);

    /// Nothing if the study was never left, or is no longer among the recent ones.
    std::optional<StudyPlace> place(const QString& folder) const;
    void setPlace(const QString& folder, const StudyPlace& place);

private:
    QSettings& m_settings;
};

}  // namespace vernier
