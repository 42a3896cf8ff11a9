#include "tests/gui/DialogWalk.h"
#include "tests/gui/ModeWalk.h"
#include "tests/support/TestProgram.h"
#include "ui/shell/StartPage.h"

namespace tst_ViewSanity {

using namespace vernier;
using namespace vernier::test;

/// Every mode over studies of every kind: nothing is empty, nothing is cut off, nothing asks for more room than there is. With
/// VERNIER_PICTURES=FOLDER in the environment the pictures that are judged are also kept, for people to look at.
class TestViewSanity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyModeIsSane_data();
    void everyModeIsSane();
    void everyDialogIsSane();
    void startPageIsSane_data();
    void startPageIsSane();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestViewSanity::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestViewSanity::everyModeIsSane_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    for (const QString& kind : sanityKinds()) {
        QTest::addRow("%s, small", qPrintable(kind)) << kind << QSize(1280, 800) << false;
        QTest::addRow("%s, large", qPrintable(kind)) << kind << QSize(2560, 1440) << true;
    }
}

void TestViewSanity::everyModeIsSane() {
    QFETCH(QString, kind);
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    m_theme->setMode(isDark ? ThemeMode::Dark : ThemeMode::Light);
    judgeModes(kind, size);
}

void TestViewSanity::everyDialogIsSane() {
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        m_theme->setMode(mode);
        judgeDialogs(mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
    }
}

void TestViewSanity::startPageIsSane_data() {
    QTest::addColumn<QStringList>("recent");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    const QString deep = QStringLiteral("/srv/") + QStringLiteral("deeper/").repeated(30) + QStringLiteral("digits");
    const QStringList many{QStringLiteral("/studies/digits"), QStringLiteral("/studies/学习率"), deep};
    QTest::newRow("no studies, small") << QStringList() << QSize(900, 720) << false;
    QTest::newRow("some studies, small") << many << QSize(900, 720) << true;
    QTest::newRow("some studies, large") << many << QSize(2560, 1440) << false;
}

void TestViewSanity::startPageIsSane() {
    QFETCH(QStringList, recent);
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    m_theme->setMode(isDark ? ThemeMode::Dark : ThemeMode::Light);
    StartPage page(recent);
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    judge(page, QStringLiteral("start-%1-%2").arg(recent.size()).arg(size.width()));
    QCOMPARE(page.size(), size);
}

VERNIER_TEST(TestViewSanity, Windows);

}  // namespace tst_ViewSanity

#include "tst_ViewSanity.moc"
