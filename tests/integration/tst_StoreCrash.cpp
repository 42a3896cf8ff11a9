// Kills a writing process at random moments, and cuts its file everywhere.
#include "core/store/StudyStore.h"
#include "tests/support/ReferenceStore.h"
#include "tests/support/TestProgram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace tst_StoreCrash {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr int kKills = 60;

std::int64_t batchesIn(const StudyStore& store) {
    const auto study = store.load();
    return study && study->meta.contains("batch") ? std::stoll(study->meta.at("batch")) : 0;
}

/// The child: continues writing where the file ends, and says after each batch how many are acknowledged. Ends only by a signal
/// or an error.
int writeUntilKilled(const std::string& file) {
    const auto store = StudyStore::open(file, StoreMode::ReadWrite);
    if (!store) {
        std::fprintf(stderr, "%s\n", store.error().text().c_str());
        return 1;
    }
    for (std::int64_t number = batchesIn(**store);; ++number) {
        if (const auto written = (*store)->write(batchOfEveryKind(number)); !written) {
            std::fprintf(stderr, "%s\n", written.error().text().c_str());
            return 1;
        }
        const std::string line = std::to_string(number + 1) + "\n";
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
            return 1;
    }
}

std::int64_t lastNumber(const QByteArray& lines) {
    const qsizetype end = lines.lastIndexOf('\n');
    return end < 0 ? 0 : lines.left(end).split('\n').last().toLongLong();
}

QString integrityOf(const QString& file) {
    QString verdict;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("check"));
        database.setDatabaseName(file);
        if (!database.open())
            return QStringLiteral("cannot open");
        QSqlQuery query(database);
        if (query.exec(QStringLiteral("PRAGMA integrity_check")) && query.next())
            verdict = query.value(0).toString();
        if (query.exec(QStringLiteral("PRAGMA foreign_key_check")) && query.next())
            verdict += QStringLiteral(", broken references");
    }
    QSqlDatabase::removeDatabase(QStringLiteral("check"));
    return verdict;
}

QByteArray contentOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void setContent(const QString& file, const QByteArray& bytes) {
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::WriteOnly) && opened.write(bytes) == bytes.size());
}

/// The bytes of a database after `batches` batches, closed.
QByteArray closedStudy(const QString& file, int batches) {
    auto store = StudyStore::open(file.toStdString(), StoreMode::ReadWrite);
    for (int number = 0; store && number < batches; ++number) {
        if (!(*store)->write(batchOfEveryKind(number)))
            return {};
    }
    store = {};
    return contentOf(file);
}

}  // namespace

class TestStoreCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aKilledWriterLosesNothingAcknowledged() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        ReferenceStore reference;
        std::int64_t replayed = 0;
        const QString file = m_folder->filePath(QStringLiteral("study.db"));
        for (int kill = 0; kill < kKills; ++kill) {
            std::int64_t acknowledged = replayed;
            killWriter(file, random, acknowledged);
            if (QTest::currentTestFailed())
                return;
            const auto store = StudyStore::open(file.toStdString(), StoreMode::ReadWrite);
            QVERIFY2(store, store ? "" : store.error().text().c_str());
            const std::int64_t kept = batchesIn(**store);
            QVERIFY2(kept == acknowledged || kept == acknowledged + 1,
                     qPrintable(QStringLiteral("%1 acknowledged, %2 kept").arg(acknowledged).arg(kept)));
            for (; replayed < kept; ++replayed)
                reference.write(batchOfEveryKind(replayed));
            QCOMPARE(difference(*(*store)->load(), reference.load()), QString());
            QCOMPARE(*(*store)->events(), reference.events());
        }
        QCOMPARE(integrityOf(file), QStringLiteral("ok"));
        qInfo("%d kills, %lld batches", kKills, static_cast<long long>(replayed));
        QVERIFY(replayed > 12);  // every kind of write, twice, also on a slow machine
    }

    void aWriterKilledWhileItMakesTheFileLeavesAWholeOneOrNone() {
        QRandomGenerator random(1);
        for (int kill = 0; kill < 20; ++kill) {
            const QString file = m_folder->filePath(QStringLiteral("study-%1.db").arg(kill));
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("WriteStoreUntilKilled"), file});
            QVERIFY(writer.waitForStarted());
            const QString draft = file + QStringLiteral(".new");
            // The moment is random within the creation of the file, which takes a few milliseconds.
            while (!QFile::exists(draft) && !QFile::exists(file) && writer.state() == QProcess::Running)
                QThread::usleep(50);
            QThread::usleep(random.bounded(4000));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            if (QFile::exists(file))
                QVERIFY(StudyStore::open(file.toStdString(), StoreMode::ReadOnly));
            QVERIFY(StudyStore::open(file.toStdString(), StoreMode::ReadWrite));
        }
    }

    void aFileCutAnywhereIsRefusedAndLeftAsItIs() {
        const QString file = m_folder->filePath(QStringLiteral("study.db"));
        const QByteArray whole = closedStudy(file, 60);
        QVERIFY(whole.size() > 40'000);
        for (qsizetype length = 0; length < whole.size(); length += length % 4096 == 1 || length % 4096 > 4090 ? 1 : 97) {
            const QString cut = m_folder->filePath(QStringLiteral("cut.db"));
            setContent(cut, whole.left(length));
            for (const StoreMode mode : {StoreMode::ReadOnly, StoreMode::ReadWrite}) {
                const auto store = StudyStore::open(cut.toStdString(), mode);
                QVERIFY2(!store, qPrintable(QString::number(length)));
                QCOMPARE(store.error().code, ErrorCode::Storage);
                QCOMPARE(store.error().file, cut.toStdString());
            }
            QVERIFY(contentOf(cut) == whole.left(length));
        }
    }

    void aLogCutAnywhereGivesTheBatchesBeforeTheCut() {
        const QString file = m_folder->filePath(QStringLiteral("study.db"));
        const auto store = StudyStore::open(file.toStdString(), StoreMode::ReadWrite);
        for (int number = 0; number < 12; ++number)
            QVERIFY((*store)->write(batchOfEveryKind(number)));
        const QByteArray main = contentOf(file);
        const QByteArray log = contentOf(file + QStringLiteral("-wal"));
        QVERIFY(log.size() > 10'000);
        std::int64_t keptBefore = 0;
        for (qsizetype length = 0; length <= log.size(); length += 509) {
            QDir().mkpath(m_folder->filePath(QStringLiteral("copy")));
            const QString copy = m_folder->filePath(QStringLiteral("copy/study.db"));
            setContent(copy, main);
            setContent(copy + QStringLiteral("-wal"), log.left(length));
            const auto reopened = StudyStore::open(copy.toStdString(), StoreMode::ReadWrite);
            QVERIFY2(reopened, reopened ? "" : reopened.error().text().c_str());
            const std::int64_t kept = batchesIn(**reopened);
            QVERIFY(kept >= keptBefore);
            keptBefore = kept;
            ReferenceStore reference;
            for (std::int64_t number = 0; number < kept; ++number)
                reference.write(batchOfEveryKind(number));
            QCOMPARE(difference(*(*reopened)->load(), reference.load()), QString());
        }
        QVERIFY(keptBefore >= 11);
    }

    void aFileWithDamageInsideNeverCrashes() {
        const QString file = m_folder->filePath(QStringLiteral("study.db"));
        const QByteArray whole = closedStudy(file, 30);
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            QByteArray damaged = whole;
            for (int hit = 0; hit < 8; ++hit)
                damaged[random.bounded(static_cast<int>(damaged.size()))] = static_cast<char>(random.generate());
            const QString copy = m_folder->filePath(QStringLiteral("damaged.db"));
            setContent(copy, damaged);
            const auto store = StudyStore::open(copy.toStdString(), StoreMode::ReadOnly);
            if (!store) {
                QVERIFY(!store.error().message.empty());
                continue;
            }
            if (const auto study = (*store)->load(); !study)
                QVERIFY(!study.error().message.empty());
        }
    }

    void aReaderInAnotherProcessNeverMakesTheWriterFail() {
        const QString file = m_folder->filePath(QStringLiteral("study.db"));
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("WriteStoreUntilKilled"), file});
        QTRY_VERIFY(QFile::exists(file));
        std::int64_t seen = 0;
        for (int look = 0; look < 300; ++look) {
            const auto reader = StudyStore::open(file.toStdString(), StoreMode::ReadOnly);
            QVERIFY2(reader, reader ? "" : reader.error().text().c_str());
            const auto changes = (*reader)->changesSince(seen);
            QVERIFY(changes);
            if (!changes->events.empty())
                seen = changes->events.back().sequence;
            writer.waitForReadyRead(0);  // keeps its pipe from filling up
        }
        QByteArray lines;
        const auto acknowledged = [&] {
            writer.waitForReadyRead(10);
            lines += writer.readAllStandardOutput();
            return lastNumber(lines);
        };
        QTRY_VERIFY(acknowledged() > seen);
        QCOMPARE(writer.state(), QProcess::Running);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(QString::fromLocal8Bit(writer.readAllStandardError()), QString());
    }

private:
    /// Lets a child write for 0 to 60 ms after its first batch, kills it and reads how many batches it was told are safe.
    void killWriter(const QString& file, QRandomGenerator& random, std::int64_t& acknowledged) {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::SeparateChannels);
        writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("WriteStoreUntilKilled"), file});
        QVERIFY(writer.waitForStarted());
        if (random.bounded(4) != 0)
            QVERIFY2(writer.waitForReadyRead(30'000), writer.readAllStandardError().constData());
        QThread::usleep(random.bounded(60'000));
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        acknowledged = std::max(acknowledged, lastNumber(writer.readAllStandardOutput()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static int writeStoreUntilKilled(int, char** argv) {
    return writeUntilKilled(argv[1]);
}

VERNIER_TEST(TestStoreCrash, CoreEvents);
VERNIER_TEST_PART(WriteStoreUntilKilled, CoreEvents, &writeStoreUntilKilled);

}  // namespace tst_StoreCrash

#include "tst_StoreCrash.moc"
