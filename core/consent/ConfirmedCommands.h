#pragma once

#include "core/events/Command.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

class QSettings;

namespace vernier {

struct StudyDefinition;

/// Remembers, in the user's settings, what of which study folders the user has agreed to run. A study that came from somewhere
/// else may hold any command; so can one that was changed behind the window's back.
class ConfirmedCommands {
public:
    /// `settings` must outlive this object.
    explicit ConfirmedCommands(QSettings& settings) : m_settings(settings) {}

    /// True if exactly this was agreed to in this folder: all that study.json says of what is run, which is everything but its
    /// name, the reading of the output, the search and the limits; and these scripts, or some of them.
    bool contains(const QString& folder, const StudyDefinition& definition, const ScriptPrints& scripts) const;
    /// Those of `scripts` that are new or other ones since the user last agreed to run something here; none if that never was.
    std::vector<std::string> changedScripts(const QString& folder, const ScriptPrints& scripts) const;
    void add(const QString& folder, const StudyDefinition& definition, const ScriptPrints& scripts);

private:
    QSettings& m_settings;
};

}  // namespace vernier
