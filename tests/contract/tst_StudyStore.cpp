#include "core/store/StudyStore.h"

#include "core/base/Rng.h"
#include "tests/support/ReferenceStore.h"
#include "tests/support/TestProgram.h"
#include "tests/support/WriteProtection.h"

#include <QTemporaryDir>

#include <bit>
#include <cmath>
#include <limits>

namespace tst_StudyStore {

using namespace vernier;
using namespace vernier::test;

namespace {

std::unique_ptr<StudyStore> opened(const std::string& file, StoreMode mode = StoreMode::ReadWrite) {
    auto store = StudyStore::open(file, mode);
    if (!store)
        qWarning("%s", store.error().text().c_str());
    return store ? std::move(*store) : nullptr;
}

TrialPtr waiting(std::int64_t number) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    return trial;
}

StoreBatch trials(std::vector<TrialPtr> written) {
    StoreBatch batch;
    batch.trials = std::move(written);
    return batch;
}

/// A trial with no field at its default.
Trial fullTrial() {
    Trial trial;
    trial.id = TrialId{0};
    trial.configuration = {{"text", "a \"quoted\"\n{brace} ü"},
                           {"flag", true},
                           {"big", std::int64_t{1} << 62},
                           {"whole", 3.0},
                           {"third", 1.0 / 3},
                           {"tiny", 5e-324},
                           {"huge", std::numeric_limits<double>::infinity()}};
    trial.state = TrialState::Failed;
    trial.origin = TrialOrigin::Repeat;
    trial.explanation = {"Because.", Prediction{0.1, -1e-300, std::numeric_limits<double>::max(), 1.0 / 7, 0}};
    trial.historyRevision = ~std::uint64_t{0};
    trial.definitionRevision = 7;
    trial.resource = 27;
    trial.slot = 3;
    trial.createdWallMs = 1'700'000'000'001;
    trial.startedWallMs = 1'700'000'000'002;
    trial.endedWallMs = 1'700'000'000'003;
    trial.end =
        ProcessEnd{EndKind::Signalled, 9, EndRequest::TimeLimit, "because", 1'700'000'000'003, 0.1, std::int64_t{5} << 32};
    trial.failure = FailureCause::TimedOut;
    trial.reports.resize(3);
    trial.objective = 0.1 + 0.2;
    trial.note = "a note; DROP TABLE trial";
    trial.tags = {"one", "two, three", ""};
    trial.isStarred = true;
    trial.isExcluded = true;
    return trial;
}

}  // namespace

class TestStudyStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Written many at a time and one at a time, whatever they are, to the last bit.
    void valuesOfReportsAreKeptExactly() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("study.db")).toStdString();
        StoreBatch batch = trials({waiting(0)});
        Rng rng(7);
        std::vector<double> values{0.0,
                                   0.1,
                                   -1.0 / 3,
                                   1e-300,
                                   5e-324,
                                   1e300,
                                   1e15,
                                   9.007e15,
                                   0x1p53,
                                   0x1p-52,
                                   std::numeric_limits<double>::quiet_NaN(),
                                   -1e-12,
                                   123456,
                                   std::numeric_limits<double>::infinity()};
        for (int n = 0; n < 5000; ++n)
            values.push_back((rng.uniform() - 0.5) * std::pow(10, static_cast<double>(rng.below(40)) - 20));
        for (std::size_t place = 0; place < values.size(); ++place)
            batch.reports.push_back({TrialId{0}, 0, {static_cast<std::int64_t>(place), values[place], 5, 2, 3}, place});
        QVERIFY(opened(file)->write(batch));
        const StoredStudy stored = opened(file)->load().value();
        const std::vector<Report>& reports = stored.trials.at(0).reports.at(0);
        QCOMPARE(reports.size(), values.size());
        for (std::size_t place = 0; place < values.size(); ++place) {
            QCOMPARE(std::bit_cast<std::uint64_t>(reports[place].value), std::bit_cast<std::uint64_t>(values[place]));
            QCOMPARE(reports[place].step, static_cast<std::int64_t>(place));
            QVERIFY(reports[place].elapsedMs == 5 && reports[place].fold == 2 && reports[place].count == 3);
        }
    }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("study.db")).toStdString();
    }

    void aNewStoreIsEmpty() {
        const auto study = opened(m_file)->load();
        QVERIFY(study);
        QVERIFY(study->trials.empty() && study->definitions.empty() && study->decisions.empty());
        QCOMPARE(study->lastSequence, std::int64_t{0});
    }

    void everyFieldOfATrialComesBack() {
        const Trial written = fullTrial();
        QVERIFY(opened(m_file)->write(trials({std::make_shared<Trial>(written)})));
        const auto study = opened(m_file)->load();
        QVERIFY(study);
        QCOMPARE(study->trials.size(), std::size_t{1});
        QCOMPARE(difference(study->trials.front(), written), QString());
    }

    void everyKindOfNumberIsReportedExactly() {
        using Limits = std::numeric_limits<double>;
        const std::vector<double> numbers = {0.1,
                                             1.0 / 3,
                                             7,
                                             -2,
                                             0x1.fffffffffffffp+1023,
                                             Limits::denorm_min(),
                                             9007199254740993.0,
                                             Limits::infinity(),
                                             -Limits::infinity(),
                                             Limits::quiet_NaN(),
                                             1e15,
                                             123456789012345678.0};
        const auto store = opened(m_file);
        StoreBatch batch = trials({waiting(0)});
        for (const double number : numbers)
            batch.reports.push_back({TrialId{0}, 0, {std::int64_t{1} << 53, number, 5}});
        QVERIFY(store->write(batch));
        const auto study = store->load();
        const std::vector<Report>& read = study->trials.front().reports.front();
        QCOMPARE(read.size(), numbers.size());
        for (std::size_t i = 0; i < numbers.size(); ++i)
            QVERIFY2(read[i].value == numbers[i] || (std::isnan(read[i].value) && std::isnan(numbers[i])),
                     qPrintable(QString::number(numbers[i], 'g', 17)));
        QCOMPARE(read.front().step, std::int64_t{1} << 53);
    }

    void anAbsentThresholdIsNotANumberThatIsNone() {
        const auto store = opened(m_file);
        StoreBatch batch = trials({waiting(0)});
        batch.decisions = {{TrialId{0}, 1, Verdict::Stop, "r", "s", 1},
                           {TrialId{0}, 2, Verdict::Stop, "r", "s", 1, std::nan("")}};
        QVERIFY(store->write(batch));
        const auto study = store->load();
        QVERIFY(!study->decisions[0].threshold);
        QVERIFY(study->decisions[1].threshold && std::isnan(*study->decisions[1].threshold));
    }

    void ofManyKeepsOnlyTheLastAreReadAtOpening() {
        const auto store = opened(m_file);
        StoreBatch batch = trials({waiting(0)});
        for (int step = 0; step < 2 * kMaxKeepsRead; ++step)
            batch.decisions.push_back({TrialId{0}, step, step % 1000 == 0 ? Verdict::Stop : Verdict::Keep, "r", "", 1});
        QVERIFY(store->write(batch));
        const auto study = store->load();
        QCOMPARE(study->decisions.size(), std::size_t{kMaxKeepsRead + 10});
        QCOMPARE(study->decisions[9].step, std::int64_t{9000});
        QCOMPARE(study->decisions[10].step, std::int64_t{kMaxKeepsRead});
    }

    void itHoldsWhatTheReferenceHoldsAfterEachBatch() {
        ReferenceStore reference;
        auto store = opened(m_file);
        for (std::int64_t number = 0; number < 300; ++number) {
            const StoreBatch batch = batchOfEveryKind(number);
            const auto written = store->write(batch);
            QVERIFY2(written, written ? "" : written.error().text().c_str());
            reference.write(batch);
            if (number % 50 == 0) {
                store.reset();
                store = opened(m_file);
            }
            if (number % 7 == 0)
                QCOMPARE(difference(*store->load(), reference.load()), QString());
        }
        QCOMPARE(*store->events(), reference.events());
    }

    void aBatchThatFailsLeavesNothing() {
        const auto store = opened(m_file);
        StoreBatch batch = trials({waiting(0)});
        batch.meta["key"] = "value";
        batch.reports.push_back({TrialId{99}, 0, {1, 0.5, 0}});  // there is no trial 99
        const auto written = store->write(batch);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Storage);
        QVERIFY(store->load()->trials.empty());
        QVERIFY(!store->load()->meta.contains("key"));
        QVERIFY(store->write(trials({waiting(0)})));
    }

    void reReadingALogStartsItsSeriesAgain() {
        const auto store = opened(m_file);
        StoreBatch first = trials({waiting(0), waiting(1)});
        first.reports = {{TrialId{0}, 0, {1, 0.5, 0}}, {TrialId{0}, 0, {2, 0.6, 0}}, {TrialId{1}, 0, {1, 0.7, 0}}};
        first.positions = {{TrialId{0}, false, 100, 2, {2}}};
        QVERIFY(store->write(first));
        StoreBatch second;
        second.clearedReports = {TrialId{0}};
        second.reports = {{TrialId{0}, 0, {9, 0.9, 0}}};
        QVERIFY(store->write(second));
        const auto study = store->load();
        QCOMPARE(study->trials[0].reports[0], (std::vector<Report>{{9, 0.9, 0}}));
        QCOMPARE(study->trials[1].reports[0].size(), std::size_t{1});
        QVERIFY(study->positions.empty());
    }

    void aReportIsPutInItsPlaceAndASeriesShortened() {
        const auto store = opened(m_file);
        StoreBatch first = trials({waiting(0)});
        first.reports = {
            {TrialId{0}, 0, {1, 0.5, 0}, 0}, {TrialId{0}, 0, {2, 0.6, 0, 1, 4}, 1}, {TrialId{0}, 0, {3, 0.7, 0}, 2}};
        QVERIFY(store->write(first));
        StoreBatch second;
        second.shortenedSeries = {{TrialId{0}, 0, 2}};
        second.reports = {{TrialId{0}, 0, {1, 0.25, 7, 0, 2}, 0}};
        QVERIFY(store->write(second));
        QCOMPARE(store->load()->trials[0].reports[0], (std::vector<Report>{{1, 0.25, 7, 0, 2}, {2, 0.6, 0, 1, 4}}));
    }

    void aWatcherSeesWhatChangedSinceItsLastLook() {
        const auto writer = opened(m_file);
        ReferenceStore reference;
        const auto add = [&](std::int64_t number) {
            QVERIFY(writer->write(batchOfEveryKind(number)));
            reference.write(batchOfEveryKind(number));
        };
        for (std::int64_t number = 0; number < 12; ++number)
            add(number);
        const auto watcher = opened(m_file, StoreMode::ReadOnly);
        QVERIFY(watcher);
        const std::int64_t seen = watcher->load()->lastSequence;
        QVERIFY(watcher->changesSince(seen)->events.empty());
        QVERIFY(watcher->changesSince(seen)->trials.empty());

        for (std::int64_t number = 12; number < 18; ++number)
            add(number);
        const auto changes = watcher->changesSince(seen);
        QVERIFY(changes);
        QCOMPARE(changes->events.size(), std::size_t{6});
        QCOMPARE(changes->events.front().sequence, seen + 1);
        QCOMPARE(changes->trials.size(), std::size_t{1});
        QCOMPARE(difference(changes->trials.front(), reference.load().trials[2]), QString());
        QCOMPARE(changes->decisions.size(), std::size_t{3});
        QCOMPARE(changes->definitions, std::vector<std::string>{"{\"revision\": 2}"});
        QCOMPARE(changes->meta.at("batch"), std::string("18"));
    }

    void aReaderCannotWrite() {
        QVERIFY(opened(m_file));
        const auto reader = opened(m_file, StoreMode::ReadOnly);
        const auto written = reader->write(trials({waiting(0)}));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Shortage);
    }

    void aFolderThatCannotBeWrittenIsReadAllTheSame() {
        QVERIFY(opened(m_file)->write(trials({waiting(0)})));
        const WriteProtection protection(m_folder->path());
        if (!protection.holds())
            QSKIP("Nobody can be kept from writing here");
        const auto reader = opened(m_file, StoreMode::ReadOnly);
        QVERIFY(reader);
        QCOMPARE(reader->load()->trials.size(), std::size_t{1});
        const auto writer = StudyStore::open(m_file, StoreMode::ReadWrite);
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::Storage);
    }

    void aFolderThatCannotBeWrittenIsWatchedWhileAnotherWrites() {
        const auto writer = opened(m_file);
        QVERIFY(writer->write(trials({waiting(0)})));
        const WriteProtection protection(m_folder->path());
        if (!protection.holds())
            QSKIP("Nobody can be kept from writing here");
        const auto reader = opened(m_file, StoreMode::ReadOnly);
        QVERIFY(reader);
        QVERIFY(writer->write(trials({waiting(1)})));
        QCOMPARE(reader->load()->trials.size(), std::size_t{2});
    }

    void readersNeverMakeTheWriterFail() {
        const auto writer = opened(m_file);
        const auto reader = opened(m_file, StoreMode::ReadOnly);
        for (std::int64_t number = 0; number < 200; ++number) {
            const auto passing = opened(m_file, StoreMode::ReadOnly);
            QVERIFY(reader->changesSince(number));
            const auto written = writer->write(batchOfEveryKind(number));
            QVERIFY2(written, written ? "" : written.error().text().c_str());
            QVERIFY(passing->load());
        }
    }

    void aFileThatIsMissingIsNotMadeForAReader() {
        const auto store = StudyStore::open(m_file, StoreMode::ReadOnly);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(QString::fromStdString(m_file)));
    }

    void aFolderThatIsMissingIsAnError() {
        const auto store = StudyStore::open("/nonexistent/folder/study.db", StoreMode::ReadWrite);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::Shortage);
        QCOMPARE(store.error().file, std::string("/nonexistent/folder/study.db"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_file;
};

VERNIER_TEST(TestStudyStore, CoreEvents);

}  // namespace tst_StudyStore

#include "tst_StudyStore.moc"
