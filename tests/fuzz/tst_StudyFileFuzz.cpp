#include "core/base/Rng.h"
#include "core/serve/ServeSession.h"
#include "core/study/JsonText.h"
#include "core/study/StudyFile.h"
#include "tests/support/Mutation.h"
#include "tests/support/TestProgram.h"

#include <array>

namespace tst_StudyFileFuzz {

using namespace vernier;
using namespace vernier::test;

namespace {

const std::string kStudy = R"json({"vernier":1,"name":"s","command":["run","--lr={lr}","{n}"],"environment":{"A":"{lr}"},
"parameters":[{"name":"lr","type":"continuous","min":1e-5,"max":0.3,"scale":"log","default":0.001},
{"name":"n","type":"integer","min":8,"max":512,"scale":"log","step":8},
{"name":"c","type":"categorical","values":["sgd",1,2.5,true],"ordered":true},
{"name":"m","type":"continuous","min":0,"max":0.99,"scale":"reverse-log","when":{"c":["sgd"],"n":[8,16]},"fixed":0.5}],
"metrics":[{"name":"acc","source":"regex","pattern":"acc=(\\S+)"},{"name":"e","source":"json","key":"e","role":"step"}],
"objective":{"metric":"acc","goal":"maximize","value":"last"},"strategy":{"kind":"random","seed":1},
"warm_start":{"kind":"transfer","studies":["../a","b"]},
"resource":{"min":1,"max":27,"eta":3},"stopping":{"rule":"none"},
"limits":{"trials":60,"parallel":2,"runtime_s":7200,"target":0.99,"cost_per_hour":1.2,"budget":40}})json";

/// What replaces some piece of JSON.
constexpr std::array<const char*, 18> kPieces{
    "null", "[]",   "{}",     "-1",      "0",           "1e308",    "-1e308", "1e-320", "9223372036854775808",
    "true", "\"\"", "\"..\"", "\"a/b\"", "\"\\u0000\"", "[[[[]]]]", "\"{\"",  "1.5",    "\"\\ud83d\\ude00\""};

std::string mutated(const std::string& text, Rng& rng) {
    return mutate(text, kPieces, 3, rng, ",}");
}

std::string messageOf(const std::string& text) {
    const Result<ParsedStudy> parsed = parseStudy(text);
    return parsed ? std::string() : parsed.error().text();
}

}  // namespace

class TestStudyFileFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMutatedStudyIsReadOrRefusedWithAReason() {
        int accepted = 0;
        for (std::uint64_t seed = 0; seed < 30000; ++seed) {
            Rng rng(seed);
            const std::string text = mutated(kStudy, rng);
            const Result<ParsedStudy> parsed = parseStudy(text);
            if (!parsed) {
                QVERIFY(!parsed.error().message.empty());
                for (const Fault& fault : parsed.error().faults)
                    QVERIFY2(!fault.message.empty(), text.c_str());
                continue;
            }
            ++accepted;
            // Whatever is accepted can be written, read again and searched.
            const Result<ParsedStudy> again = parseStudy(writeStudy(parsed->definition));
            QVERIFY2(again && again->definition == parsed->definition, text.c_str());
            const SearchSpace& space = parsed->definition.space;
            QVERIFY2(space.faultsOf(space.defaults()).empty(), text.c_str());
            const Result<Configuration> read = parseConfiguration(space, writeConfiguration(space, space.defaults()));
            QVERIFY2(read && *read == space.defaults(), text.c_str());
        }
        QVERIFY2(accepted > 500, std::to_string(accepted).c_str());
    }

    void aStudyCutAnywhereIsRefused() {
        for (std::size_t length = 0; length < kStudy.size(); ++length)
            QVERIFY(!parseStudy(std::string_view(kStudy).substr(0, length)));
    }

    void aMutatedConversationIsAlwaysAnswered() {
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            Rng rng(seed);
            ServeSession session;
            std::string create = kStudy;
            create.replace(0, 1, "{\"op\":\"create\",");
            for (std::string request :
                 {create, std::string(R"({"op":"ask","n":2})"), std::string(R"({"op":"report","id":0,"step":1,"value":0.5})"),
                  std::string(R"({"op":"tell","id":1,"value":0.5})")}) {
                if (rng.below(3) == 0)
                    request = mutated(request, rng);
                const std::string answer = session.answer(request);
                QVERIFY(answer.starts_with("{\"") && answer.ends_with("}") && answer.find('\n') == std::string::npos);
            }
        }
    }

    void hundredMegabytesAreRefusedAtOnce() {
        const std::string text(100u << 20, '[');
        const double begin = cpuSeconds();
        QVERIFY(messageOf(text).find("MB") != std::string::npos);
        QVERIFY(cpuSeconds() - begin < 1);
    }

    void deepNestingIsRefused() {
        const std::string deep = "{\"vernier\":1,\"x\":" + std::string(1000000, '[');
        QVERIFY(messageOf(deep).find("nested more than") != std::string::npos);
        std::string objects;
        for (int level = 0; level < 100000; ++level)
            objects += "{\"a\":";
        QVERIFY(messageOf(objects).find("nested more than") != std::string::npos);
    }

    void aHundredThousandKeysAndFaultsAreQuick() {
        std::string text = "{\"vernier\":1";
        for (int key = 0; key < 100000; ++key)
            text += ",\"k" + std::to_string(key) + "\":1";
        const double begin = cpuSeconds();
        const Result<ParsedStudy> parsed = parseStudy(text + "}");
        QVERIFY(!parsed);
        QVERIFY(parsed.error().faults.size() <= 1001);
        QVERIFY2(cpuSeconds() - begin < 10, std::to_string(cpuSeconds() - begin).c_str());
    }

    void endlessListsAreRefusedBeforeTheyFillTheMemory() {
        std::string numbers = "0";
        for (int entry = 0; entry < 200000; ++entry)
            numbers += ",0";
        for (const char* key : {"parameters", "metrics", "command"}) {
            const std::string message = messageOf("{\"vernier\":1,\"" + std::string(key) + "\":[" + numbers + "]}");
            QVERIFY2(message.find(std::string(key) + ": has 200001 entries") != std::string::npos, message.c_str());
        }
        QVERIFY(!parseParameters("[" + numbers + "]"));
    }

    void tenThousandParametersAreReadAndWritten() {
        std::string parameters;
        for (int index = 0; index < 10000; ++index)
            parameters += std::string(index ? "," : "") + "{\"name\":\"p" + std::to_string(index) +
                          "\",\"type\":\"continuous\",\"min\":0,\"max\":1}";
        const std::string text =
            R"json({"vernier":1,"name":"s","command":["run","{params_file}"],"parameters":[)json" + parameters +
            R"json(],"metrics":[{"name":"l","source":"regex","pattern":"(.*)"}],"objective":{"metric":"l","goal":"minimize"}})json";
        const double begin = cpuSeconds();
        const Result<ParsedStudy> parsed = parseStudy(text);
        QVERIFY(parsed);
        QVERIFY(parsed->warnings.empty());
        const SearchSpace& space = parsed->definition.space;
        QVERIFY(*parseConfiguration(space, writeConfiguration(space, space.defaults())) == space.defaults());
        QVERIFY(parseStudy(writeStudy(parsed->definition))->definition == parsed->definition);
        QVERIFY2(cpuSeconds() - begin < 10, std::to_string(cpuSeconds() - begin).c_str());
    }

    void faultsNeverCarryControlCharacters() {
        const std::string message =
            messageOf(R"({"vernier":1,"evil\u001b[2J\n":1,"name":"a\u0007b","parameters":[{"name":"\u001b]0;x\u0007"}]})");
        for (const char character : message)
            QVERIFY(character == '\n' || static_cast<unsigned char>(character) >= 0x20);
    }
};

VERNIER_TEST(TestStudyFileFuzz, Nothing);

}  // namespace tst_StudyFileFuzz

#include "tst_StudyFileFuzz.moc"
