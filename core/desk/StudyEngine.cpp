#include "core/desk/StudyEngine.h"

#include "core/consent/ScriptPrints.h"
#include "core/events/EngineMailbox.h"
#include "core/events/RunStateText.h"
#include "core/folder/DefinitionCheck.h"
#include "core/folder/SnapshotReader.h"
#include "core/log/LogCategories.h"
#include "core/log/SlowOperation.h"
#include "core/record/FoundTrials.h"
#include "core/record/TrialChanges.h"
#include "core/study/StudyFile.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>
#include <utility>
#include <variant>

#include <unistd.h>

namespace vernier {

namespace {

constexpr std::chrono::milliseconds kLogInterval{100};
constexpr std::int64_t kDatabaseWaitMs = 5000;
constexpr std::chrono::milliseconds kDatabasePoll{20};

template <typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

void logOpened(const StudyFolder& folder, const char* purpose, const StudyDefinition& definition, const History& history) {
    qCInfo(
        logDesk,
        "Opened %s to %s it: %s search, stopping rule %s, %zu parameters, %zu metrics, %zu trials, %zu environment variables.",
        folder.path().c_str(), purpose, definition.strategy.kind.c_str(), definition.stopping.rule.c_str(),
        definition.space.parameters().size(), definition.metrics.size(), history.trials().size(),
        definition.environment.size());
}

bool isWritable(const StudyFolder& folder) {
    return ::access(folder.path().c_str(), W_OK) == 0;
}

/// True if trials were read by other metrics or judged by another objective than those of `definition`.
bool readsOtherwise(const StoredStudy& stored, const StudyDefinition& definition) {
    if (stored.definitions.empty())
        return false;
    const Result<ParsedStudy> last = parseStudy(stored.definitions.back());
    return !last || last->definition.metrics != definition.metrics || last->definition.objectives() != definition.objectives();
}

}  // namespace

StudyEngine::StudyEngine(EngineOptions options, EngineMailbox& mailbox)
    : m_options(std::move(options)),
      m_mailbox(mailbox),
      m_outbox(mailbox, this),
      m_folder(m_options.studyFolder),
      m_reportWriter(m_outbox, this),
      m_launcher(m_options.supervisorProgram),
      m_programFolder(std::filesystem::path(m_options.supervisorProgram).parent_path().string()),
      m_logTimer(this) {
    connect(&m_outbox, &EventOutbox::posted, this, &StudyEngine::eventsPosted);
    connect(&m_outbox, &EventOutbox::aboutToFlush, this, &StudyEngine::addStatus);
    m_logTimer.setInterval(kLogInterval);
    connect(&m_logTimer, &QTimer::timeout, this, &StudyEngine::followLog);
}

StudyEngine::~StudyEngine() {
    qCInfo(logDesk, "Closed %s.", m_folder.path().c_str());
}

void StudyEngine::open() {
    const SlowOperation timing(logDesk(), "Opening the study");
    m_outbox.next().isOpened = true;
    const Result<std::string> text =
        m_options.definitionText ? Result<std::string>(*m_options.definitionText) : m_folder.readDefinition();
    const Result<ParsedStudy> parsed = text.and_then([](const std::string& json) { return parseStudy(json); });
    if (parsed) {
        m_outbox.next().faults = faultsToRun(parsed->definition, m_folder);
        m_outbox.next().warnings = parsed->warnings;
        openDefinition(parsed->definition, *text);
    } else {
        Error error = parsed.error();
        if (error.file.empty())
            error.file = m_folder.definitionFile();
        m_outbox.next().faults = error.faults;
        m_outbox.tell(error);
    }
    m_outbox.flush();
    handleCommands();
}

void StudyEngine::openDefinition(const StudyDefinition& definition, const std::string& text) {
    m_tryOnce = std::make_unique<TryOnceRun>(m_folder, m_launcher, m_clock, m_outbox, this);
    if (m_options.watchesOnly) {
        openToWatch(definition);
        return;
    }
    Result<StudyLock> lock = StudyLock::acquire(m_folder.folder());
    if (lock && isWritable(m_folder)) {
        openToRun(std::move(*lock), definition, text);
        return;
    }
    if (!lock && lock.error().code == ErrorCode::InUse) {
        m_outbox.tell(Notice::Severity::Info, message("desk.watching", "%1. You are watching it.", lock.error().whole()));
        waitForDatabase();
    } else if (!lock && (lock.error().code == ErrorCode::InvalidInput || isWritable(m_folder)))
        m_outbox.tell(Notice::Severity::Warning,
                      message("desk.no-lock", "%1. Until then the study can only be looked at.", lock.error().whole()));
    else
        m_outbox.tell(Notice::Severity::Warning,
                      message("desk.not-writable",
                              "The folder of this study cannot be written, so it can only be looked at. "
                              "To run it, copy it to a place of your own."));
    openToWatch(definition);
}

void StudyEngine::openToRun(StudyLock lock, const StudyDefinition& definition, const std::string& text) {
    Result<std::unique_ptr<StudyStore>> store =
        m_folder.checkTrials().and_then([this] { return StudyStore::open(m_folder.databaseFile(), StoreMode::ReadWrite); });
    if (!store && store.error().code == ErrorCode::Unsupported) {
        m_outbox.tell(Notice::Severity::Warning, store.error().whole());
        openToWatch(definition);
        return;
    }
    Result<StoredStudy> stored = store.and_then([](const std::unique_ptr<StudyStore>& open) { return open->load(); });
    if (const Result<void> found = stored ? takeUpFound(**store, *stored, definition) : Result<void>(); !found)
        stored = tl::unexpected(found.error());
    if (!stored) {
        tellUnusable(stored.error());
        return;
    }
    const bool isNewDefinition = stored->definitions.empty() || stored->definitions.back() != text;
    const bool readsAnew = readsOtherwise(*stored, definition);
    m_lock = std::move(lock);
    m_record = std::make_unique<StudyRecord>(std::move(*store), std::move(*stored), definition, m_outbox);
    if (isNewDefinition) {
        if (const Result<void> kept = m_record->keepDefinition(text, m_clock.wallMs()); !kept)
            m_outbox.tell(kept.error());
    }
    m_runner = std::make_unique<StudyRunner>(
        RunnerServices{m_folder, *m_record, m_launcher, m_clock, m_outbox, m_programFolder}, this);
    m_usage = std::make_unique<UsageSampler>(m_folder, *m_record, m_launcher, m_clock, m_outbox);
    logOpened(m_folder, "run", definition, m_record->history());
    m_outbox.next().scripts = scriptPrints(m_folder.path(), definition);
    m_runner->takeUp();
    if (readsAnew)
        m_runner->rereadLogs();
}

/// Rows that the database has lost, for it may be older than the folders, are made again from these.
Result<void> StudyEngine::takeUpFound(StudyStore& store, StoredStudy& stored, const StudyDefinition& definition) {
    const FoundTrials found = completeRows(stored.trials, definition, m_folder, m_launcher);
    TrialChanges changes;
    for (const TrialId id : found.changed)
        changes.add(stored.trials[static_cast<std::size_t>(id.number)], "found", m_clock.wallMs());
    if (found.count > 0)
        m_outbox.tell(
            Notice::Severity::Warning,
            message("desk.found", "The database did not know all trials. Taken up from their folders: %1.", found.count));
    return store.write(changes.batch);
}

void StudyEngine::tellUnusable(const Error& error) {
    m_outbox.tell(error);
    if (error.code == ErrorCode::Storage && !m_folder.trialsInFolders().empty())
        m_outbox.tell(Notice::Severity::Info,
                      message("desk.repair", "vernier-cli repair makes a new database from the folders of the trials."));
}

/// Who has only just begun to run a study makes its database in a moment.
void StudyEngine::waitForDatabase() const {
    const std::int64_t begin = m_clock.steadyMs();
    std::error_code error;
    while (!std::filesystem::exists(m_folder.databaseFile(), error) && m_clock.steadyMs() < begin + kDatabaseWaitMs)
        std::this_thread::sleep_for(kDatabasePoll);
}

void StudyEngine::openToWatch(const StudyDefinition& definition) {
    Result<std::unique_ptr<StudyStore>> store;
    Result<StoredStudy> stored;
    // If it never ran and nobody may run it, there is nothing to read and nothing to wait for.
    if (std::error_code error; std::filesystem::exists(m_folder.databaseFile(), error)) {
        store = StudyStore::open(m_folder.databaseFile(), StoreMode::ReadOnly);
        stored = store.and_then([](const std::unique_ptr<StudyStore>& open) { return open->load(); });
    }
    if (!stored) {
        tellUnusable(stored.error());
        return;
    }
    const auto copied = std::count_if(stored->trials.begin(), stored->trials.end(), [this](const Trial& trial) {
        return trial.state == TrialState::Running && m_launcher.status(m_folder.trial(trial.id)).isCopied;
    });
    if (copied > 0)
        m_outbox.tell(Notice::Severity::Info, copyNotice(copied));
    m_viewer = std::make_unique<StudyViewer>(
        std::move(*store), std::move(*stored), definition, m_clock, m_outbox,
        [folder = m_folder.folder()] { return StudyLock::isHeld(folder); }, this);
    logOpened(m_folder, "watch", definition, m_viewer->history());
}

void StudyEngine::handleCommands() {
    for (const Command& command : m_mailbox.takeCommands())
        handle(command);
    // A status follows even if it is unchanged, so that whoever asked can tell that nothing else will come of it.
    m_toldStatus.reset();
    m_outbox.next();
}

void StudyEngine::handle(const Command& command) {
    std::visit([this](const auto& group) { handleGroup(group); }, command);
}

void StudyEngine::handleGroup(const DeskCommand& command) {
    std::visit(Overloaded{[this](const command::WatchLog& watch) { watchLog(watch.trial); },
                          [this](const command::ListTrialFolder& list) { listTrialFolder(list.trial); },
                          [this](const command::ReadStudyLog&) { tellLog(); },
                          [this](const command::CompareStudy& compare) { readOther(compare.folder); },
                          [this](const command::SaveReport& report) { writeReport(report.path); },
                          [this](const command::SaveText& save) { saveText(save); }},
               command);
}

void StudyEngine::handleGroup(const RunnerCommand& command) {
    if (!m_runner) {
        m_outbox.tell(Notice::Severity::Warning,
                      m_viewer
                          ? message("desk.watching-only", "This study is open for watching only: nothing can be changed here.")
                          : message("desk.not-open", "The study could not be opened, so nothing can be done with it."));
        return;
    }
    std::visit(
        Overloaded{[this](const command::Run& run) { startRun(run); }, [this](const command::Pause&) { m_runner->pause(); },
                   [this](const command::Stop&) { m_runner->stop(); },
                   [this](const command::CancelTrial& cancel) { m_runner->cancelTrial(cancel.trial); },
                   [this](const command::KeepTrial& keep) { m_runner->keepTrial(keep.trial, keep.isKept); },
                   [this](const command::QueueTrial& queue) { m_runner->queueTrial(queue); },
                   [this](const command::RerunTrials& rerun) { m_runner->rerunTrials(rerun.trials); },
                   [this](const command::SkipSuggestion& skip) { m_runner->skipSuggestion(skip); },
                   [this](const command::SetSlots& set) { m_runner->setSlots(set); },
                   [this](const command::ReplaceDefinition& replace) { replaceDefinition(replace.definition); },
                   [this](const command::Annotate& annotate) { m_runner->annotate(annotate); },
                   [this](const command::RereadLogs&) { m_runner->rereadLogs(); },
                   [this](const command::TryOnce& request) { tryOnce(request); },
                   [this](const command::CancelTryOnce&) { m_tryOnce->cancel(); }},
        command);
}

/// What is run must be what the user agreed to: scripts may have changed since.
bool StudyEngine::areAgreed(const std::optional<ScriptPrints>& scripts, const StudyDefinition& definition) {
    if (!scripts)
        return true;
    ScriptPrints present = scriptPrints(m_folder.path(), definition);
    if (present == *scripts)
        return true;
    m_outbox.next().scripts = std::move(present);
    m_outbox.tell(Notice::Severity::Warning,
                  message("desk.scripts-changed",
                          "Scripts in this folder have changed since you were asked, so nothing was started. Run it again to "
                          "see which."));
    return false;
}

void StudyEngine::startRun(const command::Run& run) {
    if (areAgreed(run.scripts, m_record->definition()))
        m_runner->run();
}

void StudyEngine::tryOnce(const command::TryOnce& request) {
    if (areAgreed(request.scripts, request.definition))
        m_tryOnce->start(request, m_programFolder);
}

void StudyEngine::readOther(const std::string& folder) {
    m_outbox.next().studies.push_back({folder, readSnapshot(StudyFolder(folder))});
}

void StudyEngine::saveText(const command::SaveText& save) {
    if (const Result<void> saved = saveFile(save.path, save.text); saved)
        m_outbox.tell(Notice::Severity::Info, message("desk.saved", "Saved %1.", save.path));
    else
        m_outbox.tell(saved.error());
}

void StudyEngine::replaceDefinition(const StudyDefinition& definition) {
    std::vector<Fault> faults = faultsToRun(definition, m_folder);
    m_outbox.next().faults = faults;
    m_outbox.next().warnings = warningsOf(definition);
    if (!faults.empty())
        return;
    if (const Result<void> saved = m_folder.writeDefinition(writeStudy(definition)); !saved) {
        m_outbox.tell(saved.error());
        return;
    }
    m_runner->replaceDefinition(definition);
    m_outbox.next().scripts = scriptPrints(m_folder.path(), definition);
}

void StudyEngine::listTrialFolder(TrialId trial) {
    TrialFolderListing listing = vernier::listTrialFolder(trial, m_folder.trial(trial));
    if (std::vector<UsageSample> live = m_usage ? m_usage->pointsOf(trial) : std::vector<UsageSample>(); !live.empty())
        listing.usage = std::move(live);
    m_outbox.next().trialFolder = std::move(listing);
}

void StudyEngine::tellLog() {
    if (!m_runner && !m_viewer)
        m_outbox.next().studyLog = StudyLogPart{true, {}};
    const Result<void> told = m_runner ? m_record->tellLog() : m_viewer ? m_viewer->tellLog() : Result<void>();
    if (!told)
        m_outbox.tell(told.error());
}

void StudyEngine::watchLog(std::optional<TrialId> trial) {
    m_watchedLog.reset();
    m_logTimer.stop();
    if (!trial)
        return;
    m_watchedLog.emplace(trial, m_folder.trial(*trial));
    followLog();
    m_logTimer.start();
}

void StudyEngine::followLog() {
    for (LogChunk& chunk : m_watchedLog->read())
        m_outbox.next().log.push_back(std::move(chunk));
}

void StudyEngine::writeReport(const std::string& path) {
    StudyReport report{nullptr, {}, {}, {}, m_folder.path(), m_programFolder};
    if (m_runner) {
        report.definition = std::make_shared<const StudyDefinition>(m_record->definition());
        report.history = m_record->history();
        report.decisions = m_record->stops().decisions();
        report.status = m_runner->status();
    } else if (m_viewer) {
        report.definition = m_viewer->definition();
        report.history = m_viewer->history();
        report.decisions = m_viewer->stops().decisions();
        report.status = m_viewer->status();
    } else {
        m_outbox.tell(Notice::Severity::Warning,
                      message("desk.nothing-to-report", "The study could not be opened, so there is nothing to report."));
        return;
    }
    m_reportWriter.write(std::move(report), path);
}

void StudyEngine::addStatus() {
    if (!m_runner && !m_viewer)
        return;
    StudyStatus status = m_runner ? m_runner->status() : m_viewer->status();
    if (m_toldStatus == status)
        return;
    m_toldStatus = status;
    m_outbox.next().status = std::move(status);
}

}  // namespace vernier
