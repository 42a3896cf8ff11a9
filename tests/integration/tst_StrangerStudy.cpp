// A study that came from somewhere else, opened and run by the real vernier-cli.
#include "tests/support/CommandLineStudy.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>

#include <sys/stat.h>

namespace tst_StrangerStudy {

using namespace vernier::test;

namespace {

const QString kTwoTrials = QStringLiteral("\"limits\": {\"trials\": 2, \"parallel\": 1}");

void change(const Study& study, const QStringList& statements) {
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("stranger"));
        database.setDatabaseName(study.folder() + QStringLiteral("/study.db"));
        QVERIFY(database.open());
        for (const QString& sql : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(sql), qPrintable(sql + query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("stranger"));
}

void writeFile(const Study& study, const char* name, const QByteArray& text) {
    QFile file(study.folder() + QLatin1Char('/') + QLatin1String(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

bool isThere(const Study& study, const char* name) {
    return QFileInfo::exists(study.folder() + QLatin1Char('/') + QLatin1String(name));
}

bool hasControls(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const bool isLayout = c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QLatin1Char('\r');
        return !isLayout && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format);
    });
}

/// The program on a terminal of its own (util-linux script), which is typed at as soon as it asks.
class Terminal {
public:
    explicit Terminal(const Study& study) {
        study.start(m_process, {QStringLiteral("--version")});
        m_process.waitForFinished();
        m_process.start(
            QStringLiteral("script"),
            {QStringLiteral("-qec"), QStringLiteral("'%1' run '%2'").arg(programPath("vernier-cli"), study.folder()),
             QStringLiteral("/dev/null")});
    }
    /// What is shown up to and with the question, or all if none is asked.
    QString question() {
        const bool isAsked = QTest::qWaitFor(
            [this] {
                m_process.waitForReadyRead(50);
                m_shown += m_process.readAllStandardOutput();
                return m_shown.contains("[y/N]") || m_process.state() == QProcess::NotRunning;
            },
            30000);
        return isAsked && m_shown.contains("[y/N]") ? QString::fromUtf8(m_shown) : QString();
    }
    Outcome answer(const char* text) {
        m_process.write(text);
        m_process.write("\n");
        return Study::end(m_process);
    }

private:
    QProcess m_process;
    QByteArray m_shown;
};

}  // namespace

class TestStrangerStudy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWaitingTrialWithAValueThatIsNoneIsNotRun_data() {
        QTest::addColumn<QString>("configuration");
        QTest::newRow("text for a number") << QStringLiteral(R"({"x": "0.5; touch TAKEN", "c": "b"})");
        QTest::newRow("no choice") << QStringLiteral(R"({"x": 0.5, "c": "b; touch TAKEN"})");
        QTest::newRow("outside") << QStringLiteral(R"({"x": 1e9, "c": "b"})");
        QTest::newRow("nan") << QStringLiteral(R"({"x": ["nan"], "c": "b"})");
        QTest::newRow("missing") << QStringLiteral(R"({"x": 0.5})");
        QTest::newRow("unknown") << QStringLiteral(R"({"x": 0.5, "c": "b", "PATH": "/tmp"})");
    }

    void aWaitingTrialWithAValueThatIsNoneIsNotRun() {
        QFETCH(QString, configuration);
        const Study study(QStringLiteral("[\"sh\", \"-c\", \"echo ran >> RUNS; echo loss={x}; : {c}\"]"), kTwoTrials);
        QCOMPARE(study.run(kRun).exitCode, 0);
        change(study,
               {QStringLiteral("UPDATE trial SET state = 'Waiting', origin = 'user', slot = NULL, started_ms = NULL, "
                               "ended_ms = NULL, process_end = NULL, objective = NULL, configuration = '%1' WHERE id = 1")
                    .arg(configuration),
                QStringLiteral("DELETE FROM report WHERE trial = 1")});
        QVERIFY(QFile::remove(study.folder() + QStringLiteral("/RUNS")));
        const Outcome outcome = study.run(kRun);
        QVERIFY(outcome.exitCode >= 0);
        QVERIFY(!isThere(study, "TAKEN"));
        QVERIFY2(outcome.out.contains(QStringLiteral("Trial 1 is cancelled: its values are not those of this study.")),
                 qPrintable(outcome.out + outcome.err));
        const QJsonArray trials = study.trials();
        QCOMPARE(trials[1][QStringLiteral("state")].toString(), QStringLiteral("Cancelled"));
        QCOMPARE(trials.size(), 3);  // another one took its place
    }

    void aPausedTrialWithAStrangeValueIsNotResumed() {
        const Study study(QStringLiteral("[\"sh\", \"-c\", \"echo loss={x}\"]"),
                          QStringLiteral("\"limits\": {\"trials\": 2, \"parallel\": 1}"));
        QCOMPARE(study.run(kRun).exitCode, 0);
        change(study,
               {QStringLiteral("UPDATE trial SET state = 'Running', ended_ms = NULL, process_end = NULL, objective = NULL, "
                               "configuration = '{\"x\": \"1; touch TAKEN\", \"c\": \"b\"}' WHERE id = 1")});
        QVERIFY(QFile::remove(study.folder() + QStringLiteral("/trials/000001/exit.json")));
        QFile::remove(study.folder() + QStringLiteral("/trials/000001/lock"));
        QVERIFY(study.run(kRun).exitCode >= 0);
        QVERIFY(!isThere(study, "TAKEN"));
    }

