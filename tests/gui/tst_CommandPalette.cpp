#include "tests/gui/WorkbenchFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/controllers/ActionRegistry.h"
#include "ui/define/ParameterTable.h"
#include "ui/shell/ModeRail.h"
#include "ui/tables/PaletteModel.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

#include <map>

namespace tst_CommandPalette {

using namespace vernier;
using namespace vernier::test;

/// Everything the window can do is found by its shortcut, in the palette and in the sheet of shortcuts, and all three agree.
class TestCommandPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_bench.reset(); }
    void noTwoActionsShareTheirKeys();
    void allThatTheMenusOfferIsInThePalette();
    void aFewLettersFindAnAction();
    void theKeysOfAnActionStandBesideIt();
    void whatCannotBeDoneSaysWhy();
    void aTrialIsReachedByItsNumber();
    void aParameterIsReachedByItsName();
    void modesAndPagesAreReached();
    void aRecentStudyIsReached();
    void wordsOfOtherToolsAreUnderstood();
    void whatFitsNothingIsSaid();
    void arrowsGoRoundAndEscapeCloses();
    void aClickElsewhereCloses();
    void itOpensWhileAFieldHasTheFocus();
    void theSheetShowsAllKeys();
    void aQuestionMarkInAFieldIsOnlyTyped();

