#include "app/composition/StudyMaker.h"
#include "app/composition/Workbench.h"
#include "tests/gui/ViewChecks.h"
#include "tests/gui/WorkbenchFixture.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"
#include "ui/controllers/ActionRegistry.h"
#include "ui/shell/DropHint.h"
#include "ui/shell/FileDrop.h"
#include "ui/shell/dialogs/SettingsDialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTextBrowser>
#include <QUrl>

#include <type_traits>

namespace tst_Manners {

using namespace vernier;
using namespace vernier::test;

/// What a user expects of any program: settings, help, drag and drop, and everything where it was left.
class TestManners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_bench.reset(); }
    void settingsActAtOnceAndAreKept();
    void aFolderThatIsNoneIsRefusedInTheField();
    void paletteOpensASettingWithTheFocusOnIt();
    void helpTellsOfTheViewAndOfWhatHasTheFocus();
    void linksOfTheHelpLeadSomewhere_data();
    void linksOfTheHelpLeadSomewhere();
    void aDragShowsWhatADropWillDo();
    void severalFilesAreRefused();
    void aDropOnAFieldIsNotTypedIntoIt();
    void aLogIsReadForMetricsInDefine();
    void aFolderWithoutAStudyIsRefusedInWords();
    void thePlaceInAStudyIsFoundAgain();
    void theTableOfTrialsIsAsItWasLeft();
    void theProgramBeginsAsTheSettingsSay();
    void nothingIsEmptyOrCutOff_data();
    void nothingIsEmptyOrCutOff();

private:
    /// Opens it by its shortcut.
    QWidget* openByKeys(const char* name, int key, Qt::KeyboardModifiers modifiers);
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<WorkbenchFixture> m_bench;
};

