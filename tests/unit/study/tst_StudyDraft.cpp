#include "core/study/StudyDraft.h"
#include "tests/support/TestProgram.h"

#include <algorithm>

namespace tst_StudyDraft {

using namespace vernier;

namespace {

StudyDraft sample() {
    Parameter rate;
    rate.name = "lr";
    rate.min = 1e-4;
    rate.max = 0.3;
    Parameter optimizer;
    optimizer.name = "optimizer";
    optimizer.kind = ParameterKind::Categorical;
    optimizer.values = {std::string("sgd"), std::string("adam")};
    Parameter momentum;
    momentum.name = "momentum";
    momentum.when.push_back({"optimizer", {std::string("sgd")}});
    StudyDraft draft;
    draft.parameters = {rate, optimizer, momentum};
    draft.rest.name = "sample";
    draft.rest.metrics = {{"acc", MetricSource::Regex, "acc=(\\S+)", MetricRole::Measure}};
    draft.rest.objective.metric = "acc";
    setCommandText(draft, "train --lr={lr} --opt={optimizer} --m={momentum} --braces={{lr}}");
    return draft;
}

bool hasFaultAt(const DraftCheck& result, const std::string& path) {
    return std::any_of(result.faults.begin(), result.faults.end(), [&](const Fault& fault) { return fault.path == path; });
}

}  // namespace

class TestStudyDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundDraftIsADefinition() {
        const DraftCheck result = check(sample());
        QVERIFY(result.definition);
        QVERIFY(draftOf(*result.definition) == sample());
    }

    void whatTheWindowDoesNotEditIsKept() {
        StudyDefinition definition = *check(sample()).definition;
        definition.warmStart = WarmStart{WarmStartKind::Transfer, {"../earlier"}};
        StudyDraft draft = draftOf(definition);
        renameParameter(draft, 0, "rate");
        QCOMPARE(check(draft).definition->warmStart, definition.warmStart);
    }

    void aBrokenRangeIsTheOnlyFault() {
        StudyDraft draft = sample();
        draft.parameters[0].max = 0;
        const DraftCheck result = check(draft);
        QVERIFY(!result.definition);
        QCOMPARE(result.faults.size(), std::size_t{1});
        QCOMPARE(result.faults[0].path, std::string("parameters[0].max"));
    }

    void faultsOfAllPartsAreReportedAtOnce() {
        StudyDraft draft = sample();
        draft.parameters[0].max = 0;
        draft.rest.limits.trials = 0;
        setCommandText(draft, "train --lr={rate}");
        const DraftCheck result = check(draft);
        QVERIFY(hasFaultAt(result, "parameters[0].max"));
        QVERIFY(hasFaultAt(result, "limits.trials"));
        QVERIFY(hasFaultAt(result, "command[1]"));
    }

    void anOpenQuoteIsKeptAsAFault() {
        StudyDraft draft = sample();
        setCommandText(draft, "train 'a");
        QCOMPARE(commandText(draft), std::string("train 'a"));
        QVERIFY(hasFaultAt(check(draft), "command"));
    }

    void renamingTakesTheCommandAndTheConditionsAlong() {
        StudyDraft draft = sample();
        renameParameter(draft, 0, "rate");
        renameParameter(draft, 1, "method");
        QCOMPARE(commandText(draft), std::string("train --lr={rate} --opt={method} --m={momentum} --braces={{lr}}"));
        QCOMPARE(draft.parameters[2].when[0].parent, std::string("method"));
        QVERIFY(check(draft).definition);
    }

    void anAddedParameterIsPutIntoTheCommand_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("after");
        QTest::newRow("blank") << "fit --lr 0.1"
                               << "fit --lr 0.1 --hidden_dim {hidden_dim} {amp?--amp}";
        QTest::newRow("equals") << "fit --lr={lr} --wd=0.1"
                                << "fit --lr={lr} --wd=0.1 --hidden_dim={hidden_dim} {amp?--amp}";
        QTest::newRow("dashes") << "fit --batch-size 3"
                                << "fit --batch-size 3 --hidden-dim {hidden_dim} {amp?--amp}";
        QTest::newRow("override") << "fit lr={lr} wd={wd}"
                                  << "fit lr={lr} wd={wd} hidden_dim={hidden_dim} amp={amp}";
        QTest::newRow("named") << "fit x{hidden_dim} {amp?-a}"
                               << "fit x{hidden_dim} {amp?-a}";
        QTest::newRow("file") << "fit {params_file}"
                              << "fit {params_file}";
        QTest::newRow("shell") << "bash -c 'fit \"$1\"' bash 3"
                               << "bash -c 'fit \"$1\"' bash 3";
        QTest::newRow("broken") << "fit 'a"
                                << "fit 'a";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void anAddedParameterIsPutIntoTheCommand() {
        QFETCH(QString, command);
        StudyDraft draft;
        setCommandText(draft, command.toStdString());
        Parameter width;
        width.name = "hidden_dim";
        addToCommand(draft, width);
        Parameter amp;
        amp.name = "amp";
        amp.kind = ParameterKind::Categorical;
        amp.values = {true, false};
        addToCommand(draft, amp);
        QTEST(QString::fromStdString(commandText(draft)), "after");
        StudyDraft again;
        setCommandText(again, commandText(draft));
        QCOMPARE(draft.rest.command.arguments, again.rest.command.arguments);
    }

    void theOptionOfAStandInFollowsItsName() {
        StudyDraft draft = sample();
        Parameter added;
        added.name = "parameter";
        draft.parameters.push_back(added);
        addToCommand(draft, added);
        QVERIFY(commandText(draft).ends_with(" --parameter={parameter}"));
        renameParameter(draft, 3, "depth");
        QVERIFY(commandText(draft).ends_with(" --depth={depth}"));
        renameParameter(draft, 0, "rate");
        QVERIFY(commandText(draft).find("--lr={rate}") != std::string::npos);
    }

    void removingAParentMakesItsChildrenUnconditional() {
        StudyDraft draft = sample();
        removeParameter(draft, 1);
        QCOMPARE(draft.parameters.size(), std::size_t{2});
        QVERIFY(draft.parameters[1].when.empty());
    }
};

VERNIER_TEST(TestStudyDraft, Nothing);

}  // namespace tst_StudyDraft

#include "tst_StudyDraft.moc"
