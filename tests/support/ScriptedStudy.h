#pragma once

#include "core/consent/ConfirmedCommands.h"
#include "tests/support/ScriptedEngine.h"
#include "ui/controllers/StudyController.h"

#include <QSettings>
#include <QTemporaryDir>

namespace vernier::test {

/// A study with a scripted engine and settings of its own. Nothing has been sent yet.
struct ScriptedStudy {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ConfirmedCommands confirmed{settings};
    ScriptedEngine* engine = new ScriptedEngine;
    StudyController study{std::unique_ptr<EngineClient>(engine), folder.path(), confirmed};
};

}  // namespace vernier::test
