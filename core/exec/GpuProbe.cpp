#include "core/exec/GpuProbe.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <utility>

namespace vernier {

namespace {

constexpr std::chrono::seconds kTimeout{3};
constexpr int kMostFailures = 3;
constexpr double kBytesPerMebibyte = 1 << 20;

std::string_view withoutBlanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// The fields of each line that has `count` of them.
template <std::size_t count>
std::vector<std::array<std::string_view, count>> rowsOf(std::string_view csv) {
    std::vector<std::array<std::string_view, count>> rows;
    while (!csv.empty()) {
        std::string_view line = csv.substr(0, csv.find('\n'));
        csv.remove_prefix(std::min(line.size() + 1, csv.size()));
        std::array<std::string_view, count> fields;
        std::size_t field = 0;
        for (; field < count && !line.empty(); ++field) {
            const std::string_view text = line.substr(0, line.find(','));
            fields[field] = withoutBlanks(text);
            line.remove_prefix(std::min(text.size() + 1, line.size()));
        }
        if (field == count)
            rows.push_back(fields);
    }
    return rows;
}

std::optional<double> numberInCell(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

void readGpuPercents(std::string_view csv, GpuReading& reading) {
    for (const auto& [gpu, percent] : rowsOf<2>(csv)) {
        if (const std::optional<double> number = numberInCell(percent))
            reading.percents[std::string(gpu)] = *number;
    }
}

void readGpuProcesses(std::string_view csv, GpuReading& reading) {
    for (const auto& [gpu, pid, mebibytes] : rowsOf<3>(csv)) {
        const std::optional<double> number = numberInCell(pid);
        const double memory = numberInCell(mebibytes).value_or(0) * kBytesPerMebibyte;
        if (number)
            reading.processes.push_back({std::string(gpu), static_cast<pid_t>(*number), static_cast<std::int64_t>(memory)});
    }
}

GpuProbe::GpuProbe(const QString& program, QObject* parent)
    : QObject(parent), m_program(QStandardPaths::findExecutable(program)), m_process(this), m_timeout(this) {
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(kTimeout);
    connect(&m_timeout, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::finished, this, &GpuProbe::takeAnswer);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp();
    });
}

GpuProbe::~GpuProbe() {
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(1000);
}

void GpuProbe::request() {
    if (m_program.isEmpty() || m_failures >= kMostFailures || m_process.state() != QProcess::NotRunning)
        return;
    m_next = {};
    m_asksForProcesses = false;
    ask(QStringLiteral("--query-gpu=uuid,utilization.gpu"));
}

void GpuProbe::ask(const QString& query) {
    m_timeout.start();
    m_process.start(m_program, {query, QStringLiteral("--format=csv,noheader,nounits")});
}

void GpuProbe::takeAnswer(int exitCode) {
    m_timeout.stop();
    if (exitCode != 0 || m_process.exitStatus() != QProcess::NormalExit) {
        giveUp();
        return;
    }
    const QByteArray answer = m_process.readAllStandardOutput();
    const std::string_view csv(answer.constData(), static_cast<std::size_t>(answer.size()));
    if (m_asksForProcesses) {
        readGpuProcesses(csv, m_next);
        m_latest = std::exchange(m_next, {});
        m_failures = 0;
        return;
    }
    readGpuPercents(csv, m_next);
    m_asksForProcesses = true;
    ask(QStringLiteral("--query-compute-apps=gpu_uuid,pid,used_gpu_memory"));
}

void GpuProbe::giveUp() {
    ++m_failures;
    m_latest = {};
}

}  // namespace vernier
