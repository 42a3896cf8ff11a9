#include "core/exec/LogWatch.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace tst_LogWatch {

using namespace vernier;

class TestLogWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_directory = std::make_unique<QTemporaryDir>();
        QDir(m_directory->path()).mkdir(QStringLiteral("0"));
        QDir(m_directory->path()).mkdir(QStringLiteral("1"));
        m_watch = std::make_unique<LogWatch>();
        m_told.clear();
        connect(m_watch.get(), &LogWatch::changed, this,
                [this](const std::vector<std::string>& folders) { m_told.push_back(folders); });
    }

    void growthIsToldLongBeforeTheSafetyPoll() {
        m_watch->watch(folder("0"));
        m_watch->watch(folder("1"));
        settle();
        QElapsedTimer timer;
        timer.start();
        append("1/stderr.log");
        QTRY_COMPARE(m_told, Told{{folder("1")}});
        QVERIFY2(timer.elapsed() < LogWatch::kSafetyPollMs / 2, "the safety poll told it, not inotify");
    }

    void whatIsThereAlreadyIsToldButNotWithinTheCall() {
        append("0/stdout.log");
        m_watch->watch(folder("0"));
        QVERIFY(m_told.empty());
        QTRY_COMPARE(m_told, Told{{folder("0")}});
    }

    void aFloodIsToldTwentyTimesASecondAtMost() {
        m_watch->watch(folder("0"));
        settle();
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 500) {
            append("0/stdout.log");
            QCoreApplication::processEvents();
        }
        QVERIFY(m_told.size() >= 2);
        QVERIFY2(m_told.size() <= 12, qPrintable(QString::number(m_told.size())));
    }

    void nothingIsLostInTheQuietTime() {
        m_watch->watch(folder("0"));
        m_watch->watch(folder("1"));
        settle();
        append("0/stdout.log");
        QTRY_COMPARE(m_told.size(), std::size_t{1});
        append("1/stdout.log");
        append("0/stdout.log");
        QTRY_COMPARE(m_told, (Told{{folder("0")}, {folder("0"), folder("1")}}));
    }

    void aTruncationIsToldToo() {
        append("0/stdout.log");
        m_watch->watch(folder("0"));
        QTRY_COMPARE(m_told.size(), std::size_t{1});
        QVERIFY(QFile::resize(m_directory->filePath(QStringLiteral("0/stdout.log")), 0));
        QTRY_COMPARE(m_told.size(), std::size_t{2});
    }

    void otherFilesAndForgottenFoldersAreNotTold() {
        m_watch->watch(folder("0"));
        m_watch->watch(folder("1"));
        settle();
        m_watch->forget(folder("0"));
        append("0/stdout.log");
        append("1/model.bin");
        append("1/stdout.log");
        QTRY_COMPARE(m_told, Told{{folder("1")}});
    }

private:
    using Told = std::vector<std::vector<std::string>>;

    std::string folder(const char* name) const { return m_directory->filePath(QString::fromLatin1(name)).toStdString(); }
    void append(const char* file) const {
        QFile log(m_directory->filePath(QString::fromLatin1(file)));
        QVERIFY(log.open(QIODevice::Append) && log.write("line\n") > 0);
    }
    /// Lets the first look, which finds nothing, pass.
    void settle() const { QCoreApplication::processEvents(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LogWatch> m_watch;
    Told m_told;
};

VERNIER_TEST(TestLogWatch, CoreEvents);

}  // namespace tst_LogWatch

#include "tst_LogWatch.moc"
