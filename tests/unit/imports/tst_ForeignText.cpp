#include "core/imports/text/ForeignText.h"

#include "core/imports/ImportFile.h"
#include "core/imports/text/YamlText.h"
#include "tests/support/ImportedText.h"
#include "tests/support/Mutation.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

#include <cmath>

namespace tst_ForeignText {

using namespace vernier;
using namespace vernier::test;

namespace {

ForeignDocument read(const std::string& text) {
    auto documents = readForeignText(text);
    if (!documents)
        qFatal("%s", documents.error().text().c_str());
    return documents->front();
}

}  // namespace

class TestForeignText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yamlIsReadAsPythonReadsIt_data() {
        QTest::addColumn<QString>("scalar");
        QTest::addColumn<QString>("json");
        const std::pair<const char*, const char*> kRows[] = {{"1_000", "1000"},
                                                             {"0x1F", "31"},
                                                             {"010", "8"},
                                                             {"0b101", "5"},
                                                             {"08", "\"08\""},
                                                             {"1:30", "90"},
                                                             {"1e-5", "1e-05"},
                                                             {"1.5e+3", "1500.0"},
                                                             {".5", "0.5"},
                                                             {"-.5", "-0.5"},
                                                             {"1.", "1.0"},
                                                             {"yes", "true"},
                                                             {"Off", "false"},
                                                             {"y", "\"y\""},
                                                             {"~", "null"},
                                                             {"\"yes\"", "\"yes\""},
                                                             {"'1'", "\"1\""},
                                                             {"1.2.3", "\"1.2.3\""},
                                                             {"12345678901234567890", "\"12345678901234567890\""},
                                                             {"+7", "7"},
                                                             {"-0x10", "-16"},
                                                             {"2024-01-01", "\"2024-01-01\""},
                                                             {"nan", "\"nan\""},
                                                             {"True", "true"}};
        for (const auto& [scalar, json] : kRows)
            QTest::newRow(scalar) << QString::fromLatin1(scalar) << QString::fromLatin1(json);
    }
    void yamlIsReadAsPythonReadsIt() {
        QFETCH(QString, scalar);
        QFETCH(QString, json);
        QCOMPARE(QString::fromStdString(read("a: " + scalar.toStdString() + "\n").root["a"].dump()), json);
    }

    void mergesOfListsAreFollowed() {
        const ForeignDocument document =
            read("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  y: 9\n  <<: [*a, *b]\nd:\n  <<: [*a, *b]\n");
        QCOMPARE(document.root["c"].dump(), std::string(R"({"y":9,"x":1,"z":4})"));
        QCOMPARE(document.root["d"]["y"].get<int>(), 2);
    }

    void keysHaveTheirLines() {
        const ForeignDocument yaml = read("a:\n  b: 1\n  c:\n  - x\n  - y: 2\n");
        QCOMPARE(yaml.lines.at("a.b"), 2);
        QCOMPARE(yaml.lines.at("a.c[1].y"), 5);
        const ForeignDocument json = read("{\"a\": {\n\"b\\\"\": 1,\n\"c\": [true,\n{\"y\": \"}\"}]}}");
        QCOMPARE(json.lines.at("a.b\""), 2);
        QCOMPARE(json.lines.at("a.c[1].y"), 4);
        QVERIFY(json.notes.empty());
    }

    void keysThatAppearTwiceAreTold() {
        const char* const kTold = "a.b appears twice, on lines 2 and 3: the last one counts.";
        QCOMPARE(read("a:\n  b: 1\n  b: 2\n").notes.at(0).text(), std::string(kTold));
        const ForeignDocument json = read("{\"a\": {\n\"b\": 1,\n\"b\": 2}, \"a.b\": 3}");
        QCOMPARE(json.notes.size(), std::size_t(1));
        QCOMPARE(json.notes[0].text(), std::string(kTold));
        QCOMPARE(json.root["a"]["b"].get<int>(), 2);
    }

    void documentsAreReadOneByOne() {
        const auto documents = readForeignText("a: 1\n---\n---\nb: 2\n");
        QCOMPARE(documents->size(), std::size_t(2));
        QCOMPARE(documents->at(1).root["b"].get<int>(), 2);
    }

    void otherEncodingsAreToldWithTheirLine() {
        const auto latin = readForeignText("a: 1\nb: caf\xe9\n");
        QCOMPARE(latin.error().message.text(),
                 std::string("The file is not in UTF-8: byte 233 on line 2 belongs to another encoding. Save it as UTF-8."));
        for (const char* const broken : {"a: \xc0\xaf", "a: \xed\xa0\x80", "a: \xf5\x80\x80\x80", "a: \xe2\x82"})
            QVERIFY(!readForeignText(broken));
        QVERIFY(readForeignText("a: \xe2\x82\xac \xf0\x9f\x8e\xb2"));
        QCOMPARE(readForeignText(std::string_view("a: 1\n\0", 6)).error().message.text(),
                 std::string("The file is not a text: it has a NUL byte on line 2."));
    }

