#pragma once

#include "core/events/EngineMailbox.h"
#include "core/record/StudyRecord.h"
#include "tests/support/TrialFixtures.h"

#include <QTemporaryDir>
#include <QtGlobal>

#include <memory>
#include <utility>

namespace vernier::test {

/// The record of a study of makeDefinition() in a folder of its own, and what it tells.
class ScratchRecord {
public:
    ScratchRecord() {
        auto store = StudyStore::open(databaseFile(), StoreMode::ReadWrite);
        if (!store)
            qFatal("%s", store.error().text().c_str());
        StoredStudy stored = (*store)->load().value();
        m_record = std::make_unique<StudyRecord>(std::move(*store), std::move(stored), *makeDefinition(), m_outbox);
        told();
    }

    StudyRecord& record() { return *m_record; }
    EventOutbox& outbox() { return m_outbox; }
    std::string folder() const { return m_folder.path().toStdString(); }
    std::string databaseFile() const { return folder() + "/study.db"; }

    void commit(StoreBatch batch) {
        if (const Result<void> committed = m_record->commit(std::move(batch)); !committed)
            qFatal("%s", committed.error().text().c_str());
    }
    /// The trials of the study, numbered as they come.
    void add(std::shared_ptr<Trial> trial) {
        trial->id = m_record->nextTrial();
        StoreBatch batch;
        batch.trials.push_back(std::move(trial));
        commit(std::move(batch));
    }
    /// What was told since the last call.
    EventBatch told() {
        m_outbox.flush();
        return m_mailbox.takeEvents();
    }

private:
    QTemporaryDir m_folder;
    EngineMailbox m_mailbox;
    EventOutbox m_outbox{m_mailbox};
    std::unique_ptr<StudyRecord> m_record;
};

}  // namespace vernier::test
