#include "core/consent/ScriptPrints.h"

#include "core/study/StudyDefinition.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace tst_ScriptPrints {

using namespace vernier;

class TestScriptPrints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void scriptsProgramsAndWhatTheCommandNamesAreTold() {
        write("train.py", "print(1)");
        write("lib/model.R", "1");
        write("tool", "#!/bin/sh");
        QFile::setPermissions(path("tool"), QFile::ReadOwner | QFile::ExeOwner);
        write("conf/base.yaml", "lr: 1");
        write("data.csv", "1,2");
        write("trials/000000/train.py", "old");
        write("try-once/train.py", "old");
        write(".git/hooks/x.sh", "old");
        m_definition.command.arguments = {"sh", "-c", "python3 train.py --config='conf/base.yaml'; cat data.txt"};
        QCOMPARE(names(), QStringLiteral("conf/base.yaml lib/model.R tool train.py"));
        m_definition.environment["DATA"] = "data.csv";
        QCOMPARE(names(), QStringLiteral("conf/base.yaml data.csv lib/model.R tool train.py"));
    }

    void namesAreSeenFromTheWorkingFolder() {
        write("code/run.cfg", "1");
        m_definition.command.arguments = {"prog", "run.cfg"};
        QCOMPARE(names(), QString());
        m_definition.workingDirectory = "code";
        QCOMPARE(names(), QStringLiteral("code/run.cfg"));
    }

    void anotherContentIsAnotherPrint() {
        write("train.py", "print(1)");
        const ScriptPrints before = prints();
        QCOMPARE(prints(), before);
        write("train.py", "print(2)");
        QVERIFY(prints() != before);
        write("train.py", "print(1)");
        QCOMPARE(prints(), before);
    }

    void linksAreFollowedToFilesButNotIntoFolders() {
        const QTemporaryDir elsewhere;
        write("keep.txt", "");
        QFile script(elsewhere.filePath(QStringLiteral("far.py")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        QVERIFY(script.write("print(1)") > 0);
        script.close();
        QVERIFY(QFile::link(script.fileName(), path("near.py")));
        QVERIFY(QFile::link(elsewhere.path(), path("folder")));
        QCOMPARE(names(), QStringLiteral("near.py"));
    }

    void aFileInAPlaceholderIsPrintedToo() {
        write("keep.txt", "");
        write("svm.settings", "x");
        m_definition.workingDirectory = ".";
        m_definition.command.arguments = {"{model=svm?svm.settings}", "{fast?--with=keep.txt}"};
        QCOMPARE(names(), QStringLiteral("keep.txt svm.settings"));
    }

    void whatCannotBeReadToItsEndIsNoScript() {
        write("keep.txt", "");
        QCOMPARE(::mkfifo(QFile::encodeName(path("wait.py")).constData(), 0700), 0);
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), path("zero.py")));
        m_definition.command.arguments = {"python3", "wait.py", "zero.py"};
        QCOMPARE(names(), QString());
    }

    void onlySoManyAreTold() {
        for (int i = 0; i <= 10'000; ++i)
            write(qPrintable(QStringLiteral("%1.sh").arg(i)), "");
        QCOMPARE(prints().size(), std::size_t{10'000});
    }

    void aFolderThatIsNotThereHasNone() { QVERIFY(scriptPrints("/nonexistent/study", m_definition).empty()); }

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    void write(const char* name, const char* text) const {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    ScriptPrints prints() const { return scriptPrints(m_folder->path().toStdString(), m_definition); }
    QString names() const {
        QStringList names;
        for (const auto& [name, print] : prints())
            names << QString::fromStdString(name);
        return names.join(QLatin1Char(' '));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    StudyDefinition m_definition;
};

VERNIER_TEST(TestScriptPrints, Nothing);

}  // namespace tst_ScriptPrints

#include "tst_ScriptPrints.moc"