namespace {

template <typename Event>
bool drag(QWidget& target, const QStringList& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    using Point = std::conditional_t<std::is_same_v<Event, QDropEvent>, QPointF, QPoint>;
    Event event(Point(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
    return event.isAccepted();
}

void choose(QComboBox& box, int index) {
    box.setFocus();
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

QString writeFile(const QTemporaryDir& folder, const char* name, const QByteArray& text) {
    QFile file(folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", name);
    file.write(text);
    return file.fileName();
}

/// The window of this object name, once it is there.
QWidget* window(const char* name) {
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* const each : windows) {
        if (each->objectName() == QLatin1String(name) && each->isVisible())
            return each;
    }
    return nullptr;
}

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

void TestManners::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestManners::init() {
    m_bench = std::make_unique<WorkbenchFixture>();
    m_bench->show();
}

void TestManners::settingsActAtOnceAndAreKept() {
    QSignalSpy changed(&m_bench->choices, &SettingsController::changed);
    QTest::keyClick(&m_bench->window(), Qt::Key_Comma, Qt::ControlModifier);
    auto* const dialog = m_bench->find<SettingsDialog>("settingsDialog");
    QVERIFY(dialog && dialog->isVisible());
    choose(*dialog->findChild<QComboBox*>(QStringLiteral("settingsTheme")), static_cast<int>(ThemeMode::Dark));
    QCOMPARE(m_bench->choices.theme(), ThemeMode::Dark);
    QVERIFY(m_bench->find<QAction>("themeDark")->isChecked());
    choose(*dialog->findChild<QComboBox*>(QStringLiteral("settingsLanguage")), 2);
    QCOMPARE(m_bench->choices.language(), QStringLiteral("de"));
    choose(*dialog->findChild<QComboBox*>(QStringLiteral("settingsStart")), 1);
    QCOMPARE(m_bench->choices.startWith(), StartWith::LastStudy);
    QTest::mouseClick(dialog->findChild<QCheckBox*>(QStringLiteral("settingsNotifications")), Qt::LeftButton, {}, {8, 8});
    QVERIFY(!m_bench->choices.notifies());
    dialog->findChild<QSpinBox*>(QStringLiteral("settingsSlots"))->setValue(3);
    QCOMPARE(m_bench->choices.newStudySlots(), 3);
    QVERIFY(changed.count() >= 5);
}

void TestManners::aFolderThatIsNoneIsRefusedInTheField() {
    QTest::keyClick(&m_bench->window(), Qt::Key_Comma, Qt::ControlModifier);
    auto* const field = m_bench->find<QLineEdit>("settingsFolder");
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("studies"));
    QVERIFY(field->property("faulty").toBool());
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("/data/studies"));
    QVERIFY(!field->property("faulty").toBool());
    QCOMPARE(m_bench->choices.studiesFolder(), QStringLiteral("/data/studies"));
}

void TestManners::paletteOpensASettingWithTheFocusOnIt() {
    QTest::keyClick(&m_bench->window(), Qt::Key_K, Qt::ControlModifier);
    auto* const query = m_bench->find<QLineEdit>("paletteQuery");
    QTest::keyClicks(query, QStringLiteral("slots of new"));
    QTest::keyClick(query, Qt::Key_Return);
    auto* const slotCount = m_bench->find<QSpinBox>("settingsSlots");
    QVERIFY(slotCount && slotCount->isVisible());
    QCOMPARE(slotCount->window()->focusWidget(), slotCount);
}

void TestManners::helpTellsOfTheViewAndOfWhatHasTheFocus() {
    QTest::keyClick(&m_bench->window(), Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(&m_bench->window(), Qt::Key_F1);
    auto* const text = m_bench->find<QTextBrowser>("helpText");
    QVERIFY(text && text->isVisible());
    QCOMPARE(text->source().fileName(), QStringLiteral("defineView.html"));
    QVERIFY(text->toPlainText().startsWith(QLatin1String("Define")));
    QTest::keyClick(&m_bench->window(), Qt::Key_2, Qt::ControlModifier);
    m_bench->find<QLineEdit>("trialsFilter")->setFocus();
    QTest::keyClick(&m_bench->window(), Qt::Key_F1);
    QCOMPARE(text->source().fileName(), QStringLiteral("monitorView.html"));
    QCOMPARE(text->source().fragment(), QStringLiteral("trialsFilter"));
}

void TestManners::linksOfTheHelpLeadSomewhere_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void TestManners::linksOfTheHelpLeadSomewhere() {
    QFETCH(const QString, language);
    const QDir help(sourcePath("resources/help"));
    const QStringList names = QDir(help.filePath(QStringLiteral("en"))).entryList({QStringLiteral("*.html")});
    QVERIFY(names.size() >= 6);
    static const QRegularExpression kLink(QStringLiteral("href=\"([^\"#]+)"));
    static const QRegularExpression kAnchor(QStringLiteral("<a name=\"[^\"]+\">"));
    for (const QString& name : names) {
        const QString page = textOf(help.filePath(language + QLatin1Char('/') + name));
        QCOMPARE(page.count(kAnchor), textOf(help.filePath(QStringLiteral("en/") + name)).count(kAnchor));
        auto links = kLink.globalMatch(page);
        QVERIFY2(links.hasNext(), qPrintable(name));
        while (links.hasNext())
            QVERIFY2(names.contains(links.next().captured(1)), qPrintable(name));
        const QString view = name.section(QLatin1Char('.'), 0, 0);
        QVERIFY2(view == QLatin1String("startPage") || m_bench->window().findChild<QWidget*>(view), qPrintable(view));
    }
}

void TestManners::aDragShowsWhatADropWillDo() {
    new FileDrop(m_bench->window());
    auto* const plot = m_bench->find<QWidget>("objectivePlot");
    QVERIFY(drag<QDragEnterEvent>(*plot, {QStringLiteral("/data/train.log")}));
    auto* const hint = m_bench->find<DropHint>("dropHint");
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), QStringLiteral("Drop to read metrics from “train.log”"));
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(plot, &leave);
    QVERIFY(!hint->isVisible());
    drag<QDragEnterEvent>(*plot, {QStringLiteral("/data/sweep.yaml")});
    QCOMPARE(hint->text(), QStringLiteral("Drop to make a study from the search in “sweep.yaml”"));
}

void TestManners::severalFilesAreRefused() {
    auto* const drop = new FileDrop(m_bench->window());
    QSignalSpy dropped(drop, &FileDrop::dropped);
    drag<QDragEnterEvent>(m_bench->window(), {QStringLiteral("/a.py"), QStringLiteral("/b.py")});
    QCOMPARE(m_bench->find<DropHint>("dropHint")->text(), QStringLiteral("One file or folder at a time, please"));
    drag<QDropEvent>(m_bench->window(), {QStringLiteral("/a.py"), QStringLiteral("/b.py")});
    QCOMPARE(dropped.count(), 0);
    QVERIFY(!m_bench->find<DropHint>("dropHint")->isVisible());
}

void TestManners::aDropOnAFieldIsNotTypedIntoIt() {
    auto* const drop = new FileDrop(m_bench->window());
    QSignalSpy dropped(drop, &FileDrop::dropped);
    auto* const filter = m_bench->find<QLineEdit>("trialsFilter");
    drag<QDragEnterEvent>(*filter, {QStringLiteral("/data/run.py")});
    QVERIFY(drag<QDropEvent>(*filter, {QStringLiteral("/data/run.py")}));
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(filter->text(), QString());
}

void TestManners::aLogIsReadForMetricsInDefine() {
    QTemporaryDir folder;
    const QString path = writeFile(folder, "train.log", "epoch 1 val_acc=0.5\nepoch 2 val_acc=0.75\n");
    StudyMaker maker;
    connect(&maker, &StudyMaker::logRead, &m_bench->open(),
            [this](const QString& name, const QString& text) { m_bench->open().readLog(name, text); });
    maker.take(path, &m_bench->window());
    auto* const output = m_bench->find<QPlainTextEdit>("tryOutput");
    QTRY_VERIFY(output->toPlainText().contains(QLatin1String("val_acc=0.75")));
    QVERIFY(output->isVisible());
    QCOMPARE(m_bench->window().mode(), QStringLiteral("defineView"));
    QVERIFY(m_bench->find<QLabel>("tryState")->text().contains(QLatin1String("train.log")));
}

void TestManners::aFolderWithoutAStudyIsRefusedInWords() {
    QTemporaryDir folder;
    StudyMaker maker;
    maker.take(folder.path(), &m_bench->window());
    QTRY_VERIFY(m_bench->find<QWidget>("importProblem"));
    delete m_bench->find<QWidget>("importProblem");
    maker.take(writeFile(folder, "cat.png", QByteArray("\x89PNG\0\0", 6)), &m_bench->window());
    QTRY_VERIFY(m_bench->find<QWidget>("importProblem"));
}

void TestManners::thePlaceInAStudyIsFoundAgain() {
    QTest::keyClick(&m_bench->window(), Qt::Key_4, Qt::ControlModifier);
    QTest::keyClick(&m_bench->window(), Qt::Key_B, Qt::ControlModifier);
    const StudyPlace left = m_bench->open().place();
    QCOMPARE(left.view, QStringLiteral("compareView"));
    QVERIFY(left.trial.has_value());
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    RecentStudies(settings).add(QStringLiteral("/studies/a/b"));
    RecentStudies(settings).setPlace(QStringLiteral("/studies/a/b"), left);
    WorkbenchFixture again;
    again.open().returnTo(*RecentStudies(settings).place(QStringLiteral("/studies/a/b")));
    again.show();
    QTRY_COMPARE(again.window().mode(), QStringLiteral("compareView"));
    QCOMPARE(again.open().place(), left);
}

void TestManners::theTableOfTrialsIsAsItWasLeft() {
    const QString path = m_bench->settingsPath();
    auto* const table = m_bench->find<QTableView>("trialsTable");
    auto& header = *table->horizontalHeader();
    int section = 0;
    for (int index = 0; index < header.count(); ++index) {
        if (table->model()->headerData(index, Qt::Horizontal).toString() == QLatin1String("lr"))
            section = index;
    }
    QVERIFY(section > 0);
    header.resizeSection(section, 177);
    table->sortByColumn(section, Qt::AscendingOrder);
    m_bench->window().close();
    WorkbenchFixture again(path);
    again.show();
    auto* const restored = again.find<QTableView>("trialsTable");
    QTRY_COMPARE(restored->horizontalHeader()->sectionSize(section), 177);
    QCOMPARE(restored->horizontalHeader()->sortIndicatorSection(), section);
    QCOMPARE(restored->horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);
}

void TestManners::theProgramBeginsAsTheSettingsSay() {
    QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QApplication::setOrganizationName(QStringLiteral("vernier"));
    QApplication::setApplicationName(QStringLiteral("vernier"));
    const QString study = folder.filePath(QStringLiteral("study"));
    copyFolder(sourcePath("tests/data/study-v2"), study);
    {
        QSettings settings;
        RecentStudies recent(settings);
        recent.add(study);
        recent.add(QStringLiteral("/nowhere/gone"));
        SettingsController(settings).setStartWith(StartWith::LastStudy);
    }
    m_bench.reset();
    {
        Workbench workbench(*qApp);
        workbench.open({});
        QTRY_VERIFY(window("mainWindow"));
        QCOMPARE(QSettings().value(QStringLiteral("recentStudies")).toStringList(), QStringList{study});
    }
    QSettings settings;
    SettingsController(settings).setStartWith(StartWith::StartPage);
    Workbench workbench(*qApp);
    workbench.open({});
    QTRY_VERIFY(window("startPage"));
    QVERIFY(!window("mainWindow"));
    QTest::keyClick(window("startPage"), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window("startPage")->findChild<QWidget*>(QStringLiteral("commandPalette"))->isVisible());
    QTest::keyClick(window("startPage"), Qt::Key_F1);
    QTRY_VERIFY(window("startPage")->findChild<QTextBrowser*>(QStringLiteral("helpText")));
}

QWidget* TestManners::openByKeys(const char* name, int key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(&m_bench->window(), static_cast<Qt::Key>(key), modifiers);
    return m_bench->find<QWidget>(name);
}

void TestManners::nothingIsEmptyOrCutOff_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("palette") << QByteArray("commandPalette") << int(Qt::Key_K) << int(Qt::ControlModifier);
    QTest::newRow("shortcuts") << QByteArray("shortcutSheet") << int(Qt::Key_Slash) << int(Qt::ControlModifier);
    QTest::newRow("settings") << QByteArray("settingsDialog") << int(Qt::Key_Comma) << int(Qt::ControlModifier);
    QTest::newRow("help") << QByteArray("helpFrame") << int(Qt::Key_F1) << int(Qt::NoModifier);
}

void TestManners::nothingIsEmptyOrCutOff() {
    QFETCH(QByteArray, name);
    QFETCH(int, key);
    QFETCH(int, modifiers);
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        m_theme->setMode(mode);
        for (const QSize size : {QSize(1280, 800), QSize(2560, 1440)}) {
            m_bench = std::make_unique<WorkbenchFixture>();
            m_bench->show(size);
            QWidget* const opened = openByKeys(name.constData(), key, Qt::KeyboardModifiers(modifiers));
            QVERIFY(opened && opened->isVisible());
            const QPixmap picture = settledPicture(opened->isWindow() ? *opened : m_bench->window());
            const bool isDark = mode == ThemeMode::Dark;
            keepPicture(
                picture,
                QStringLiteral("manners %1 %2 %3").arg(QLatin1String(QTest::currentDataTag())).arg(size.width()).arg(isDark));
            QVERIFY(inkOf(picture.toImage()) > 0.02);
            const QStringList clipped = clippedIn(*opened);
            QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
        }
    }
    m_theme->setMode(ThemeMode::Light);
}

VERNIER_TEST(TestManners, Windows);

}  // namespace tst_Manners

#include "tst_Manners.moc"
