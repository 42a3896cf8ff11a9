#include "core/base/Rng.h"
#include "core/command/CommandTemplate.h"
#include "core/command/ShellWords.h"
#include "core/intake/CommandReading.h"
#include "core/intake/HelpText.h"
#include "core/study/StudyCommand.h"
#include "tests/support/Mutation.h"
#include "tests/support/TestProgram.h"

#include <array>
#include <string>

namespace tst_CommandFuzz {

using namespace vernier;
using namespace vernier::test;

namespace {

const std::string kCommand =
    "OMP_NUM_THREADS=4 torchrun --nproc 2 train.py --lr 1e-3 --batch-size=64 --opt 'a d a m' -n 3 --layers 64 64 model.depth=3 "
    "--betas 0.9,0.99 --flag --out \"a\\\"b\" --multirun x=1,2,3 {epochs}";
const std::string kHelp = R"(usage: train.py [-h] [--lr LR] [--opt {sgd,adam}]

options:
  -h, --help            show this help message and exit
  --lr LR, -l LR        learning rate (default: 0.01)
  --opt {sgd,adam}      optimizer
                        (default: adam)
  --depth INTEGER RANGE  how deep  [default: 3; 1<=x<=8]
  --amp / --no-amp      mixed precision
)";

constexpr std::array<const char*, 22> kPieces{"'",  "\"",  "\\", " ",  "=",  "--",    "-",      ",",    "{", "}", "{{",
                                              "$x", "`a`", "|",  "\n", "\t", "1e999", "-1e308", "\xff", "é", "[", "1<=x<="};

std::string mutated(const std::string& text, Rng& rng) {
    return mutate(text, kPieces, 5, rng);
}

std::string randomBytes(Rng& rng, std::size_t most) {
    std::string text(rng.below(most), '\0');
    for (char& byte : text)
        byte = static_cast<char>(rng.below(256));
    return text;
}

const std::string kPaste =
    "$ cd sub && export RATE=0.1 ARGS=\"--a 1\"\n(venv) $ python fit.py \\\n> --lr $RATE $ARGS ${B:-2} ~/x $(pwd) `date` # "
    "note\n"
    "for s in 1 2; do ./fit --s $s --json '{\"a\": [1, 2.5], \"b\": {\"c\": true}}' | tee log > out 2>&1; done\n"
    "L=(--x 1 \"--y 2\")\nbash -c \"python fit.py --z 3 && echo done\" bash 4\ncat <<END\ntext\nEND\n";

ShellSurroundings somewhere() {
    ShellSurroundings around;
    around.variable = [](const std::string& name) { return name.size() > 3 ? std::optional(name) : std::nullopt; };
    around.home = "/home";
    around.folder = "/work";
    return around;
}

/// Whatever is found lies within the command, is a valid parameter, and can be adopted.
void judge(const std::string& line, bool isPasted = false) {
    const Result<CommandReading> reading = isPasted ? readPasted(line, somewhere()) : readCommand(line);
    if (!reading) {
        QVERIFY2(!reading.error().message.empty(), line.c_str());
        return;
    }
    for (const CommandCandidate& candidate : reading->candidates) {
        if (candidate.place != CommandCandidate::Place::Argument)
            continue;
        QVERIFY2(candidate.word < reading->arguments.size(), line.c_str());
        QVERIFY2(candidate.begin <= reading->arguments[candidate.word].size(), line.c_str());
    }
    StudyDraft draft;
    adopt(draft, *reading, reading->candidates);
    QCOMPARE(draft.parameters.size(), reading->candidates.size());
    const Result<SearchSpace> space = SearchSpace::create(draft.parameters);
    QVERIFY2(space, ((space ? std::string() : space.error().text()) + "\n" + line).c_str());
}

}  // namespace

