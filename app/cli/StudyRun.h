#pragma once

#include "app/cli/InterruptSignals.h"
#include "app/cli/StatusLine.h"
#include "core/desk/EngineThread.h"
#include "core/study/History.h"

#include <QObject>
#include <QString>

#include <optional>

namespace vernier {

/// Runs a study in the terminal until it comes to rest, and ends the event loop with an ExitCode.
class StudyRun : public QObject {
    Q_OBJECT

public:
    /// `slotCount`: how many trials at a time, overriding the study.
    StudyRun(const QString& folder, std::optional<int> slotCount, QObject* parent = nullptr);

private:
    void takeEvents();
    void begin(const EventBatch& first);
    void showTrials(const std::vector<TrialPtr>& trials);
    void interrupt();
    void endIfStanding();
    int exitCode() const;

    std::optional<int> m_slotCount;
    InterruptSignals m_interruptSignals;
    StatusLine m_line;
    StudyDefinition m_definition;
    History m_history;
    StudyStatus m_status;
    bool m_isBegun = false;  ///< Run was posted
    bool m_hasRun = false;   ///< the engine has taken it up
    int m_interrupts = 0;
    EngineThread m_engine;  ///< last, so that it is destroyed first
};

}  // namespace vernier
