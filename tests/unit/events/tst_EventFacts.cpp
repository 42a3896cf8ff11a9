#include "core/events/EventFacts.h"

#include "core/events/StudyLog.h"
#include "tests/support/TestProgram.h"

namespace tst_EventFacts {

using namespace vernier;

class TestEventFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void factsAreReadAsTheyWereWritten() {
        const EventFacts facts{{"what", "ended"}, {"detail", "a \"quoted\"\nline"}};
        QCOMPARE(factsOf(payloadOf(facts)), facts);
        QVERIFY(factsOf(payloadOf({})).empty());
    }

    void valuesOfOtherTypesAreTheirJson() {
        const EventFacts expected{{"slots", "4"}, {"list", "[1,2]"}, {"none", "null"}};
        QCOMPARE(factsOf(R"({"slots": 4, "list": [1, 2], "none": null})"), expected);
    }

    void whatIsNoObjectHoldsNoFacts() {
        for (const char* const payload : {"", "{", "[\"what\"]", "3", "\"what\"", "null"})
            QVERIFY2(factsOf(payload).empty(), payload);
    }

    void aMessageKeepsWhatTranslationsNeed() {
        const Message sentence = message("test.ended", "Trial %1 ended.", 7);
        EventFacts facts;
        addMessage(facts, "detail", sentence);
        QCOMPARE(facts.at("detail"), std::string("Trial 7 ended."));
        const Message read = messageOf(factsOf(payloadOf(facts)), "detail");
        QCOMPARE(read.id(), std::string("test.ended"));
        QCOMPARE(read.text(), std::string("Trial 7 ended."));
        QVERIFY(messageOf(facts, "reason").empty());
    }

    void aTextFromElsewhereIsATextAgain() {
        EventFacts facts;
        addMessage(facts, "detail", Message("of an older study"));
        QCOMPARE(facts.size(), std::size_t{1});
        QCOMPARE(messageOf(facts, "detail").text(), std::string("of an older study"));
        QVERIFY(messageOf(facts, "detail").id().empty());
    }

    void reportsAreNoEntriesOfTheLog() {
        const std::vector<StudyLogEntry> entries = studyLogFrom({{1, 10, "slots", std::nullopt, R"({"count":"2"})"},
                                                                 {2, 20, kReportsEvent, TrialId{3}, "{}"},
                                                                 {3, 30, "trial", TrialId{3}, "{}"}});
        QCOMPARE(entries.size(), std::size_t{2});
        QCOMPARE(entries[0].facts.at("count"), std::string("2"));
        QCOMPARE(entries[1].trial, std::optional(TrialId{3}));
        QCOMPARE(entries[1].wallMs, std::int64_t{30});
    }
};

VERNIER_TEST(TestEventFacts, Nothing);

}  // namespace tst_EventFacts

#include "tst_EventFacts.moc"
