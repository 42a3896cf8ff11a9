#include "app/cli/StudyReader.h"

#include "app/cli/Terminal.h"
#include "core/desk/EngineThread.h"
#include "core/folder/StudyFolder.h"

#include <QCoreApplication>

#include <iostream>

namespace vernier {

int reportError(const Error& error) {
    complain(error.text());
    return error.code == ErrorCode::InvalidInput || error.code == ErrorCode::Unsupported ? kExitFaults : kExitFailed;
}

tl::expected<LoadedDefinition, int> loadDefinition(const QString& folder) {
    const StudyFolder files(folder.toStdString());
    const Result<std::string> text = files.readDefinition();
    Result<ParsedStudy> parsed = text.and_then([](const std::string& json) { return parseStudy(json); });
    if (parsed)
        return LoadedDefinition{std::move(*parsed), *text};
    Error error = parsed.error();
    if (error.file.empty())
        error.file = files.definitionFile();
    return tl::unexpected<int>(reportError(error));
}

int withStudy(const QString& folder, const std::function<int(const ReadStudy&)>& use) {
    tl::expected<LoadedDefinition, int> parsed = loadDefinition(folder);
    if (!parsed)
        return parsed.error();
    ReadStudy study{folder, std::move(parsed->definition), History(), StudyStatus(), {}};
    study.history = History(criteriaOf(study.definition));
    // A study that never ran has no store to open.
    const StudyFolder files(folder.toStdString());
    if (const Result<void> sound = files.checkTrials(); !sound)
        std::cerr << "vernier-cli: " << sound.error().text() << "\n";
    if (!files.folder().holds("study.db"))
        return use(study);

    EngineThread engine({folder.toStdString(), supervisorProgram().toStdString(), true});
    QObject::connect(&engine, &EngineThread::eventsReady, &engine, [&] {
        EventBatch events = engine.takeEvents();
        if (!events.isOpened)
            return;
        for (const TrialPtr& trial : events.trials)
            study.history.apply(trial);
        for (const Notice& notice : events.notices)
            complain(notice.text.text());
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
