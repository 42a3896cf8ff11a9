#include "core/log/ProgramLog.h"

#include "core/log/LogCategories.h"
#include "core/log/LogFile.h"
#include "core/log/LogLine.h"
#include "core/log/ReportDetails.h"
#include "core/log/Secrets.h"

#include <QDir>
#include <QLoggingCategory>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>

namespace vernier {

namespace {

constexpr std::string_view kOwnCategories = "vernier.";

/// Qt's message handler is a plain function, so its data cannot belong to an object.
struct LogSink {
    std::mutex mutex;
    std::unique_ptr<LogFile> file;
    LogLevel level = LogLevel::Info;
    QtMessageHandler former = nullptr;
};

LogSink& sink() {
    static LogSink sink;
    return sink;
}

struct Severity {
    LogLevel level;
    std::string_view word;
};

Severity severityOf(QtMsgType type) {
    switch (type) {
        case QtDebugMsg: return {LogLevel::Debug, "debug"};
        case QtInfoMsg: return {LogLevel::Info, "info"};
        case QtWarningMsg: return {LogLevel::Warning, "warning"};
        case QtCriticalMsg: return {LogLevel::Error, "error"};
        case QtFatalMsg: break;
    }
    return {LogLevel::Error, "fatal"};
}

void takeMessage(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    const std::string_view category = context.category ? context.category : "default";
    const Severity severity = severityOf(type);
    const bool isOwn = category.starts_with(kOwnCategories);
    QtMessageHandler former = nullptr;
    {
        LogSink& log = sink();
        const std::lock_guard lock(log.mutex);
        former = log.former;
        // The categories decide which of our messages appear, so that QT_LOGGING_RULES can ask for more from one of them.
        if (log.file && (isOwn || severity.level <= log.level))
            log.file->write(logLine(severity.word, category, withoutSecrets(text).toStdString()));
    }
    if (former && (!isOwn || type == QtFatalMsg))
        former(type, context, text);
}

QString rulesFor(LogLevel level) {
    QString rules;
    const auto set = [&rules, level](const char* type, LogLevel from) {
        rules += QStringLiteral("vernier.*.%1=%2\n")
                     .arg(QLatin1String(type), level >= from ? QStringLiteral("true") : QStringLiteral("false"));
    };
    set("debug", LogLevel::Debug);
    set("info", LogLevel::Info);
    set("warning", LogLevel::Warning);
    set("critical", LogLevel::Error);
    return rules;
}

}  // namespace

std::string logFilePath() {
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))  // which the specification says to ignore
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state.toStdString() + "/vernier/vernier.log";
}

QString logOptionHelp() {
    return QStringLiteral("Log error, warning, info (the default, or what %1 says) or debug messages to %2.")
        .arg(QLatin1String(kLogVariable), QString::fromStdString(logFilePath()));
}

ProgramLog::ProgramLog(LogLevel level, const QString& program, bool saysWhyNot) {
    auto file = std::make_unique<LogFile>(logFilePath());
    if (!file->isOpen()) {
        if (saysWhyNot)
            std::fprintf(stderr, "Nothing is logged: %s: %s\n", file->path().c_str(), std::strerror(errno));
        return;
    }
    m_crashLines.emplace(file->descriptor());
    {
        LogSink& log = sink();
        const std::lock_guard lock(log.mutex);
        log.file = std::move(file);
        log.level = level;
        log.former = qInstallMessageHandler(&takeMessage);
    }
    QLoggingCategory::setFilterRules(rulesFor(level));
    qCInfo(logProgram, "%s starts. %s.", qUtf8Printable(program), qUtf8Printable(systemFacts().join(QStringLiteral(", "))));
}

ProgramLog::~ProgramLog() {
    if (!m_crashLines)
        return;
    qCInfo(logProgram, "The program ends.");
    QLoggingCategory::setFilterRules({});
    m_crashLines.reset();
    LogSink& log = sink();
    const std::lock_guard lock(log.mutex);
    qInstallMessageHandler(log.former);
    log.former = nullptr;
    log.file.reset();
}

}  // namespace vernier
