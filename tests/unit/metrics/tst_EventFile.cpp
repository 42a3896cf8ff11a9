#include "core/metrics/EventFile.h"

#include "core/base/Rng.h"
#include "tests/support/EventFileWriter.h"
#include "tests/support/TestProgram.h"

#include <cmath>
#include <vector>

namespace tst_EventFile {

using namespace vernier;
using namespace vernier::test;

namespace {

struct Scalar {
    std::string tag;
    std::int64_t step;
    double value;
    bool operator==(const Scalar&) const = default;
};

std::vector<Scalar> read(EventFile& file, std::string_view bytes, std::size_t piece = std::string::npos) {
    std::vector<Scalar> found;
    for (std::size_t at = 0; at < bytes.size(); at += std::min(piece, bytes.size())) {
        file.feed(bytes.substr(at, piece), [&](const EventScalar& scalar) {
            found.push_back({std::string(scalar.tag), scalar.step, scalar.value});
        });
    }
    return found;
}

std::vector<Scalar> read(std::string_view bytes, std::size_t piece = std::string::npos) {
    EventFile file;
    return read(file, bytes, piece);
}

/// As a SummaryWriter begins: the version, two values, and one as a tensor.
std::string sample() {
    return recordOf(std::string("\x09\0\0\0\0\0\0\xF0\x3F\x1A\x0D"
                                "brain.Event:2",
                                24)) +
           recordOf(eventOf("loss", 1, 0.5F)) + recordOf(eventOf("val/auc", 300, -0.25F)) +
           recordOf(tensorEventOf("lr", 301, 0.125F));
}

const std::vector<Scalar> kSample{{"loss", 1, 0.5}, {"val/auc", 300, -0.25}, {"lr", 301, 0.125}};

}  // namespace

class TestEventFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksumsAreThoseOfTheStandard() {
        // RFC 3720, B.4.
        QCOMPARE(crc32c(std::string(32, '\0')), 0x8A9136AAu);
        QCOMPARE(crc32c(std::string(32, '\xFF')), 0x62A8AB43u);
        std::string ascending(32, '\0');
        for (std::size_t i = 0; i < ascending.size(); ++i)
            ascending[i] = static_cast<char>(i);
        QCOMPARE(crc32c(ascending), 0x46DD794Eu);
        QCOMPARE(crc32c("123456789"), 0xE3069283u);
    }

    void numbersAreReadWhereverTheFileIsCut() {
        const std::string bytes = sample();
        QCOMPARE(read(bytes), kSample);
        for (std::size_t piece = 1; piece < bytes.size(); ++piece)
            QCOMPARE(read(bytes, piece), kSample);
        for (std::size_t end = 0; end < bytes.size(); ++end) {
            EventFile file;
            const std::vector<Scalar> before = read(file, std::string_view(bytes).substr(0, end));
            QVERIFY(before.size() < kSample.size() && std::equal(before.begin(), before.end(), kSample.begin()));
            QVERIFY(!file.isDamaged() && file.badRecords() == 0);
            QCOMPARE(before.size() + read(file, std::string_view(bytes).substr(end)).size(), kSample.size());
        }
    }

    void anyByteThatIsWrongIsNoticed() {
        const std::string good = sample();
        for (std::size_t at = 0; at < good.size(); ++at) {
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x10);
            EventFile file;
            const std::vector<Scalar> found = read(file, bad);
            QVERIFY2(file.isDamaged() || file.badRecords() == 1, qPrintable(QString::number(at)));
            // The length and its checksum are enough.
            EventFile begun;
            read(begun, bad.substr(0, 12));
            QCOMPARE(begun.isDamaged(), at < 12);
            for (const Scalar& scalar : found)
                QVERIFY(std::find(kSample.begin(), kSample.end(), scalar) != kSample.end());
        }
    }

    void largeRecordsAreSkippedWithoutBeingKept() {
        const std::string image(EventFile::kMaxRecordBytes + 5, 'x');
        const std::string bytes = recordOf(eventOf("a", 1, 1)) + recordOf(image) + recordOf(eventOf("a", 2, 2));
        for (const std::size_t piece : {std::size_t{4096}, std::size_t{1} << 20, bytes.size()})
            QCOMPARE(read(bytes, piece), (std::vector<Scalar>{{"a", 1, 1}, {"a", 2, 2}}));
    }

    void messagesOfNoUseAreHarmless() {
        Rng random(7, 1);
        for (int round = 0; round < 2000; ++round) {
            std::string event = eventOf("some/tag", 77, 0.5F);
            event[static_cast<std::size_t>(random() % event.size())] = static_cast<char>(random());
            event.resize(static_cast<std::size_t>(random() % (event.size() + 1)));
            read(recordOf(event));
        }
        QCOMPARE(read(recordOf({}) + recordOf(std::string(40, '\xFF')) + recordOf(eventOf("a", 1, 1))).size(), std::size_t{1});
        QVERIFY(std::isnan(read(recordOf(eventOf("a", 1, std::nanf("")))).at(0).value));
    }
};

VERNIER_TEST(TestEventFile, Nothing);

}  // namespace tst_EventFile

#include "tst_EventFile.moc"
