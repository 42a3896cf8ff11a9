#include "core/base/WordMessage.h"

#include "tests/support/TestProgram.h"

namespace tst_WordMessage {

using namespace vernier;

class TestWordMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWordOfStudyFilesCanBeTranslated() {
        for (const char* word : {"bayesian", "integer", "minimize"}) {
            QCOMPARE(wordMessage(word).text(), std::string(word));
            QCOMPARE(wordMessage(word).id(), std::string("word.") + word);
        }
    }

    void anyOtherWordStaysAsItIs() {
        QCOMPARE(wordMessage("tabu").text(), std::string("tabu"));
        QCOMPARE(wordMessage("tabu").id(), std::string());
    }
};

VERNIER_TEST(TestWordMessage, Nothing);

}  // namespace tst_WordMessage

#include "tst_WordMessage.moc"