/// Command lines and help texts, however broken, are quickly read or refused with a reason.
class TestCommandFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMutatedCommandIsReadOrRefused() {
        QVERIFY(readCommand(kCommand)->candidates.size() > 5);
        for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
            Rng rng(seed);
            judge(mutated(kCommand, rng));
        }
    }

    void aMutatedPasteIsReadOrRefused() {
        QVERIFY(readPasted(kPaste, somewhere())->candidates.size() > 3);
        for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
            Rng rng(seed);
            judge(mutated(kPaste, rng), true);
        }
    }

    void randomBytesAreReadOrRefused() {
        for (std::uint64_t seed = 0; seed < 5000; ++seed) {
            Rng rng(seed);
            judge(randomBytes(rng, 200));
            judge(randomBytes(rng, 200), true);
        }
    }

    void wordsComeBackFromTheirQuotes() {
        for (std::uint64_t seed = 0; seed < 5000; ++seed) {
            Rng rng(seed);
            std::string word = randomBytes(rng, 60);
            std::erase(word, '\0');
            const auto words = splitShellWords(quoteShellWord(word));
            QVERIFY(words && words->size() == 1 && words->front() == word);
        }
    }

    void aMutatedHelpTextIsReadWithoutHarm() {
        QVERIFY(readHelp(kHelp).size() >= 4);
        for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
            Rng rng(seed);
            Result<CommandReading> reading = readCommand("train.py --lr 0.1 --depth 4");
            refine(*reading, readHelp(mutated(kHelp, rng)));
            StudyDraft draft;
            adopt(draft, *reading, reading->candidates);
            const Result<SearchSpace> space = SearchSpace::create(draft.parameters);
            QVERIFY2(space, space ? "" : space.error().text().c_str());
        }
    }

    void tenMegabytesAreReadOrRefusedSoon_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one word") << QByteArray(10 << 20, 'x');
        QTest::newRow("many options") << QByteArray("--a 1 ").repeated(static_cast<qsizetype>(1'700'000 / kSlowness));
        QTest::newRow("quotes") << QByteArray(10 << 20, '\'');
        QTest::newRow("braces") << QByteArray(10 << 20, '{');
        QTest::newRow("braces that close") << "{" + QByteArray(10 << 20, '}');
        QTest::newRow("commas") << "train.py --multirun a=" + QByteArray("1,").repeated(5 << 20);
        QTest::newRow("groups") << QByteArray(5 << 20, '(') + QByteArray(5 << 20, ')');
        QTest::newRow("substitutions") << QByteArray("$(").repeated(5 << 20);
        QTest::newRow("variables") << "AB=" + QByteArray(1000, 'x') + "\n" + QByteArray("$AB ").repeated(1 << 20);
        QTest::newRow("lines") << QByteArray("a\n").repeated(static_cast<qsizetype>(1'000'000 / kSlowness));
        QTest::newRow("help") << "options:\n" + QByteArray("  --a A  b (default: 1)\n").repeated(430'000);
    }

    void tenMegabytesAreReadOrRefusedSoon() {
        QFETCH(QByteArray, text);
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        const double begin = cpuSeconds();
        const Result<CommandReading> reading = readCommand(view);
        QVERIFY(reading || !reading.error().message.empty());
        const Result<CommandReading> pasted = readPasted(view, somewhere());
        QVERIFY(pasted || !pasted.error().message.empty());
        QVERIFY(readHelp(view).size() <= 1000);
        // A quadratic reader would take hours.
        QVERIFY2(cpuSeconds() - begin < 30 * kSlowness, std::to_string(cpuSeconds() - begin).c_str());
    }

    void aMutatedTemplateIsExpandedOrRefused() {
        StudyDefinition definition;
        Parameter rate;
        rate.name = "lr";
        definition.space = *SearchSpace::create({rate});
        for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
            Rng rng(seed);
            definition.command.arguments = {"run", mutated("--lr={lr} {{x}} {trial} {seed}", rng), mutated("{lr}", rng)};
            definition.environment = {{"A", mutated("{lr}:{trial_dir}", rng)}};
            const Result<CommandTemplate> made = commandTemplateOf(definition);
            if (made) {
                QVERIFY(made->arguments(definition.space.defaults(), {}).size() <= 3);
                continue;
            }
            QVERIFY(!made.error().faults.empty());
            for (const Fault& fault : made.error().faults)
                QVERIFY(!fault.path.empty() && !fault.message.empty());
        }
    }
};

VERNIER_TEST(TestCommandFuzz, CoreEvents);

}  // namespace tst_CommandFuzz

#include "tst_CommandFuzz.moc"
