#include "core/exec/ExitRecord.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

namespace tst_ExitRecord {

using namespace vernier;

namespace {

ProcessEnd sample(EndKind kind) {
    return {kind, 3, EndRequest::TimeLimit, "why \"\n\\ \xc3\xa9", 1'700'000'000'123, 1.25, std::int64_t{5} << 32, true};
}

std::string without(std::string text, const std::string& part, const std::string& replacement = {}) {
    return text.replace(text.find(part), part.size(), replacement);
}

}  // namespace

class TestExitRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack() {
        for (const EndKind kind : {EndKind::CouldNotStart, EndKind::Exited, EndKind::Signalled})
            QVERIFY(parseExitRecord(writeExitRecord(sample(kind))).value() == sample(kind));
    }

    void aDamagedRecordIsAnErrorThatSaysWhere() {
        const std::string good = writeExitRecord(sample(EndKind::Exited));
        for (std::size_t size = 0; size + 2 < good.size(); ++size)
            QVERIFY(!parseExitRecord(std::string_view(good).substr(0, size)));
        QVERIFY(parseExitRecord(without(good, "\"code\":3,")).error().message.text().find("code") != std::string::npos);
        QVERIFY(parseExitRecord(without(good, "\"code\":3", "\"code\":1e99")).error().message.text().find("code") !=
                std::string::npos);
        QVERIFY(parseExitRecord(without(good, "exited", "eaten")).error().message.text().find("eaten") != std::string::npos);
        QVERIFY(!parseExitRecord("[]"));
        QVERIFY(!parseExitRecord(std::string(100'000, '[')));
        QCOMPARE(parseExitRecord(without(good, "\"vernier\":1", "\"vernier\":2")).error().code, ErrorCode::Unsupported);
    }

    void aRecordThatCannotBeUnderstoodMeansLost() {
        const QTemporaryDir folder;
        QVERIFY(!readExitRecord(folder.path().toStdString()));
        QFile file(folder.filePath(QStringLiteral("exit.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"vern") > 0);
        file.close();
        const std::optional<ProcessEnd> end = readExitRecord(folder.path().toStdString());
        QVERIFY(end);
        QCOMPARE(end->kind, EndKind::Lost);
        QVERIFY(end->detail.text().starts_with("damaged exit record"));
    }

    void aLogThatHasLostItsEndMeansLost() {
        const QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& text) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        };
        write("exit.json", QByteArray::fromStdString(writeExitRecord(sample(EndKind::Exited), {9, 0})));
        write("stdout.log", "loss=0.5\n");
        QCOMPARE(readExitRecord(folder.path().toStdString())->kind, EndKind::Exited);
        write("stdout.log", QByteArray("loss=0.5\0", 9));
        QCOMPARE(readExitRecord(folder.path().toStdString())->kind, EndKind::Lost);
        write("stdout.log", "loss=");
        const std::optional<ProcessEnd> end = readExitRecord(folder.path().toStdString());
        QCOMPARE(end->kind, EndKind::Lost);
        QVERIFY(end->detail.text().starts_with("stdout.log is not whole any more"));
    }

    void numbersThatNoClockReachesAreBounded() {
        const std::string good = writeExitRecord(sample(EndKind::Exited));
        const std::size_t at = good.find("\"worked_ms\":") + 12;
        std::string far = good;
        far.replace(at, good.find_first_of(",}", at) - at, "9223372036854775807");
        QVERIFY(parseExitRecord(far)->workedMs < std::int64_t{1} << 53);
        far = good;
        far.replace(at, good.find_first_of(",}", at) - at, "-1");
        QCOMPARE(parseExitRecord(far)->workedMs, std::int64_t{0});
    }
};

VERNIER_TEST(TestExitRecord, Nothing);

}  // namespace tst_ExitRecord

#include "tst_ExitRecord.moc"
