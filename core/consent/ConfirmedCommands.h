#pragma once

#include <QString>

class QSettings;

namespace vernier {

struct StudyDefinition;

/// Remembers, in the user's settings, which commands of which study folders the user has agreed to run. A study that came from
/// somewhere else may hold any command; so can one that was changed behind the window's back.
class ConfirmedCommands {
public:
    /// `settings` must outlive this object.
    explicit ConfirmedCommands(QSettings& settings) : m_settings(settings) {}

    /// True if exactly this command, working directory and environment were agreed to in this folder.
    bool contains(const QString& folder, const StudyDefinition& definition) const;
    void add(const QString& folder, const StudyDefinition& definition);

private:
    QSettings& m_settings;
};

}  // namespace vernier
