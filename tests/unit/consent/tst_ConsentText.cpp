#include "core/consent/ConsentText.h"

#include "core/study/StudyDefinition.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

namespace tst_ConsentText {

using namespace vernier;

namespace {

QStringList linesOf(const StudyDefinition& definition, const ScriptPrints& scripts = {},
                    const std::vector<std::string>& changed = {}) {
    QStringList lines;
    for (const Message& line : consentLines(definition, "/studies/digits", scripts, changed))
        lines << QString::fromStdString(line.text());
    return lines;
}

}  // namespace

class TestConsentText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allThatIsRunIsShown() {
        StudyDefinition definition = *test::makeDefinition();
        definition.workingDirectory = "code";
        definition.environment = {{"OMP_NUM_THREADS", "1"}, {"NOTE", "a b"}};
        definition.warmStart = WarmStart{WarmStartKind::Identical, {"../earlier"}};
        QCOMPARE(linesOf(definition),
                 (QStringList{QStringLiteral("train '--lr={lr}' '--hidden={hidden}' '--opt={optimizer}'"),
                              QStringLiteral("in /studies/digits/code"), QStringLiteral("with NOTE='a b'"),
                              QStringLiteral("with OMP_NUM_THREADS=1"), QStringLiteral("{lr} is a number from 1e-05 to 0.3"),
                              QStringLiteral("{hidden} is a whole number from 8 to 512"),
                              QStringLiteral("{optimizer} is one of \"sgd\", \"adam\""),
                              QStringLiteral("{resource} is a whole number up to 50"),
                              QStringLiteral("it reads the trials of the study ../earlier")}));
    }

    void theFolderItselfIsNamedPlainly() {
        StudyDefinition definition = *test::makeDefinition();
        definition.workingDirectory = ".";
        QCOMPARE(linesOf(definition).value(1), QStringLiteral("in /studies/digits"));
    }

    void allChoicesAreShownHoweverManyTheyAre() {
        StudyDefinition definition = *test::makeDefinition();
        std::vector<Value> choices;
        for (std::int64_t choice = 0; choice < 3000; ++choice)
            choices.emplace_back(choice);
        choices.emplace_back(std::string("; rm -rf ~"));
        definition.space = *SearchSpace::create({test::categorical("c", choices)});
        QVERIFY(linesOf(definition).join(QLatin1Char('\n')).contains(QStringLiteral("2999, \"; rm -rf ~\"")));
    }

    void nothingInItCanRewriteTheScreen() {
        StudyDefinition definition = *test::makeDefinition();
        definition.command.arguments = {"sh", "-c", "evil\r\x1b[2Kecho fine\nRun it? [y/N] "};
        definition.environment = {{"A", "\u202Eb"}};
        definition.workingDirectory = "a\x1b]0;b";
        definition.space = *SearchSpace::create({test::categorical("c", {std::string("x\x07")})});
        const QStringList lines = linesOf(definition, {{"s\x1b.sh", "1"}});
        for (const QString& line : lines) {
            for (const QChar character : line)
                QVERIFY2(character.category() != QChar::Other_Control && character.category() != QChar::Other_Format,
                         qPrintable(line));
        }
        QVERIFY(lines.front().contains(QStringLiteral("evil^M^[[2Kecho fine^JRun it?")));
    }

    void scriptsAreListedThoseThatChangedFirst() {
        const QStringList lines = linesOf(*test::makeDefinition(), {{"a.py", "1"}, {"b.sh", "2"}}, {"b.sh"});
        QCOMPARE(lines.mid(lines.size() - 2), (QStringList{QStringLiteral("b.sh has changed since you agreed"),
                                                           QStringLiteral("the script a.py of this folder may run")}));
        ScriptPrints many;
        for (int file = 0; file < 30; ++file)
            many.emplace("s" + std::to_string(file) + ".py", "1");
        QCOMPARE(linesOf(*test::makeDefinition(), many).back(),
                 QStringLiteral("30 scripts of this folder may run; look at them first"));
    }
};

VERNIER_TEST(TestConsentText, Nothing);

}  // namespace tst_ConsentText

#include "tst_ConsentText.moc"
