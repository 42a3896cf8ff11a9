#include "app/cli/StudyReader.h"

#include "core/desk/EngineThread.h"
#include "core/folder/StudyFolder.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <iostream>

namespace vernier {

int reportError(const Error& error) {
    std::cerr << "vernier-cli: " << error.text() << "\n";
    return error.code == ErrorCode::InvalidInput || error.code == ErrorCode::Unsupported ? kExitFaults : kExitFailed;
}

tl::expected<ParsedStudy, int> loadDefinition(const QString& folder) {
    const StudyFolder files(folder.toStdString());
    Result<ParsedStudy> parsed = files.readDefinition().and_then([](const std::string& text) { return parseStudy(text); });
    if (parsed)
        return std::move(*parsed);
    Error error = parsed.error();
    if (error.file.empty())
        error.file = files.definitionFile();
    return tl::unexpected<int>(reportError(error));
}

int withStudy(const QString& folder, const std::function<int(const ReadStudy&)>& use) {
    tl::expected<ParsedStudy, int> parsed = loadDefinition(folder);
    if (!parsed)
        return parsed.error();
    ReadStudy study{folder, std::move(parsed->definition), History(), StudyStatus(), {}};
    study.history = History(study.definition.objective);
    // A study that never ran has no store to open.
    if (!QFileInfo::exists(QString::fromStdString(StudyFolder(folder.toStdString()).databaseFile())))
        return use(study);

    EngineThread engine({folder.toStdString(), supervisorProgram().toStdString(), true});
    QObject::connect(&engine, &EngineThread::eventsReady, &engine, [&] {
        EventBatch events = engine.takeEvents();
        if (!events.isOpened)
            return;
        for (const TrialPtr& trial : events.trials)
            study.history.apply(trial);
        for (const Notice& notice : events.notices)
            std::cerr << "vernier-cli: " << notice.text.text() << "\n";
        study.decisions = std::move(events.decisions);
        study.status = events.status.value_or(StudyStatus());
        QCoreApplication::exit(events.status ? use(study) : kExitFailed);
    });
    return QCoreApplication::exec();
}

QString supervisorProgram() {
    return QCoreApplication::applicationDirPath() + QStringLiteral("/vernier-trial");
}

}  // namespace vernier
