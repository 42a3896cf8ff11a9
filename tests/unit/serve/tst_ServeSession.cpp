#include "core/serve/ServeSession.h"
#include "tests/support/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <set>
#include <string>

namespace tst_ServeSession {

using namespace vernier;

namespace {

constexpr const char* kCreate = R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],
    "objective":{"goal":"minimize"},"strategy":"random","seed":1,"max_parallel":2})";

/// A session and its answers as objects.
class Conversation {
public:
    QJsonObject say(const char* request) {
        const std::string answer = m_session.answer(request);
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(answer));
        return answer.find('\n') == std::string::npos ? document.object() : QJsonObject();
    }
    bool isOk(const char* request) { return say(request) == QJsonObject{{QStringLiteral("ok"), true}}; }
    QString errorOf(const char* request) {
        const QJsonObject error = say(request)[QLatin1String("error")].toObject();
        return error[QLatin1String("code")].toString() + QStringLiteral(": ") + error[QLatin1String("message")].toString();
    }
    QJsonArray ask(const char* request = R"({"op":"ask","n":1})") { return say(request)[QLatin1String("trials")].toArray(); }
    bool isClosed() const { return m_session.isClosed(); }

private:
    ServeSession m_session;
};

}  // namespace

class TestServeSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudyIsDrivenByAskAndTell() {
        Conversation talk;
        QVERIFY(talk.isOk(kCreate));
        const QJsonArray trials = talk.ask(R"({"op":"ask","n":3})");
        QCOMPARE(trials.size(), 3);
        for (int index = 0; index < 3; ++index) {
            QCOMPARE(trials[index][QLatin1String("id")].toInt(), index);
            QVERIFY(trials[index][QLatin1String("params")][QLatin1String("x")].isDouble());
        }
        QVERIFY(talk.isOk(R"({"op":"tell","id":1,"value":0.5})"));
        QVERIFY(talk.isOk(R"({"op":"tell","id":0,"state":"failed"})"));
        QVERIFY(talk.isOk(R"({"op":"tell","id":2,"state":"complete","value":1e3})"));
        QCOMPARE(talk.ask(R"({"op":"ask"})")[0][QLatin1String("id")].toInt(), 3);
        QVERIFY(talk.isOk(R"({"op":"close"})"));
        QVERIFY(talk.isClosed());
    }

    void createBeginsAnew() {
        Conversation talk;
        QVERIFY(talk.isOk(kCreate));
        const QJsonArray first = talk.ask();
        QVERIFY(talk.isOk(kCreate));
        QCOMPARE(talk.ask(), first);
    }

    void settingsMayBeWordsOrObjects() {
        Conversation talk;
        QVERIFY(
            talk.isOk(R"({"op":"create","parameters":[],"strategy":{"kind":"random","seed":4},"stopping":{"rule":"none"}})"));
        QVERIFY(talk.isOk(R"({"op":"create","parameters":[],"strategy":"sobol","stopping":"none"})"));
    }

    void anExhaustedSpaceGivesFewerTrialsThanAskedFor() {
        Conversation talk;
        QVERIFY(talk.isOk(
            R"({"op":"create","parameters":[{"name":"c","type":"categorical","values":[true,"b"]}],"strategy":"grid"})"));
        const QJsonArray trials = talk.ask(R"({"op":"ask","n":5})");
        QCOMPARE(trials.size(), 2);
        QCOMPARE(trials[0][QLatin1String("params")][QLatin1String("c")], QJsonValue(true));
        QVERIFY(talk.ask().isEmpty());
    }

    void waitingAndExhaustedAreToldApart() {
        Conversation talk;
        QVERIFY(talk.isOk(
            R"({"op":"create","parameters":[{"name":"c","type":"categorical","values":["a","b","c"]}],"strategy":"grid"})"));
        const auto none = [&](const char* request) { return talk.say(request)[QLatin1String("none")].toString(); };
        QCOMPARE(none(R"({"op":"ask","n":2})"), QString());
        QCOMPARE(none(R"({"op":"ask","n":2})"), QStringLiteral("exhausted"));
        QVERIFY(talk.isOk(R"({"op":"create","parameters":[{"name":"c","type":"categorical","values":["a","b"]}],
            "strategy":"hyperband","resource":{"min":1,"max":9}})"));
        QCOMPARE(none(R"({"op":"ask","n":4})"), QStringLiteral("wait"));
    }

    void unknownKeysAreErrorsThatNameThem() {
        Conversation talk;
        for (const auto& [request, key] : std::map<const char*, const char*>{
                 {R"({"op":"create","parameters":[],"strategy":"random","paralel":2})", "paralel"},
                 {R"({"op":"create","parameters":[],"strategy":{"kind":"random","modle":true}})", "strategy.modle"},
                 {R"({"op":"create","parameters":[],"strategy":"random","stopping":{"rule":"asha","etta":3}})",
                  "stopping.etta"},
                 {R"({"op":"create","parameters":[],"strategy":"random","resource":{"max":9,"mim":3}})", "resource.mim"},
                 {R"({"op":"create","parameters":[],"strategy":"random","objective":{"gaol":"minimize"}})", "objective.gaol"}})
            QVERIFY2(talk.errorOf(request).contains(QString::fromLatin1(key)), request);
        QVERIFY(talk.isOk(kCreate));
        QVERIFY(talk.errorOf(R"({"op":"ask","count":2})").contains(QStringLiteral("count")));
        talk.ask();
        QVERIFY(talk.errorOf(R"({"op":"report","id":0,"step":1,"value":2,"loss":2})").contains(QStringLiteral("loss")));
        QVERIFY(talk.errorOf(R"({"op":"tell","id":0,"value":2,"status":"failed"})").contains(QStringLiteral("status")));
        QVERIFY(talk.errorOf(R"({"op":"tell","id":0,"value":2,"state":"failed"})").contains(QStringLiteral("value")));
        QVERIFY(talk.errorOf(R"({"op":"close","now":true})").contains(QStringLiteral("now")));
        QVERIFY(talk.isOk(R"({"op":"tell","id":0,"value":2})"));
    }

    void aSeedIsWholeAndNotNegative() {
        Conversation talk;
        for (const char* seed : {"-1", "1.5", "\"7\""}) {
            const std::string request =
                std::string(R"({"op":"create","parameters":[],"strategy":"random","seed":)") + seed + "}";
            QVERIFY2(talk.errorOf(request.c_str()).contains(QStringLiteral("seed: is")), seed);
        }
        QVERIFY(talk.isOk(R"({"op":"create","parameters":[],"strategy":"random","seed":18446744073709551615})"));
    }

    void manyTrialsAtOnceComeInBoundedTimeAndAreAllDifferent() {
        int told = 0;
        ServeSession session([&told](int done, int asked) { told = asked == 1500 && done == told + 1 ? done : 0; });
        session.answer(R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],"seed":2})");
        for (int id = 0; id < 6; ++id) {
            session.answer(R"({"op":"ask"})");
            session.answer("{\"op\":\"tell\",\"id\":" + std::to_string(id) + ",\"value\":" + std::to_string(id % 4) + "}");
        }
        const QByteArray answer = QByteArray::fromStdString(session.answer(R"({"op":"ask","n":1500})"));
        std::set<double> seen;
        for (const QJsonValue trial : QJsonDocument::fromJson(answer)[QLatin1String("trials")].toArray())
            seen.insert(trial[QLatin1String("params")][QLatin1String("x")].toDouble());
        QCOMPARE(seen.size(), std::size_t{1500});
        QCOMPARE(told, 1500);
    }

    void theEndOfAStoppedTrialIsToldOnce() {
        Conversation talk;
        QVERIFY(talk.isOk(R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],"strategy":"random",
            "objective":{"goal":"maximize"},"resource":{"min":1,"max":8},
            "stopping":{"rule":"median","min_peers":1,"grace_steps":1,"protect_top":0}})"));
        talk.ask(R"({"op":"ask","n":2})");
        for (int step = 1; step <= 8; ++step)
            talk.say(QStringLiteral(R"({"op":"report","id":0,"step":%1,"value":0.9})").arg(step).toUtf8().constData());
        QVERIFY(talk.isOk(R"({"op":"tell","id":0,"value":0.9})"));
        talk.say(R"({"op":"report","id":1,"step":1,"value":0.2})");
        QCOMPARE(talk.say(R"({"op":"report","id":1,"step":2,"value":0.2})")[QLatin1String("decision")].toString(),
                 QStringLiteral("stop"));
        QVERIFY(talk.isOk(R"({"op":"tell","id":1,"value":0.3})"));
        QVERIFY(talk.errorOf(R"({"op":"tell","id":1,"value":0.8})").contains(QStringLiteral("has ended already")));
        QVERIFY(talk.errorOf(R"({"op":"tell","id":1,"state":"failed"})").contains(QStringLiteral("has ended already")));
    }

    void anErrorChangesNothing() {
        Conversation talk;
        QVERIFY(talk.isOk(kCreate));
        const QJsonArray first = talk.ask();
        for (const char* bad :
             {R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":2,"max":1}],"strategy":"random"})",
              R"({"op":"create","parameters":[],"strategy":"hyperband","resource":{"min":1,"max":9},"stopping":"median"})",
              R"({"op":"ask","n":0})", R"({"op":"ask","n":100000})", R"({"op":"ask","n":"1"})", R"({"op":"tell"})",
              R"({"op":"tell","id":7,"value":1})", R"({"op":"tell","id":0})", R"({"op":"tell","id":0,"value":"x"})",
              R"({"op":"tell","id":0,"value":1e999})", R"({"op":"tell","id":0,"state":"lost"})",
              R"({"op":"report","id":0,"step":1})", R"({"op":"dance"})", R"({})", R"([])", "", "{", "\xff"})
            QVERIFY2(talk.say(bad).contains(QLatin1String("error")), bad);
        QVERIFY(talk.isOk(R"({"op":"tell","id":0,"value":1})"));
        QCOMPARE(talk.ask()[0][QLatin1String("id")].toInt(), 1);
        QVERIFY(!talk.isClosed());
    }

    void errorsSayWhatWouldBeRight() {
        Conversation talk;
        QVERIFY(talk.errorOf(R"({"op":"ask"})").contains(QStringLiteral("create")));
        QCOMPARE(
            talk.errorOf(R"({"op":"create","parameters":[{"name":"x","type":"real"}]})"),
            QStringLiteral("invalid: The request has faults:\n  parameters[0].type: \"real\" is unknown; it must be one of "
                           "continuous, integer, categorical"));
        QVERIFY(talk.isOk(kCreate));
        talk.ask();
        QVERIFY(talk.isOk(R"({"op":"tell","id":0,"value":1})"));
        QCOMPARE(talk.errorOf(R"({"op":"tell","id":0,"value":1})"), QStringLiteral("invalid: Trial 0 has ended already."));
        QVERIFY(talk.errorOf(R"({"op":"tell","id":5,"value":1})").startsWith(QStringLiteral("not_found: Trial 5")));
    }

    void aReportWithoutARuleGoesOn() {
        Conversation talk;
        QVERIFY(talk.isOk(kCreate));
        talk.ask();
        QCOMPARE(talk.say(R"({"op":"report","id":0,"step":1,"value":0.7})")[QLatin1String("decision")],
                 QJsonValue(QStringLiteral("continue")));
        QVERIFY(talk.isOk(R"({"op":"tell","id":0,"value":0.7})"));
        QVERIFY(talk.errorOf(R"({"op":"report","id":0,"step":2,"value":0.7})").contains(QStringLiteral("ended")));
    }

    void aStoppingRuleAnswersReports() {
        Conversation talk;
        QVERIFY(talk.isOk(R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],"strategy":"random",
            "objective":{"goal":"maximize"},"resource":{"min":1,"max":20},
            "stopping":{"rule":"median","min_peers":1,"grace_steps":1,"protect_top":1}})"));
        QCOMPARE(talk.ask(R"({"op":"ask","n":3})").size(), 3);
        const auto report = [&](int id, int step, const char* value) {
            return talk.say(QStringLiteral(R"({"op":"report","id":%1,"step":%2,"value":%3})")
                                .arg(id)
                                .arg(step)
                                .arg(QLatin1String(value))
                                .toUtf8()
                                .constData());
        };
        for (int step = 1; step <= 20; ++step)
            QCOMPARE(report(0, step, "0.5")[QLatin1String("decision")].toString(), QStringLiteral("continue"));
        QVERIFY(talk.isOk(R"({"op":"tell","id":0,"value":0.5})"));
        QCOMPARE(report(1, 1, "0.1")[QLatin1String("decision")].toString(), QStringLiteral("continue"));
        const QJsonObject stop = report(1, 2, "0.1");
        QCOMPARE(stop[QLatin1String("decision")].toString(), QStringLiteral("stop"));
        QCOMPARE(stop[QLatin1String("reason")].toString(),
                 QStringLiteral("Stopped at step 2 of 20 by median. objective 0.1, threshold 0.5, rank 2 of 2."));
        QCOMPARE(report(2, 1, "null")[QLatin1String("decision")].toString(), QStringLiteral("continue"));
        QCOMPARE(report(2, 2, "null")[QLatin1String("decision")].toString(), QStringLiteral("stop"));
        QVERIFY(talk.errorOf(R"({"op":"create","parameters":[],"strategy":"random","stopping":{"rule":"asha","eta":1}})")
                    .contains(QStringLiteral("stopping.eta: 1 is below 2")));
    }

    void hyperbandPausesAndResumes() {
        Conversation talk;
        QVERIFY(
            talk.isOk(R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],"strategy":"hyperband",
            "objective":{"goal":"minimize"},"resource":{"min":1,"max":20},"seed":3,"max_parallel":1})"));
        std::map<int, int> reached;
        int resumed = 0;
        for (int asked = 0; asked < 60; ++asked) {
            const QJsonValue trial = talk.ask()[0];
            const int id = trial[QLatin1String("id")].toInt();
            const double x = trial[QLatin1String("params")][QLatin1String("x")].toDouble();
            const int until = trial[QLatin1String("resource")].toInt();
            QCOMPARE(trial[QLatin1String("resume")].toBool(), reached.contains(id));
            QVERIFY(until > reached[id] && until <= 20);
            resumed += reached[id] > 0 ? 1 : 0;
            for (int step = reached[id] + 1; step <= until; ++step) {
                const double value = (x - 0.3) * (x - 0.3) + 1.0 / step;
                const QJsonObject answer = talk.say(QStringLiteral(R"({"op":"report","id":%1,"step":%2,"value":%3})")
                                                        .arg(id)
                                                        .arg(step)
                                                        .arg(value)
                                                        .toUtf8()
                                                        .constData());
                const bool isPause = step == until && step < 20;
                QCOMPARE(answer[QLatin1String("decision")].toString(),
                         isPause ? QStringLiteral("pause") : QStringLiteral("continue"));
                QCOMPARE(answer[QLatin1String("reason")].toString().startsWith(QLatin1String("Paused at step ")), isPause);
            }
            reached[id] = until;
            if (until == 20)
                QVERIFY(talk.isOk(QStringLiteral(R"({"op":"tell","id":%1,"value":0.5})").arg(id).toUtf8().constData()));
        }
        QVERIFY(resumed > 10);
        QVERIFY(reached.size() > 10);
        QVERIFY(talk.errorOf(R"({"op":"create","parameters":[],"strategy":"hyperband"})")
                    .contains(QStringLiteral("resource: is missing")));
    }

    void aCallerThatCannotPauseIsToldToStop() {
        Conversation talk;
        QVERIFY(
            talk.isOk(R"({"op":"create","parameters":[{"name":"x","type":"continuous","min":0,"max":1}],"strategy":"hyperband",
            "objective":{"goal":"minimize"},"resource":{"min":1,"max":20},"can_pause":false,"seed":3,"max_parallel":1})"));
        int stopped = 0;
        for (int asked = 0; asked < 20; ++asked) {
            const QJsonValue trial = talk.ask()[0];
            QCOMPARE(trial[QLatin1String("id")].toInt(), asked);
            QVERIFY(!trial.toObject().contains(QLatin1String("resource")));
            const double x = trial[QLatin1String("params")][QLatin1String("x")].toDouble();
            QString decision = QStringLiteral("continue");
            for (int step = 1; step <= 20 && decision == QLatin1String("continue"); ++step) {
                const double value = (x - 0.3) * (x - 0.3) + 1.0 / step;
                decision = talk.say(QStringLiteral(R"({"op":"report","id":%1,"step":%2,"value":%3})")
                                        .arg(asked)
                                        .arg(step)
                                        .arg(value)
                                        .toUtf8()
                                        .constData())[QLatin1String("decision")]
                               .toString();
            }
            if (decision == QLatin1String("continue"))
                QVERIFY(talk.isOk(QStringLiteral(R"({"op":"tell","id":%1,"value":0.5})").arg(asked).toUtf8().constData()));
            else
                QCOMPARE(decision, QStringLiteral("stop"));
            stopped += decision == QLatin1String("stop") ? 1 : 0;
        }
        QVERIFY(stopped > 5 && stopped < 20);
        QVERIFY(talk.errorOf(R"({"op":"create","parameters":[],"strategy":"random","can_pause":1})")
                    .contains(QStringLiteral("can_pause")));
    }

    void aRequestOfEndlessLengthOrDepthIsRefused() {
        Conversation talk;
        QVERIFY(talk.errorOf(std::string(20u << 20, ' ').c_str()).contains(QStringLiteral("longer than")));
        QVERIFY(talk.errorOf(std::string(100000, '[').c_str()).contains(QStringLiteral("nested more than")));
    }
};

VERNIER_TEST(TestServeSession, Nothing);

}  // namespace tst_ServeSession

#include "tst_ServeSession.moc"
