#include "core/study/DefinitionChanges.h"
#include "core/study/StudyCommand.h"
#include "core/study/StudyDraft.h"
#include "core/study/StudyFile.h"
#include "tests/support/TestProgram.h"

namespace tst_RulesJson {

using namespace vernier;

namespace {

/// A study with these lists of parameters beyond warmup, steps and heads, and of rules.
std::string study(const std::string& more, const std::string& rules) {
    return R"json({"vernier": 1, "name": "s", "command": ["run", "{warmup}", "{steps}", "{hidden}"],
 "parameters": [{"name": "warmup", "type": "integer", "min": 0, "max": 100},
                {"name": "steps", "type": "integer", "min": 1, "max": 1000},
                {"name": "heads", "type": "integer", "min": 0, "max": 16})json" +
           more + R"json(],
 "metrics": [{"name": "loss", "source": "json"}], "objective": {"metric": "loss", "goal": "minimize"})json" + rules + "}";
}

const std::string kHidden = R"(, {"name": "hidden", "type": "formula", "value": "64 * heads"})";

std::string faultsIn(const std::string& text) {
    const Result<ParsedStudy> parsed = parseStudy(text);
    std::string faults;
    if (!parsed) {
        for (const Fault& fault : parsed.error().faults)
            faults += fault.path + ": " + fault.message.text() + "\n";
    }
    return faults;
}

}  // namespace

class TestRulesJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesAndFormulasAreReadAndWritten() {
        const Result<ParsedStudy> parsed = parseStudy(study(kHidden, R"(, "rules": ["warmup < steps", "hidden <= 512"])"));
        QVERIFY(parsed);
        const RuleTexts& texts = parsed->definition.space.ruleTexts();
        QCOMPARE(texts.rules, (std::vector<std::string>{"warmup < steps", "hidden <= 512"}));
        QCOMPARE(texts.formulas.front().value, std::string("64 * heads"));
        QVERIFY2(parsed->warnings.empty(), "heads is used by way of hidden");
        QVERIFY(parseStudy(writeStudy(parsed->definition))->definition == parsed->definition);
        QVERIFY(commandTemplateOf(parsed->definition));
    }

    void aStudyWithoutThemHasNoSuchKey() {
        const Result<ParsedStudy> parsed = parseStudy(study(R"(, {"name": "hidden", "type": "integer", "min": 1, "max": 2})", ""));
        QVERIFY(parsed);
        QVERIFY(writeStudy(parsed->definition).find("rules") == std::string::npos);
    }

    void faultsNameThePlaceInTheFile() {
        QCOMPARE(faultsIn(study(kHidden, R"(, "rules": ["warmup < step", 5])")),
                 std::string("rules[0]: names \"step\", which is no parameter; the parameters are warmup, steps, heads, hidden\n"
                             "rules[1]: is the number 5; it must be a text\n"));
        QCOMPARE(faultsIn(study(R"(, {"name": "hidden", "type": "formula", "value": "64 / heads"})", "")),
                 std::string("parameters[3].value: has no value at heads = 0: it divides by zero there, or takes a root or "
                             "logarithm of what has none. Put if(...) around that, or keep such values away by a range or a "
                             "rule\n"));
        QCOMPARE(faultsIn(study(kHidden + R"(, {"name": "late", "type": "continuous", "min": 0, "max": 1})", "")),
                 std::string("parameters[4]: stands behind a formula; list formulas behind all parameters\n"));
        QCOMPARE(faultsIn(study(R"(, {"name": "hidden", "type": "formula", "value": "heads", "min": 1})", "")),
                 std::string("parameters[3].min: is not a known key; known keys here are name, type, value\n"));
        QVERIFY(faultsIn(study(kHidden, R"(, "rules": ["warmup > 100"])")).starts_with("rules[0]: no configuration was found"));
    }

    void aDraftKeepsThem() {
        const StudyDefinition definition =
            parseStudy(study(kHidden, R"(, "rules": ["warmup < steps"])"))->definition;
        StudyDraft draft = draftOf(definition);
        QVERIFY(*check(draft).definition == definition);
        renameParameter(draft, 2, "n-heads");
        QCOMPARE(draft.ruleTexts.formulas.front().value, std::string("64 * `n-heads`"));
        renameParameter(draft, 0, "warm");
        QCOMPARE(draft.ruleTexts.rules.front(), std::string("warm < steps"));
        QVERIFY(check(draft).definition);
        draft.ruleTexts.rules.front() = "warm <";
        const DraftCheck broken = check(draft);
        QCOMPARE(broken.faults.size(), std::size_t{1});
        QCOMPARE(broken.faults.front().path, std::string("rules[0]"));
    }

    void aChangeOfRulesIsNamed() {
        const StudyDefinition before = parseStudy(study(kHidden, ""))->definition;
        const StudyDefinition after = parseStudy(study(kHidden, R"(, "rules": ["warmup < steps"])"))->definition;
        QCOMPARE(changesBetween(before, after).front().text(), std::string("rules and formulas"));
    }
};
VERNIER_TEST(TestRulesJson, Nothing);

}  // namespace tst_RulesJson
#include "tst_RulesJson.moc"
