#include "core/exchange/FindingsJson.h"

#include "tests/support/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tst_FindingsJson {

using namespace vernier;

namespace {

QJsonArray written(const std::vector<Finding>& findings) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(writeFindingsJson(findings))).array();
}

QJsonObject changeOf(Change change) {
    const QJsonArray list = written({{"id", "", "S.", "E.", {"R.", std::move(change)}}});
    return list[0][QLatin1String("change")].toObject();
}

}  // namespace

class TestFindingsJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAnEmptyList() {
        QCOMPARE(writeFindingsJson({}), std::string("[\n]\n"));
        QVERIFY(written({}).isEmpty());
    }
    void textsStandUnderTheirNames() {
        const QJsonObject object = written({{"no-effect", "b", "S.", "E \"quoted\".", {"R."}}})[0].toObject();
        QCOMPARE(object.keys(), (QStringList{QStringLiteral("evidence"), QStringLiteral("id"), QStringLiteral("remedy"),
                                             QStringLiteral("sentence"), QStringLiteral("severity"), QStringLiteral("subject")}));
        QCOMPARE(object[QLatin1String("severity")].toString(), QStringLiteral("minor"));
        QCOMPARE(object[QLatin1String("id")].toString(), QStringLiteral("no-effect"));
        QCOMPARE(object[QLatin1String("evidence")].toString(), QStringLiteral("E \"quoted\"."));
        QCOMPARE(object[QLatin1String("remedy")].toString(), QStringLiteral("R."));
    }
    void changesSayWhatTheySet() {
        QCOMPARE(changeOf(remedy::Range{"x", 0, 2}), (QJsonObject{{QStringLiteral("kind"), QStringLiteral("range")},
                                                                  {QStringLiteral("parameter"), QStringLiteral("x")},
                                                                  {QStringLiteral("min"), 0.0},
                                                                  {QStringLiteral("max"), 2.0}}));
        QCOMPARE(changeOf(remedy::Fix{"x", std::string("a")})[QLatin1String("value")].toString(), QStringLiteral("a"));
        QCOMPARE(changeOf(remedy::DropChoice{"x", true})[QLatin1String("value")].toBool(), true);
        QCOMPARE(changeOf(remedy::Stretch{"x", Scale::ReverseLog})[QLatin1String("scale")].toString(),
                 QStringLiteral("reverse-log"));
        QCOMPARE(changeOf(remedy::Slots{3})[QLatin1String("parallel")].toInt(), 3);
        QCOMPARE(changeOf(remedy::Trials{30})[QLatin1String("trials")].toInt(), 30);
        QCOMPARE(changeOf(remedy::TrialTime{1.5})[QLatin1String("trial_runtime_s")].toDouble(), 1.5);
        QCOMPARE(changeOf(remedy::Grace{4})[QLatin1String("steps")].toInt(), 4);
        QCOMPARE(changeOf(remedy::Direction{Goal::Maximize})[QLatin1String("goal")].toString(), QStringLiteral("maximize"));
        QCOMPARE(changeOf(remedy::Counts{ObjectiveValue::Best})[QLatin1String("value")].toString(), QStringLiteral("best"));
        QCOMPARE(changeOf(remedy::Repeat{{TrialId{4}, TrialId{7}}})[QLatin1String("trials")].toArray(), (QJsonArray{4, 7}));
    }
};

VERNIER_TEST(TestFindingsJson, Nothing);

}  // namespace tst_FindingsJson

#include "tst_FindingsJson.moc"
