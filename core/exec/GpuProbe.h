#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace vernier {

/// What the GPUs of this machine are doing.
struct GpuReading {
    struct Process {
        std::string gpu;
        pid_t pid = 0;
        std::int64_t memoryBytes = 0;

        bool operator==(const Process&) const = default;
    };
    std::map<std::string, double> percents;  ///< utilisation by the GPU's UUID
    std::vector<Process> processes;

    bool operator==(const GpuReading&) const = default;
};

/// Adds to `reading` what nvidia-smi printed for --query-gpu=uuid,utilization.gpu or
/// --query-compute-apps=gpu_uuid,pid,used_gpu_memory, both as csv,noheader,nounits. Lines that are neither, and numbers it does
/// not know ("[N/A]"), are left out.
void readGpuPercents(std::string_view csv, GpuReading& reading);
void readGpuProcesses(std::string_view csv, GpuReading& reading);

/// Asks nvidia-smi what the GPUs are doing, without waiting for it; if there is none, or it does not answer, nothing is read.
/// Lives in the engine's thread.
class GpuProbe : public QObject {
    Q_OBJECT

public:
    explicit GpuProbe(const QString& program = QStringLiteral("nvidia-smi"), QObject* parent = nullptr);
    ~GpuProbe() override;

    /// Asks for a new reading, unless one is on its way or nvidia-smi has failed too often.
    void request();
    /// The last reading; empty before the first.
    const GpuReading& latest() const { return m_latest; }

private:
    void ask(const QString& query);
    void takeAnswer(int exitCode);
    void giveUp();

    QString m_program;  ///< empty if there is none
    QProcess m_process;
    QTimer m_timeout;
    bool m_asksForProcesses = false;
    int m_failures = 0;
    GpuReading m_next;
    GpuReading m_latest;
};

}  // namespace vernier
