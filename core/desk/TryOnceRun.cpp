#include "core/desk/TryOnceRun.h"

#include "core/intake/ParserReport.h"
#include "core/reading/FileSurvey.h"
#include "core/run/TrialLaunch.h"

#include <QDir>
#include <QFile>

#include <chrono>
#include <cstdlib>
#include <utility>

namespace vernier {

namespace {

constexpr std::chrono::milliseconds kTryPollInterval{50};

/// Puts parser_hook.py where a Python program finds it, so that its parser is asked too.
Result<LaunchRequest> withParserHook(LaunchRequest request, const std::string& folder) {
    const QString place = QString::fromStdString(folder + "/hook");
    QDir().mkpath(place);
    QFile file(place + QStringLiteral("/sitecustomize.py"));
    const QByteArray text = QByteArray::fromStdString(parserHook());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return failure(ErrorCode::Storage, file.errorString().toStdString(), file.fileName().toStdString());
    const char* const inherited = std::getenv("PYTHONPATH");
    std::string& path = request.environment["PYTHONPATH"];
    const std::string before = !path.empty() ? path : inherited ? inherited : "";
    path = place.toStdString() + (before.empty() ? "" : ":" + before);
    request.environment["VERNIER_PARSER_HOOK"] = "1";
    return request;
}

}  // namespace

TryOnceRun::TryOnceRun(const StudyFolder& folder, Launcher& launcher, const Clock& clock, EventOutbox& outbox, QObject* parent)
    : QObject(parent), m_folder(folder), m_launcher(launcher), m_clock(clock), m_outbox(outbox), m_timer(this) {
    m_timer.setInterval(kTryPollInterval);
    connect(&m_timer, &QTimer::timeout, this, &TryOnceRun::poll);
}

TryOnceRun::~TryOnceRun() {
    cancel();
}

void TryOnceRun::start(const command::TryOnce& request, const std::string& programFolder) {
    if (m_output) {
        m_outbox.tell(Notice::Severity::Warning,
                      message("try-once.running", "\"Try once\" is still running. Cancel it first."));
        return;
    }
    m_startedMs = m_clock.steadyMs();
    m_isCancelled = m_isUnheard = m_isRefusalTold = false;
    const bool isLastOneThere = m_launcher.status(m_folder.tryOnce()).phase == ProcessPhase::Running;
    const Result<void> launched =
        isLastOneThere
            ? Result<void>(failure(ErrorCode::InUse,
                                   message("try-once.ending", "the last try is still being ended; try again in a moment")))
            : prepareTryOnce(request.configuration, request.definition, m_folder, programFolder)
                  .and_then([&](LaunchRequest ready) {
                      return request.asksParser ? withParserHook(std::move(ready), m_folder.tryOnceFolder())
                                                : Result<LaunchRequest>(std::move(ready));
                  })
                  .and_then([&](const LaunchRequest& ready) {
                      m_ours = m_folder.tryOnce().names();
                      return m_launcher.launch(ready);
                  });
    m_place = {m_folder.tryOnce(), m_folder.resolve(request.definition.workingDirectory), m_clock.wallMs()};
    m_output.emplace(std::nullopt, m_folder.tryOnce());
    if (!launched) {
        ProcessEnd end;
        end.kind = EndKind::CouldNotStart;
        end.detail = launched.error().whole();
        finish(end);
        return;
    }
    m_timer.start();
}

void TryOnceRun::cancel() {
    m_isCancelled = true;
    if (!m_output)
        return;
    const Result<void> asked = m_launcher.end(m_folder.tryOnce());
    m_isUnheard = !asked;
    if (!asked && asked.error().code != ErrorCode::NotReady && !std::exchange(m_isRefusalTold, true))
        m_outbox.tell(asked.error());
}

void TryOnceRun::poll() {
    if (m_isUnheard)
        cancel();
    // The status comes first: what was printed before an end is then certain to be there.
    const ProcessStatus status = m_launcher.status(m_folder.tryOnce());
    for (LogChunk& chunk : m_output->read())
        m_outbox.next().log.push_back(std::move(chunk));
    if (status.phase != ProcessPhase::Running)
        finish(status.end.value_or(ProcessEnd{}));
}

void TryOnceRun::finish(ProcessEnd end) {
    m_timer.stop();
    m_output.reset();
    if (m_isCancelled && end.request == EndRequest::None)
        end.request = EndRequest::User;
    TryOnceEnd told{end, static_cast<double>(m_clock.steadyMs() - m_startedMs) / 1000.0};
    if (end.kind != EndKind::CouldNotStart)
        told.files = surveyFiles(m_place, m_ours);
    m_outbox.next().tryOnceEnd = std::move(told);
}

}  // namespace vernier
