#pragma once

#include "core/events/EventBatch.h"
#include "ui/tables/OutputReading.h"
#include "ui/text/OutputText.h"

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

    /// The command and the parameters are valid, whatever else is missing, and no test run is under way.
    bool canStart() const;
    bool isRunning() const { return m_isRunning; }
    /// Runs the command with the default values of the parameters, once the user has agreed to run it at all.
    void start();
    /// Runs these arguments once in the same way, to see what they print: a command with --help.
    void askForHelp(const std::vector<std::string>& arguments);
    void cancel();
    /// Shows the stored output of a trial instead, to be read by the same metrics.
    void readTrial(TrialId trial);
    /// Shows the text of a file called `name` instead.
    void showLog(const QString& name, const QString& text);
    /// The trial whose output is shown; nothing if it is that of a test run.
    std::optional<TrialId> trial() const { return m_trial; }
    /// The best trial and the newest ones: those whose output the user may want to look at.
    std::vector<TrialId> trialsWithOutput() const;
    bool isBest(TrialId trial) const;
    /// How long the last successful test run took; nothing before there was one.
    std::optional<double> trySeconds() const { return m_trySeconds; }
    /// How long a trial takes: the mean of those that are done, otherwise the time of the test run.
    std::optional<double> trialSeconds() const;

    const QString& output() const { return m_output; }
    const OutputReading& reading() const { return m_reading; }
    /// What the last test run has written to files.
    const std::vector<FileNumbers>& files() const { return m_files; }
    /// How steps and values stand to each other in the output shown.
    const StepSigns& stepSigns() const { return m_signs; }
    /// The test run took long enough to see that it kept back its output to its end, as programs do that buffer what they print
    /// unless it goes to a terminal.
    bool printedAllAtEnd() const;
    /// The values of the objective over the steps.
    const std::vector<QPointF>& objectiveSeries() const { return m_series; }
    /// "from “Try once”, 3.1 s", "running, 3 s", "exited with code 1 after 0.1 s"; empty before the first try.
    QString summary() const;
    /// What is shown is the output of a test run that has ended, not that of a trial or a file.
    bool showsTry() const { return m_end.has_value() && !m_isHelp; }
    /// The last run was to see what the command says of itself.
    bool isHelp() const { return m_isHelp; }
    /// The test run did not end with exit code 0.
    bool hasFailed() const;

Q_SIGNALS:
    /// Running or not, how it ended, whether it can start.
    void stateChanged();
    /// The output starts afresh.
    void outputCleared();
    void outputAppended(const QString& text);
    /// readTrial(): the user is now looking at this trial.
    void trialChosen(vernier::TrialId trial);
    /// The output that askForHelp() asked for is complete.
    void helpArrived(const QString& text);
    /// The metrics were read again.
    void readingChanged();

private:
    void begin();
    void takeChunk(const LogChunk& chunk);
    void takeEnd(const TryOnceEnd& end);
    void readMetrics();
    void readOutput();
    void readFiles(std::vector<MetricFinding>& findings);
    void addOutput(QString text);

    StudyController& m_study;
    DefinitionController& m_definition;
    bool m_isRunning = false;
    bool m_isHelp = false;  ///< the last run is, or was, for its --help
    std::optional<TryOnceEnd> m_end;
    std::optional<TrialId> m_trial;
    QString m_logName;  ///< of the file whose text is shown; empty: none
    std::optional<double> m_trySeconds;
    QString m_output;
    OutputText m_text;    ///< the lines that are not complete yet
    QTimer m_quietTimer;  ///< then they are shown too
    std::vector<MetricDefinition> m_metrics;
    OutputReading m_reading;
    StepSigns m_signs;
    std::vector<FileNumbers> m_files;
    std::vector<QPointF> m_series;
    QElapsedTimer m_clock;
    std::optional<double> m_firstOutput;  ///< seconds from the start of the test run
    QTimer m_tick;                        ///< the seconds of the summary
    QTimer m_readTimer;                   ///< output is read a few times a second, however fast it arrives
};

}  // namespace vernier
