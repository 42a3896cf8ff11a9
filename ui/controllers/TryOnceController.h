#pragma once

#include "core/engine/StudyEvents.h"
#include "ui/models/OutputReading.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace vernier {

class DefinitionController;
class StudyController;

/// One run of the command outside the study, to see what it prints: its output as it arrives, and what the metrics of the draft
/// find in it, read again whenever either changes.
class TryOnceController : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    TryOnceController(StudyController& study, DefinitionController& definition, QObject* parent = nullptr);

    /// The command and the parameters are sound, whatever else is missing, and no try is under way.
    bool canStart() const;
    bool isRunning() const { return m_isRunning; }
    /// Runs the command with the default values of the parameters, once the user has agreed to run it at all.
    void start();
    void cancel();

    const QString& output() const { return m_output; }
    const OutputReading& reading() const { return m_reading; }
    /// The values of the objective over the steps.
    const std::vector<QPointF>& objectiveSeries() const { return m_series; }
    /// "from “Try once”, 3.1 s", "running, 3 s", "exited with code 1 after 0.1 s"; empty before the first try.
    QString summary() const;
    /// The try ended otherwise than with exit code 0.
    bool hasFailed() const;

Q_SIGNALS:
    /// Running or not, how it ended, whether it can start.
    void stateChanged();
    /// The output begins anew.
    void outputCleared();
    void outputAppended(const QString& text);
    /// The metrics were read again.
    void readingChanged();

private:
    void begin();
    void takeChunk(const LogChunk& chunk);
    void takeEnd(const TryOnceEnd& end);
    void readMetrics();
    void readOutput();

    StudyController& m_study;
    DefinitionController& m_definition;
    bool m_isRunning = false;
    std::optional<TryOnceEnd> m_end;
    QString m_output;
    std::vector<MetricDefinition> m_metrics;
    OutputReading m_reading;
    std::vector<QPointF> m_series;
    QElapsedTimer m_clock;
    QTimer m_tick;       ///< the seconds of the summary
    QTimer m_readTimer;  ///< output is read a few times a second, however fast it comes
};

}  // namespace vernier
