#include "tests/support/TestProgram.h"
#include "ui/tables/FuzzyMatch.h"
#include "ui/tables/PaletteModel.h"

namespace tst_FuzzyMatch {

using namespace vernier;

class TestFuzzyMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersAreFoundInTheirOrder();
    void aQueryOfSeveralWordsNeedsAll();
    void theBetterMatchScoresMore_data();
    void theBetterMatchScoresMore();
    void theModelRanksAndKeepsWhatIsImpossibleLast();
};

namespace {

int score(const QString& query, const QString& text) {
    const auto match = fuzzyMatch(query, text);
    return match ? match->score : -1;
}

PaletteEntry entry(const char* text, const char* group, bool isEnabled = true) {
    PaletteEntry made;
    made.text = QLatin1String(text);
    made.group = QLatin1String(group);
    made.isEnabled = isEnabled;
    return made;
}

}  // namespace

void TestFuzzyMatch::lettersAreFoundInTheirOrder() {
    const auto match = fuzzyMatch(QStringLiteral("qco"), QStringLiteral("Queue a copy"));
    QVERIFY(match);
    QCOMPARE(match->positions, (QList<int>{0, 8, 9}));
    QVERIFY(!fuzzyMatch(QStringLiteral("ocq"), QStringLiteral("Queue a copy")));
    QVERIFY(fuzzyMatch(QString(), QStringLiteral("anything")));
    QVERIFY(!fuzzyMatch(QStringLiteral("a"), QString()));
    QVERIFY(fuzzyMatch(QStringLiteral("größe"), QStringLiteral("Größe")));
}

void TestFuzzyMatch::aQueryOfSeveralWordsNeedsAll() {
    QVERIFY(fuzzyMatch(QStringLiteral("study open"), QStringLiteral("Open a study folder")));
    QVERIFY(!fuzzyMatch(QStringLiteral("study zebra"), QStringLiteral("Open a study folder")));
}

void TestFuzzyMatch::theBetterMatchScoresMore_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("the beginning of the text") << "run"
                                               << "Run"
                                               << "Rungs of a trunk";
    QTest::newRow("the beginning of a word") << "st"
                                             << "Open a study"
                                             << "The best";
    QTest::newRow("side by side") << "pau"
                                  << "Pause"
                                  << "Parallel axes up";
    QTest::newRow("initials") << "oas"
                              << "Open a study folder"
                              << "to a sample";
    QTest::newRow("the shorter text") << "star"
                                      << "Star"
                                      << "Start again";
}

void TestFuzzyMatch::theBetterMatchScoresMore() {
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(score(query, worse) >= 0 || query == QLatin1String("oas"));
    QVERIFY(score(query, better) > score(query, worse));
}

void TestFuzzyMatch::theModelRanksAndKeepsWhatIsImpossibleLast() {
    PaletteModel model;
    model.setEntries(
        {entry("Pause", "Study", false), entry("Pause", "Other"), entry("lr", "Parameter"), entry("Stop", "Study")},
        QStringLiteral("pause"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(PaletteModel::GroupRole).toString(), QStringLiteral("Other"));
    model.setEntries({entry("lr", "Parameter"), entry("Stop", "Study")}, QStringLiteral("param lr"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("lr"));
    QCOMPARE(model.index(0, 0).data(PaletteModel::PositionsRole).value<QList<int>>(), (QList<int>{0, 1}));
}

VERNIER_TEST(TestFuzzyMatch, Nothing);

}  // namespace tst_FuzzyMatch

#include "tst_FuzzyMatch.moc"
