// The fuzzers without libFuzzer: each target over its corpus, and over inputs that were changed at random.
#include "tests/fuzz/FuzzTargets.h"
#include "tests/support/Mutation.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>

#include <vector>

namespace tst_FuzzCorpus {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr const char* kPieces[] = {"0",    "-1",   "1e999",   "nan",  "NULL",    "'nan'",  "x'00'",  "9223372036854775807",
                                   "{",    "}",    "[",       "]",    "\"",      ":",      ",",      "\n",
                                   "null", "true", "\x1b[2J", "\xff", "\\u0000", "1e-320", "\u202e", "(",
                                   "\\d+", "--",   "=",       " "};

std::vector<std::string> corpusOf(const FuzzTarget& target) {
    std::vector<std::string> inputs;
    const QDir folder(sourcePath("tests/data/fuzz/") + QLatin1String(target.name));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs.push_back(file.readAll().toStdString());
    }
    return inputs;
}

}  // namespace

class TestFuzzCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingBreaks_data() {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const FuzzTarget& target : fuzzTargets())
            QTest::newRow(target.name) << index++;
    }

    void nothingBreaks() {
        QFETCH(int, index);
        const FuzzTarget& target = fuzzTargets()[static_cast<std::size_t>(index)];
        const std::vector<std::string> corpus = corpusOf(target);
        QVERIFY2(corpus.size() >= 2, "a target has inputs to begin with");
        for (const std::string& input : corpus)
            target.run(input);
        target.run({});
        Rng rng(42);
        const int rounds = static_cast<int>(target.rounds / kSlowness);
        for (int round = 0; round < rounds; ++round)
            target.run(mutate(corpus[rng.below(corpus.size())], kPieces, 6, rng));
    }
};

VERNIER_TEST(TestFuzzCorpus, CoreEvents);

}  // namespace tst_FuzzCorpus

#include "tst_FuzzCorpus.moc"
