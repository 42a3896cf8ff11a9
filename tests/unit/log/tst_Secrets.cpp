#include "core/log/Secrets.h"
#include "tests/support/TestProgram.h"

#include <QTest>

namespace tst_Secrets {

using namespace vernier;

class TestSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secretsAreLeftOut_data() {
        QTest::addColumn<QString>("text");
        const auto add = [](const char* text) { QTest::newRow(text) << QString::fromUtf8(text); };
        add("train.py --token hunter2 --lr 0.1");
        add("train.py --api-key=hunter2");
        add("train.py --hf_token \"hunter2\"");
        add("WANDB_API_KEY=hunter2");
        add("AWS_SECRET_ACCESS_KEY: hunter2");
        add(R"({"password": "hunter2", "lr": 0.1})");
        add(R"(["train", "--token", "hunter2"])");
        add("DB_PASSWD='hunter2'");
        add("Authorization: Bearer hunter2");
        add("https://me:hunter2@example.org/data");
        add("it holds ghp_hunter2hunter2hunter2 somewhere");
        add("key AKIAHUNTER2HUNTER2");
        add("syntax error while parsing value; last read: '\"hunter2'; expected '}'");
    }

    void secretsAreLeftOut() {
        QFETCH(const QString, text);
        const QString shown = withoutSecrets(text);
        QVERIFY2(!shown.contains(QLatin1String("hunter2"), Qt::CaseInsensitive), qPrintable(shown));
        QVERIFY2(shown.contains(QLatin1String("[left out]")), qPrintable(shown));
    }

    void allElseStays_data() {
        QTest::addColumn<QString>("text");
        const auto add = [](const char* text) { QTest::newRow(text) << QString::fromUtf8(text); };
        add("Opened /data/tokenizer-study to run it: bayesian search, 3 parameters, 12 trials.");
        add("max_tokens=512, tokenizer: bert");
        add("parameters[2].name: \"lr\" is there twice");
        add("the token is unknown");
        add("--token --verbose");
        add("file:///home/me/study.db");
        add("The database is damaged: row 3 missing from index");
    }

    void allElseStays() {
        QFETCH(const QString, text);
        QCOMPARE(withoutSecrets(text), text);
    }
};

VERNIER_TEST(TestSecrets, Nothing);

}  // namespace tst_Secrets

#include "tst_Secrets.moc"
