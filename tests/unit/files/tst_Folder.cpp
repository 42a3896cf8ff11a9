#include "core/files/Folder.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tst_Folder {

using namespace vernier;

class TestFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_temporary->path()).mkdir(QStringLiteral("study")));
        put("outside.txt", "mine");
    }

    void whatIsWrittenIsReadBeneathIt() {
        const Folder folder(path("study"));
        const Folder trial = folder.at("trials").at("000001");
        QVERIFY(!trial.exists());
        QVERIFY(trial.make() && trial.make());
        QVERIFY(trial.write("a.json", "one") && trial.write("a.json", "two"));
        QCOMPARE(trial.read("a.json", 3).value(), std::string("two"));
        QCOMPARE(read("study/trials/000001/a.json"), QByteArray("two"));
        QCOMPARE(trial.stateOf("a.json").bytes, std::int64_t{3});
        QCOMPARE(folder.at("trials").names(), std::vector<std::string>{"000001"});
    }

    void aMovedFolderIsStillTheSame() {
        const Folder folder(path("study"));
        const Folder trial = folder.at("trials");
        QVERIFY(trial.make());
        QCOMPARE(folder.currentPath(), path("study"));
        QCOMPARE(std::rename(path("study").c_str(), path("moved").c_str()), 0);
        QVERIFY(trial.write("a", "here"));
        QCOMPARE(read("moved/trials/a"), QByteArray("here"));
        QCOMPARE(trial.currentPath(), path("moved/trials"));
        QCOMPARE(trial.path(), path("study/trials"));  // a key does not change
        QVERIFY(!QFile::exists(QString::fromStdString(path("study"))));
        QVERIFY(!folder.isRootGone());
    }

    void aDeletedFolderIsGoneAndIsNotMadeAgain() {
        const Folder folder(path("study"));
        QVERIFY(QDir(QString::fromStdString(path("study"))).removeRecursively());
        QVERIFY(folder.isRootGone());
        QVERIFY(!folder.at("trials").make());
        QVERIFY(!folder.write("a", "lost"));
        QVERIFY(!QFile::exists(QString::fromStdString(path("study"))));
    }

    void noLinkIsFollowed() {
        const Folder folder(path("study"));
        QCOMPARE(::symlink(path("outside.txt").c_str(), path("study/a").c_str()), 0);
        QCOMPARE(folder.read("a", 100).error().code, ErrorCode::InvalidInput);
        QCOMPARE(folder.read("a", 100).error().message.id(), std::string("files.link"));
        QCOMPARE(folder.openFile("a", O_RDWR | O_CREAT).error().code, ErrorCode::InvalidInput);
        QVERIFY(folder.stateOf("a").kind == FileState::Kind::Other);
        QVERIFY(folder.write("a", "ours"));  // it takes the place of the link
        QCOMPARE(read("study/a"), QByteArray("ours"));
        QCOMPARE(read("outside.txt"), QByteArray("mine"));
    }

    void noLinkToAFolderIsFollowed() {
        const Folder folder(path("study"));
        QVERIFY(QDir(m_temporary->path()).mkdir(QStringLiteral("elsewhere")));
        QCOMPARE(::symlink(path("elsewhere").c_str(), path("study/trials").c_str()), 0);
        QCOMPARE(folder.at("trials").make().error().message.id(), std::string("files.no-folder"));
        QVERIFY(!folder.at("trials/000001").make());
        QVERIFY(!folder.at("trials").write("a", "theirs"));
        QVERIFY(!folder.at("trials").replace("a", "theirs"));
        QVERIFY(folder.at("trials").names().empty());
        QVERIFY(!folder.at("../elsewhere").exists());
        QVERIFY(QDir(QString::fromStdString(path("elsewhere"))).isEmpty());
    }

    void aLinkOnTheWayToItIsTheUsersOwn() {
        QCOMPARE(::symlink(path("study").c_str(), path("short").c_str()), 0);
        const Folder folder(path("short"));
        QVERIFY(folder.write("a", "x"));
        QCOMPARE(folder.currentPath(), path("short"));
    }

    void onlyRegularFilesAreOpened() {
        const Folder folder(path("study"));
        QCOMPARE(::mkfifo(path("study/pipe").c_str(), 0600), 0);
        QVERIFY(folder.at("inner").make());
        for (const char* const name : {"pipe", "inner"}) {
            QCOMPARE(folder.read(name, 100).error().message.id(), std::string("files.not-a-file"));
            QCOMPARE(folder.openFile(name, O_WRONLY).error().code, ErrorCode::InvalidInput);
        }
        QCOMPARE(folder.read("nothing", 100).error().code, ErrorCode::NotFound);
    }

    void aSecondNameIsNotWrittenThrough() {
        const Folder folder(path("study"));
        QCOMPARE(::link(path("outside.txt").c_str(), path("study/a").c_str()), 0);
        QCOMPARE(folder.openFile("a", O_RDWR).error().message.id(), std::string("files.two-names"));
        QCOMPARE(folder.read("a", 100).value(), std::string("mine"));
        QVERIFY(folder.replace("a", "ours") && folder.write("a", "ours"));
        QCOMPARE(read("outside.txt"), QByteArray("mine"));
    }

    void whatIsTooLargeIsNotRead() {
        const Folder folder(path("study"));
        QVERIFY(folder.write("a", std::string(2048, 'x')));
        QVERIFY(folder.read("a", 2048));
        QCOMPARE(folder.read("a", 2047).error().message.id(), std::string("files.too-large"));
    }

    void aReplacedFileKeepsItsPermissions() {
        const Folder folder(path("study"));
        put("study/a", "one");
        QCOMPARE(::chmod(path("study/a").c_str(), 0640), 0);
        QVERIFY(folder.replace("a", "two"));
        struct stat state {};
        QCOMPARE(::stat(path("study/a").c_str(), &state), 0);
        QCOMPARE(state.st_mode & 07777, 0640U);
        QCOMPARE(folder.names(), std::vector<std::string>{"a"});
    }

    void aCopyHasAnotherIdentity() {
        const Folder folder(path("study"));
        QVERIFY(folder.at("copy").make());
        QVERIFY(folder.identity() && folder.identity() == Folder(path("study")).identity());
        QVERIFY(folder.identity() != folder.at("copy").identity());
        QVERIFY(!Folder(path("nowhere")).identity());
    }

private:
    std::string path(const char* name) const { return m_temporary->filePath(QString::fromLatin1(name)).toStdString(); }
    void put(const char* name, const char* text) const {
        QFile file(QString::fromStdString(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
    QByteArray read(const char* name) const {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

VERNIER_TEST(TestFolder, Nothing);

}  // namespace tst_Folder

#include "tst_Folder.moc"