private:
    QWidget& palette() { return *m_bench->find<QWidget>("commandPalette"); }
    QListView& list() { return *m_bench->find<QListView>("paletteList"); }
    QString current() { return list().currentIndex().data().toString(); }
    void open() { QTest::keyClick(&m_bench->window(), Qt::Key_K, Qt::ControlModifier); }
    void type(const char* text) { QTest::keyClicks(m_bench->find<QLineEdit>("paletteQuery"), QLatin1String(text)); }
    void press(Qt::Key key) { QTest::keyClick(m_bench->find<QLineEdit>("paletteQuery"), key); }
    void find(const char* text) {
        open();
        type(text);
    }
    QString mode() { return m_bench->find<QStackedWidget>("modes")->currentWidget()->objectName(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<WorkbenchFixture> m_bench;
};

namespace {

/// Two shortcuts clash if both can apply at the same place in the window.
bool canMeet(const QAction& one, const QAction& other) {
    const auto isEverywhere = [](const QAction& action) { return action.shortcutContext() == Qt::WindowShortcut; };
    const bool hasOwnPlace = !isEverywhere(one) && !isEverywhere(other);
    if (!hasOwnPlace)
        return true;
    const QList<QObject*> places = one.associatedObjects();
    for (QObject* const place : places) {
        const QList<QObject*> others = other.associatedObjects();
        for (QObject* const otherPlace : others) {
            auto* const widget = qobject_cast<QWidget*>(place);
            auto* const otherWidget = qobject_cast<QWidget*>(otherPlace);
            if (widget && otherWidget &&
                (widget == otherWidget || widget->isAncestorOf(otherWidget) || otherWidget->isAncestorOf(widget)))
                return true;
        }
    }
    return false;
}

void collect(const QMenu& menu, QList<QAction*>& actions) {
    for (QAction* const action : menu.actions()) {
        if (action->menu())
            collect(*action->menu(), actions);
        else if (!action->isSeparator())
            actions << action;
    }
}

}  // namespace

void TestCommandPalette::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestCommandPalette::init() {
    m_bench = std::make_unique<WorkbenchFixture>();
    m_bench->show();
}

void TestCommandPalette::noTwoActionsShareTheirKeys() {
    std::map<QString, QList<QAction*>> known;
    for (const ActionRegistry::Group& group : m_bench->window().registry().groups()) {
        for (QAction* const action : group.actions) {
            const QList<QKeySequence> shortcuts = action->shortcuts();
            for (const QKeySequence& shortcut : shortcuts) {
                for (const QAction* const other : known[shortcut.toString()]) {
                    QVERIFY2(other == action || !canMeet(*other, *action),
                             qPrintable(QStringLiteral("%1: %2 and %3")
                                            .arg(shortcut.toString(), other->objectName(), action->objectName())));
                }
                known[shortcut.toString()] << action;
            }
        }
    }
    QVERIFY(known.size() > 25);
}

void TestCommandPalette::allThatTheMenusOfferIsInThePalette() {
    QList<QAction*> wanted;
    collect(*m_bench->window().studyMenu(), wanted);
    QVERIFY(wanted.size() > 8);
    QList<QAction*> listed;
    for (const ActionRegistry::Group& group : m_bench->window().registry().groups())
        listed << group.actions;
    for (const QAction* const action : std::as_const(wanted))
        QVERIFY2(listed.contains(action), qPrintable(action->text()));
    const QStringList steering{QStringLiteral("cancelTrial"), QStringLiteral("queueCopy"), QStringLiteral("starTrial"),
                               QStringLiteral("run"),         QStringLiteral("moreSlots"), QStringLiteral("moveUp")};
    for (const QString& name : steering) {
        const auto hasName = [&name](const QAction* action) { return action->objectName() == name; };
        QVERIFY2(std::any_of(listed.begin(), listed.end(), hasName), qPrintable(name));
    }
}

void TestCommandPalette::aFewLettersFindAnAction() {
    QAction* const run = m_bench->study().runAction();
    QSignalSpy asked(run, &QAction::triggered);
    find("shcut");
    QVERIFY(palette().isVisible());
    QCOMPARE(current(), QStringLiteral("Shortcuts"));
    press(Qt::Key_Return);
    QVERIFY(!palette().isVisible());
    QVERIFY(m_bench->find<QDialog>("shortcutSheet"));
    QCOMPARE(asked.count(), 0);
}

void TestCommandPalette::theKeysOfAnActionStandBesideIt() {
    find("open a study");
    QCOMPARE(list().currentIndex().data(PaletteModel::KeysRole).toString(), QStringLiteral("Ctrl+O"));
    QCOMPARE(list().currentIndex().data(PaletteModel::GroupRole).toString(), QStringLiteral("Study"));
}

void TestCommandPalette::whatCannotBeDoneSaysWhy() {
    find("pause");
    QCOMPARE(current(), QStringLiteral("Pause"));
    QCOMPARE(list().currentIndex().data(PaletteModel::EnabledRole).toBool(), false);
    QCOMPARE(list().currentIndex().data(PaletteModel::WhyNotRole).toString(), QStringLiteral("Nothing is running."));
    press(Qt::Key_Return);
    QVERIFY(palette().isVisible());  // nothing was done, so nothing closes
}

void TestCommandPalette::aTrialIsReachedByItsNumber() {
    QTest::keyClick(&m_bench->window(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(mode(), QStringLiteral("defineView"));
    find("1");
    QCOMPARE(current(), QStringLiteral("Trial 1"));
    press(Qt::Key_Return);
    QCOMPARE(mode(), QStringLiteral("monitorView"));
    QCOMPARE(m_bench->find<QWidget>("trialInspector")->findChild<QLabel*>(QStringLiteral("cardTitle"))->text(),
             QStringLiteral("Trial 1"));
}

void TestCommandPalette::aParameterIsReachedByItsName() {
    const QString name = QString::fromStdString(m_bench->study().definition()->space.parameters()[1].name);
    open();
    QTest::keyClicks(m_bench->find<QLineEdit>("paletteQuery"), QStringLiteral("parameter ") + name);
    QCOMPARE(current(), name);
    press(Qt::Key_Return);
    QCOMPARE(mode(), QStringLiteral("defineView"));
    QCOMPARE(m_bench->window().findChild<ParameterTable*>()->currentRow(), 1);
}

void TestCommandPalette::modesAndPagesAreReached() {
    find("compare");
    press(Qt::Key_Return);
    QCOMPARE(mode(), QStringLiteral("compareView"));
    find("rungs");
    press(Qt::Key_Return);
    QCOMPARE(mode(), QStringLiteral("monitorView"));
    QTRY_VERIFY(m_bench->find<QWidget>("rungPlot")->isVisible());
}

void TestCommandPalette::aRecentStudyIsReached() {
    find("earlier");
    QCOMPARE(current(), QStringLiteral("earlier-study"));
    press(Qt::Key_Return);
    QCOMPARE(m_bench->asked(), QStringList{QStringLiteral("/studies/earlier-study")});
}

void TestCommandPalette::wordsOfOtherToolsAreUnderstood() {
    find("sweep");
    QCOMPARE(current(), QStringLiteral("New study…"));
    press(Qt::Key_Escape);
    find("pruner");
    QVERIFY(current().startsWith(QLatin1String("Early stopping ")));
    press(Qt::Key_Escape);
    find("sampler");
    QVERIFY(current().startsWith(QLatin1String("Strategy ")));
    press(Qt::Key_Escape);
    find("strategy random");
    press(Qt::Key_Return);
    QCOMPARE(mode(), QStringLiteral("defineView"));
    QVERIFY(!palette().isVisible());
    find("find parameters");
    QCOMPARE(current(), QStringLiteral("Find parameters"));
}

void TestCommandPalette::whatFitsNothingIsSaid() {
    find("xyzzy");
    QVERIFY(m_bench->find<QLabel>("paletteNothing")->isVisible());
    QVERIFY(!list().isVisible());
    m_bench->find<QLineEdit>("paletteQuery")->clear();
    QVERIFY(!m_bench->find<QLabel>("paletteNothing")->isVisible());
    QVERIFY(list().isVisible());
}

void TestCommandPalette::arrowsGoRoundAndEscapeCloses() {
    open();
    const QString first = current();
    press(Qt::Key_Up);
    QCOMPARE(list().currentIndex().row(), list().model()->rowCount() - 1);
    press(Qt::Key_Down);
    QCOMPARE(current(), first);
    press(Qt::Key_Down);
    QCOMPARE(list().currentIndex().row(), 1);
    press(Qt::Key_Escape);
    QVERIFY(!palette().isVisible());
    QVERIFY(m_bench->window().isVisible());
}

void TestCommandPalette::aClickElsewhereCloses() {
    open();
    QTest::mouseClick(m_bench->find<QWidget>("modeRail"), Qt::LeftButton, {}, {4, 600});
    QVERIFY(!palette().isVisible());
}

void TestCommandPalette::itOpensWhileAFieldHasTheFocus() {
    QTest::keyClick(&m_bench->window(), Qt::Key_2, Qt::ControlModifier);
    auto* const filter = m_bench->find<QLineEdit>("trialsFilter");
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("lr"));
    QTest::keyClick(filter, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette().isVisible());
    QCOMPARE(filter->text(), QStringLiteral("lr"));
    press(Qt::Key_Escape);
    QVERIFY(filter->hasFocus());
}

void TestCommandPalette::theSheetShowsAllKeys() {
    QTest::keyClick(&m_bench->window(), Qt::Key_Slash, Qt::ControlModifier);
    auto* const sheet = m_bench->find<QDialog>("shortcutSheet");
    QVERIFY(sheet && sheet->isVisible());
    int shown = 0;
    for (const ActionRegistry::Group& group : m_bench->window().registry().groups()) {
        for (const QAction* const action : group.actions) {
            if (action->shortcut().isEmpty())
                continue;
            auto* const keys = sheet->findChild<QLabel*>(QStringLiteral("keys-") + action->objectName());
            QVERIFY2(keys, qPrintable(action->objectName()));
            QVERIFY(keys->text().contains(action->shortcut().toString(QKeySequence::NativeText)));
            ++shown;
        }
    }
    QVERIFY(shown > 25);
}

void TestCommandPalette::aQuestionMarkInAFieldIsOnlyTyped() {
    QTest::keyClick(&m_bench->window(), Qt::Key_2, Qt::ControlModifier);
    auto* const filter = m_bench->find<QLineEdit>("trialsFilter");
    filter->setFocus();
    QTest::keyClick(filter, '?', Qt::ShiftModifier);
    QCOMPARE(filter->text(), QStringLiteral("?"));
    QVERIFY(!m_bench->find<QDialog>("shortcutSheet"));
}

VERNIER_TEST(TestCommandPalette, Windows);

}  // namespace tst_CommandPalette

#include "tst_CommandPalette.moc"
