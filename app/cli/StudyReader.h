#pragma once

#include "app/cli/Commands.h"
#include "core/events/EventBatch.h"
#include "core/study/History.h"
#include "core/study/StudyFile.h"

#include <QString>

#include <functional>
#include <string>

namespace vernier {

/// A study as it stands, read without touching it.
struct ReadStudy {
    QString folder;
    StudyDefinition definition;
    History history;
    StudyStatus status;
    std::vector<Decision> decisions;
};

/// Prints an error with its faults to stderr and returns the exit code for it.
int reportError(const Error& error);

/// What study.json says, and its text.
struct LoadedDefinition : ParsedStudy {
    std::string text;
};

/// The definition of the study in `folder`; or, after a message to stderr, the exit code that says why there is none.
tl::expected<LoadedDefinition, int> loadDefinition(const QString& folder);

/// Opens the study in `folder` for reading, even while another process runs it, and returns what `use` makes of it, or, after a
/// message to stderr, the exit code that says why it could not be read. Runs the event loop meanwhile.
int withStudy(const QString& folder, const std::function<int(const ReadStudy&)>& use);

/// The supervisor program, which is installed beside this one.
QString supervisorProgram();

}  // namespace vernier
