#include "core/intake/UserSurroundings.h"

#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tst_UserSurroundings {

using namespace vernier;

namespace {

constexpr auto kVariable = "VERNIER_TEST_SURROUNDINGS";

}  // namespace

class TestUserSurroundings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        qunsetenv(kVariable);
        qunsetenv("XDG_CONFIG_HOME");
    }

    void variablesAreThoseOfThisProgram() {
        const ShellSurroundings around = surroundingsOfUser("/home/me/digits");
        QVERIFY(!around.variable(kVariable));
        qputenv(kVariable, "a b");
        QCOMPARE(around.variable(kVariable), std::optional<std::string>("a b"));
        qputenv(kVariable, "");
        QCOMPARE(around.variable(kVariable), std::optional<std::string>(""));  // set, and empty
        QCOMPARE(around.home, QDir::homePath().toStdString());
        QCOMPARE(around.folder, std::string("/home/me/digits"));
    }

    void aTableOfTheirOwnComesBeforeTheBuiltInOne() {
        const QTemporaryDir folder;
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        QCOMPARE(knowledgeOfUser()->size(), builtInKnowledge().size());
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("vernier")));
        QFile file(folder.filePath(QStringLiteral("vernier/parameters.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        QVERIFY(!knowledgeOfUser());
    }
};

VERNIER_TEST(TestUserSurroundings, Nothing);

}  // namespace tst_UserSurroundings

#include "tst_UserSurroundings.moc"
