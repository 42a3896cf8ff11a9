#pragma once

#include "core/events/EventOutbox.h"
#include "core/store/StudyStore.h"
#include "core/study/History.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace vernier {

class Clock;

/// Watches a study that this program may not run, by reading its database as another process makes it grow. Changes nothing.
/// Lives in the engine's thread.
class StudyViewer : public QObject {
    Q_OBJECT

public:
    /// `store` may be null: then nothing has run and nothing will. `isRun`: whether a process runs the study now. `clock` and
    /// `outbox` outlive it.
    StudyViewer(std::unique_ptr<StudyStore> store, StoredStudy stored, StudyDefinition definition, const Clock& clock,
                EventOutbox& outbox, std::function<bool()> isRun, QObject* parent = nullptr);

    StudyStatus status() const;
    const std::shared_ptr<const StudyDefinition>& definition() const { return m_definition; }
    const History& history() const { return m_history; }
    const StopLedger& stops() const { return m_stops; }
    /// Sends the whole log of events with the next batch, and from then on whatever is added to it.
    Result<void> tellLog();

private:
    void poll();
    void follow(const std::string& definitionText);

    std::unique_ptr<StudyStore> m_store;
    std::int64_t m_lastSequence;
    std::map<std::string, std::string> m_meta;
    std::shared_ptr<const StudyDefinition> m_definition;
    History m_history;
    StopLedger m_stops;
    const Clock& m_clock;
    EventOutbox& m_outbox;
    std::function<bool()> m_isRun;
    bool m_tellsLog = false;
    QTimer m_timer;
};

}  // namespace vernier
