#include "core/base/Message.h"

#include "core/base/Error.h"
#include "tests/support/TestProgram.h"

namespace tst_Message {

using namespace vernier;

/// Messages are English for who reads text, and an id with arguments for who translates.
class TestMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesAreFilledInAnyOrder() {
        const Message said = message("id", "trial %2 of %3: %1, %1", "fine", 7, std::string("9"));
        QCOMPARE(said.text(), std::string("trial 7 of 9: fine, fine"));
        QCOMPARE(said.id(), std::string("id"));
        QCOMPARE(said.arguments(), (std::vector<Message>{"fine", "7", "9"}));
    }

    void aPercentSignIsNoPlace() {
        QCOMPARE(message("id", "%1 % of %2", 90, "x").text(), std::string("90 % of x"));
        QCOMPARE(message("id", "100 %").text(), std::string("100 %"));
    }

    void argumentsAreNotFilledAgain() { QCOMPARE(message("id", "%1 and %2", "%2", "%1").text(), std::string("%2 and %1")); }

    void missingArgumentsLeaveTheirPlaces() { QCOMPARE(filled("%1 and %2", {"a"}), std::string("a and %2")); }

    void equalIsWhatSaysTheSame() {
        const Message worded("It is done.", "done", {"7"});
        QVERIFY(worded == Message("Done.", "done", {"7"}));
        QVERIFY(!(worded == Message("It is done.", "done", {"8"})));
        QVERIFY(!(worded == Message("It is done.")));
        QVERIFY(Message("a") == Message("a") && !(Message("a") == Message("b")));
        QVERIFY(worded == "It is done." && "It is done." == worded && worded == std::string("It is done."));
    }

    void sentencesLeaveOutWhatIsEmpty() {
        QVERIFY(sentences({}).empty() && sentences({{}, ""}).empty());
        QCOMPARE(sentences({"A.", {}, "B."}).text(), std::string("A. B."));
        QCOMPARE(sentences({{}, "A."}), Message("A."));
        QCOMPARE(listed({"a", "b", "c"}).text(), std::string("a, b, c"));
    }

    void oneSentenceCanBeTakenOut() {
        const Message first = message("first", "A."), second = message("second", "B."), third = message("third", "C.");
        const Message all = sentences({sentences({first, second}), third});
        QCOMPARE(without(all, "second").text(), std::string("A. C."));
        QCOMPARE(without(all, "first").text(), std::string("B. C."));
        QCOMPARE(without(all, "fourth"), all);
        QVERIFY(without(first, "first").empty());
    }

    void anErrorIsOneMessage() {
        const Error error{ErrorCode::InvalidInput, message("bad", "Bad."), "study.json", {{"seed", "is -1"}, {"", "and more"}}};
        QCOMPARE(error.text(), std::string("study.json: Bad.\n  seed: is -1\n  and more"));
        QCOMPARE((Error{ErrorCode::Storage, message("full", "full"), {}, {}}).whole().id(), std::string("full"));
    }
};

VERNIER_TEST(TestMessage, Nothing);

}  // namespace tst_Message

#include "tst_Message.moc"