    void whatWasShownIsRunWhateverTheFileSaysByThen() {
        const Study study(QStringLiteral("[\"sh\", \"-c\", \"echo loss={x}\"]"), kTwoTrials);
        if (QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty())
            QSKIP("The tool script is not installed");
        Terminal terminal(study);
        QVERIFY(terminal.question().contains(QStringLiteral("sh -c 'echo loss={x}'")));
        QFile file(study.folder() + QStringLiteral("/study.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray evil = file.readAll().replace("echo loss", "touch TAKEN; echo loss");
        file.close();
        writeFile(study, "study.json", evil);
        QCOMPARE(terminal.answer("y").exitCode, 0);
        QVERIFY(!isThere(study, "TAKEN"));
        QCOMPARE(study.run({QStringLiteral("run"), QStringLiteral("STUDY")}).exitCode, 6);  // the changed one is asked for
    }

    void aScriptThatChangesWhilePeopleAreAskedStartsNothing() {
        const Study study(QStringLiteral("[\"sh\", \"train.sh\", \"{x}\"]"), kTwoTrials);
        if (QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty())
            QSKIP("The tool script is not installed");
        writeFile(study, "train.sh", "echo loss=$1\n");
        {
            Terminal terminal(study);
            QVERIFY(terminal.question().contains(QStringLiteral("the script train.sh of this folder may run")));
            writeFile(study, "train.sh", "touch TAKEN; echo loss=$1\n");
            QCOMPARE(terminal.answer("y").exitCode, 6);
            QVERIFY(!isThere(study, "TAKEN"));
        }
        Terminal again(study);
        QVERIFY(again.question().contains(QStringLiteral("train.sh has changed since you agreed")));
        QCOMPARE(again.answer("y").exitCode, 0);
        QVERIFY(isThere(study, "TAKEN"));  // now it was agreed to
        QCOMPARE(study.run({QStringLiteral("run"), QStringLiteral("STUDY")}).exitCode, 0);
    }

    void noWordOfAStudyReachesTheTerminalAsItIs() {
        const Study study(QStringLiteral("[\"sh\", \"-c\", \"echo loss=1; exit 0\"]"), kTwoTrials);
        study.write(
            QString::fromLatin1("{\"vernier\": 1, \"name\": \"s\", \"command\": [\"sh\", \"-c\", \"echo loss=1; : {c}\"], "
                                "\"environment\": {\"E\": \"\\u001b[2J\"},"
                                " \"parameters\": [{\"name\": \"c\", \"type\": \"categorical\", \"values\": "
                                "[\"a\\u001b[2Jb\\u0007\", \"d\\u009b2J\\u202ee\"]}],"
                                " \"metrics\": [{\"name\": \"loss\", \"source\": \"regex\", \"pattern\": \"loss=(.*)$\"}],"
                                " \"objective\": {\"metric\": \"loss\", \"goal\": \"minimize\"}, \"strategy\": {\"kind\": "
                                "\"random\", \"seed\": 1}, \"limits\": {\"trials\": 2}}"));
        QStringList all{study.run({QStringLiteral("run"), QStringLiteral("STUDY")}).out, study.run(kRun).out};
        change(study,
               {QStringLiteral("UPDATE meta SET value = char(27) || '[2J' || char(10) || char(8238) WHERE key = 'reason'"),
                QStringLiteral("UPDATE meta SET value = '' WHERE key = 'reason_message'"),
                QStringLiteral("UPDATE trial SET note = char(27) || ']0;x' || char(7)")});
        for (const char* words : {"status", "check", "trials", "trials --json", "export --format env",
                                  "export --format command", "export --format json", "export --format yaml",
                                  "export --all-trials", "export --top 2", "report", "explain", "replay", "run"}) {
            QStringList arguments = QString::fromLatin1(words).split(QLatin1Char(' '));
            const Outcome outcome = study.run(arguments << QStringLiteral("STUDY"));
            QVERIFY2(outcome.exitCode >= 0, words);
            all << outcome.out << outcome.err;
            QVERIFY2(!hasControls(outcome.out + outcome.err), words);
        }
        for (const QString& text : all)
            QVERIFY2(!hasControls(text), qPrintable(text));
        // Programs read what it was.
        QVERIFY(QStringList({QStringLiteral("a\u001b[2Jb\u0007"), QStringLiteral("d\u009b2J\u202ee")})
                    .contains(study.trials()[0][QStringLiteral("params")][QStringLiteral("c")].toString()));
    }

    void aStudyFileThatNeverEndsIsRefused() {
        const Study study(kTrainer);
        const QString file = study.folder() + QStringLiteral("/study.json");
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), file));
        QVERIFY(study.run({QStringLiteral("check"), QStringLiteral("STUDY")}).exitCode > 0);
        QVERIFY(QFile::remove(file));
        QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
        QVERIFY(study.run({QStringLiteral("check"), QStringLiteral("STUDY")}).exitCode > 0);
        const QStringList import{QStringLiteral("import"), file, QStringLiteral("--out"),
                                 study.folder() + QStringLiteral("-new")};
        QVERIFY(study.run(import).exitCode > 0);
    }
};

VERNIER_TEST(TestStrangerStudy, CoreEvents);

}  // namespace tst_StrangerStudy

#include "tst_StrangerStudy.moc"
