#pragma once

#include "core/consent/ConfirmedCommands.h"
#include "core/study/StudyFile.h"
#include "tests/support/ScriptedEngine.h"
#include "tests/support/TestPaths.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/controllers/TryOnceController.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

namespace vernier::test {

/// The definition of a sample study of this repository.
inline StudyDefinition sampleDefinition(const char* name = "digits-mlp") {
    QFile file(sourcePath("resources/samples/%1/study.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(file.fileName()));
    const auto parsed = parseStudy(file.readAll().toStdString());
    if (!parsed)
        qFatal("%s", parsed.error().text().c_str());
    return parsed->definition;
}

/// A study whose command the user has agreed to, opened with a scripted engine, with what edits and tests it; settings of its
/// own.
struct OpenedStudy {
    explicit OpenedStudy(const StudyDefinition& onDisk = sampleDefinition()) {
        EventBatch events;
        events.isOpened = true;
        events.definition = std::make_shared<const StudyDefinition>(onDisk);
        events.faults.emplace();
        events.status.emplace();
        engine.acceptsDefinitions = true;
        engine.send(std::move(events));
        study.confirm();
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ConfirmedCommands confirmed{settings};
    ScriptedEngine* ownedEngine = new ScriptedEngine;
    ScriptedEngine& engine = *ownedEngine;
    StudyController study{std::unique_ptr<EngineClient>(ownedEngine), QStringLiteral("/studies/digits-mlp"), confirmed};
    DefinitionController definition{study};
    TryOnceController tryOnce{study, definition};
};

}  // namespace vernier::test