    void whatYamlNeverGetsPastIsRefusedWithItsPlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("a comma alone") << ", "
                                       << "line 1, column 1";
        QTest::newRow("a comma before text") << ", rate: 3"
                                             << "line 1, column 1";
        QTest::newRow("in a later document") << "rate: 3\n---\n, size: 2\n"
                                             << "line 3, column 1";
    }
    void whatYamlNeverGetsPastIsRefusedWithItsPlace() {
        QFETCH(QString, text);
        QFETCH(QString, place);
        const auto documents = readForeignText(text.toStdString());
        QVERIFY(!documents);
        QVERIFY2(QString::fromStdString(documents.error().text()).contains(place), documents.error().text().c_str());
    }

    void documentsMayBeEmpty() {
        const auto documents = readForeignText("---\n---\nrate: 3\n---\n...\n---\nsize: 2\n");
        QVERIFY(documents);
        QCOMPARE(documents->size(), std::size_t(2));
    }

    void yamlHasTenThousandNodesAtMost() {
        const auto listOf = [](int entries) {
            std::string text = "[0";
            for (int entry = 1; entry < entries; ++entry)
                text += ",0";
            return text + "]";
        };
        QVERIFY(readYaml(listOf(9'999)));  // the list itself is a node
        const auto refused = readYaml(listOf(10'000));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().text(), std::string("The YAML is nested too deeply or has too many entries."));
        QVERIFY(readYaml("a: &a " + listOf(4'998) + "\nb: *a\n"));
        QVERIFY(!readYaml("a: &a " + listOf(5'000) + "\nb: *a\n"));  // what aliases stand for counts
    }

    void otherToolsAreCalledByTheirNames_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("SQLite") << "SQLite format 3"
                                << "SQLite database";
        QTest::newRow("Python") << "import wandb\nfrom x import y\nconfig = {\n"
                                << "Python script";
        QTest::newRow("Katib") << "apiVersion: kubeflow.org/v1beta1\nkind: Experiment\n"
                               << "Katib";
        QTest::newRow("Determined") << "searcher: {name: asha}\nhyperparameters: {}\n"
                                    << "Determined";
        QTest::newRow("Polyaxon") << "version: 1.1\nkind: operation\nmatrix: {kind: grid}\n"
                                  << "Polyaxon";
        QTest::newRow("Guild") << "- model: cnn\n  operations: {}\n"
                               << "Guild";
        QTest::newRow("Vertex") << "studySpec: {metrics: []}\n"
                                << "Vertex";
        QTest::newRow("Azure") << "$schema: https://azuremlschemas/sweep\ntype: sweep\n"
                               << "Azure";
        QTest::newRow("DVC") << "stages:\n  train: {cmd: a}\n"
                             << "DVC";
        QTest::newRow("MLflow") << "artifact_location: file:///x\nname: a\n"
                                << "MLflow";
        QTest::newRow("Nevergrad") << "hydra:\n  sweeper:\n    parametrization: {a: 1}\n"
                                   << "Hydra";
        QTest::newRow("SMAC") << "depth integer [1, 9] [3]\nkind {a, b} [a]\n"
                              << "SMAC";
        QTest::newRow("Terraform") << "resource \"job\" \"a\" {\n  b = 1\n}\n"
                                   << "Terraform";
        QTest::newRow("best values") << "{\"rate\": 0.1, \"size\": 3}"
                                     << "list of values";
    }
    void otherToolsAreCalledByTheirNames() {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const std::string refusal = refusalOf(text.toStdString());
        QVERIFY2(QString::fromStdString(refusal).contains(name), refusal.c_str());
    }

    void onlyFilesAreReadAndNoMoreThanNeeded() {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        QCOMPARE(importStudyFile("/dev/zero", "x").error().code, ErrorCode::InvalidInput);
        QCOMPARE(importStudyFile(path, "x").error().code, ErrorCode::Unsupported);
        QCOMPARE(importStudyFile(path + "/none", "x").error().code, ErrorCode::NotFound);
        QCOMPARE(::mkfifo((path + "/pipe").c_str(), 0600), 0);
        QCOMPARE(importStudyFile(path + "/pipe", "x").error().code, ErrorCode::InvalidInput);
        QFile large(folder.filePath(QStringLiteral("large.yaml")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(1LL << 34));
        const double begin = cpuSeconds();
        const auto refused = importStudyFile(large.fileName().toStdString(), "x");
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().file, large.fileName().toStdString());
        QVERIFY(cpuSeconds() - begin < 1 * kSlowness);
    }
};

VERNIER_TEST(TestForeignText, Nothing);

}  // namespace tst_ForeignText

#include "tst_ForeignText.moc"
