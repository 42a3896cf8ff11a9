#include "tests/support/EngineDriver.h"
#include "tests/support/TestProgram.h"

namespace tst_StudyLog {

using namespace vernier;
using namespace vernier::test;

/// What a study tells about its past, and about what its trials use.
class TestStudyLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void allThatIsDoneIsLoggedAndWhatTrialsUseIsSeen() {
        writeDefinition(m_folder->path(), disasterStudy({"epochs=60,100,loss"}));
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitUntilOpened());
        engine.post(command::ReadStudyLog{});
        engine.post(command::SetSlots{3});
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return !engine.usage.empty(); }));
        QVERIFY(engine.usage[0].sample.memoryBytes > 0 && engine.usage[0].sample.elapsedMs > 0);
        engine.post(command::Annotate{TrialId{0}, "look here", {"odd"}, true, false});
        QVERIFY(engine.waitFor(RunState::Finished));
        std::string told;
        for (const StudyLogEntry& entry : engine.studyLog) {
            for (const auto& [name, text] : entry.facts)
                told += name + "=" + text + ";";
        }
        for (const char* const fact : {"slots=3;", "state=Running;what=started;", "detail=starred, note: look here, tags: odd;",
                                       "state=Complete;what=ended;", "state=Finished;"})
            QVERIFY2(told.find(fact) != std::string::npos, told.c_str());
        // What was seen of a trial is in its folder a moment after its end.
        const auto isLeft = [&] {
            engine.post(command::ListTrialFolder{TrialId{0}});
            return engine.trialFolder && !engine.trialFolder->usage.empty() && engine.trialFolder->files.size() >= 4;
        };
        QVERIFY(engine.waitFor(isLeft));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

VERNIER_TEST(TestStudyLog, CoreEvents);

}  // namespace tst_StudyLog

#include "tst_StudyLog.moc"
