#include "tests/gui/ViewChecks.h"
#include "tests/gui/WorkbenchFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/handbook/HandbookDelegate.h"
#include "ui/handbook/HandbookView.h"
#include "ui/handbook/HandbookWindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <QToolButton>

namespace tst_Handbook {

using namespace vernier;
using namespace vernier::test;

/// The handbook as somebody reads it who looks for something: from the window, by keys, links and search, in light and dark.
class TestHandbook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup() { m_bench.reset(); }
    void theSecondF1OpensIt();
    void thePaletteOpensAPage();
    void theHelpHasAButtonForIt();
    void pagesAreListedAsInTheIndex();
    void aSearchLeadsToThePlace();
    void aSearchWithoutResultSaysSo();
    void linksLeadOnAndBackLeadsBack();
    void linksToTheWebLeaveTheWindow();
    void backFindsThePlaceOnThePage();
    void escapeEndsTheSearchThenTheReading();
    void everyPageLooksRight();
    void itChangesWithTheTheme();

private:
    HandbookWindow* handbook() { return m_bench->find<HandbookWindow>("handbookWindow"); }
    template <typename Widget>
    Widget& part(const char* name) {
        return *handbook()->findChild<Widget*>(QLatin1String(name));
    }
    QListWidget& list() { return part<QListWidget>("handbookList"); }
    QLineEdit& search() { return part<QLineEdit>("handbookSearch"); }
    HandbookView& view() { return part<HandbookView>("handbookText"); }
    QString title() { return view().document()->begin().text(); }
    QString textBelow(int row) { return list().item(row)->data(HandbookDelegate::ExcerptRole).toString(); }
    void open();
    void click(const QString& link);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<WorkbenchFixture> m_bench;
};

void TestHandbook::init() {
    m_bench = std::make_unique<WorkbenchFixture>();
    m_bench->show();
}

void TestHandbook::open() {
    QTest::keyClick(&m_bench->window(), Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(handbook() && handbook()->isVisible());
    QTRY_COMPARE(QApplication::activeWindow(), handbook());
}

/// With the mouse, where the text of the link is.
void TestHandbook::click(const QString& link) {
    QTextCursor found = view().document()->find(link);
    QVERIFY2(!found.isNull(), qPrintable(link));
    found.setPosition(found.selectionStart() + 2);
    view().setTextCursor(found);
    view().ensureCursorVisible();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().cursorRect(found).center());
}

void TestHandbook::theSecondF1OpensIt() {
    QTest::keyClick(&m_bench->window(), Qt::Key_F1);
    QVERIFY(m_bench->find<QWidget>("helpFrame")->isVisible());
    QVERIFY(!handbook());
    QTest::keyClick(&m_bench->window(), Qt::Key_F1);
    QVERIFY(handbook() && handbook()->isVisible());
    QCOMPARE(title(), QStringLiteral("The handbook of Vernier"));
    QTRY_COMPARE(QApplication::activeWindow(), handbook());
    QTRY_VERIFY(search().hasFocus());
}

void TestHandbook::thePaletteOpensAPage() {
    QTest::keyClick(&m_bench->window(), Qt::Key_K, Qt::ControlModifier);
    auto* const query = m_bench->find<QLineEdit>("paletteQuery");
    QTest::keyClicks(query, QStringLiteral("xgboost with folds"));
    QTest::keyClick(query, Qt::Key_Return);
    QVERIFY(handbook() && handbook()->isVisible());
    QCOMPARE(title(), QStringLiteral("XGBoost with folds"));
    QCOMPARE(handbook()->windowTitle(), QStringLiteral("XGBoost with folds – Handbook"));
}

void TestHandbook::theHelpHasAButtonForIt() {
    QTest::keyClick(&m_bench->window(), Qt::Key_F1);
    QTest::mouseClick(m_bench->find<QToolButton>("helpHandbook"), Qt::LeftButton);
    QVERIFY(handbook() && handbook()->isVisible());
}

void TestHandbook::pagesAreListedAsInTheIndex() {
    open();
    QStringList listed;
    for (int row = 0; row < list().count(); ++row)
        listed << list().item(row)->text();
    QCOMPARE(listed.mid(0, 4), QStringList({QStringLiteral("The handbook of Vernier"), QStringLiteral("Learn"),
                                            QStringLiteral("Ten minutes with your own script"), QStringLiteral("How to")}));
    QCOMPARE(list().count(), handbook()->handbook().pages().size() + 4);
    for (const HandbookPage& page : handbook()->handbook().pages())
        QVERIFY2(!page.text.isEmpty() && listed.contains(page.title), qPrintable(page.name));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualItemRect(list().item(2)).center());
    QCOMPARE(title(), QStringLiteral("Ten minutes with your own script"));
}

void TestHandbook::aSearchLeadsToThePlace() {
    open();
    QTest::keyClicks(&search(), QStringLiteral("WHEN the study HALTS"));
    QVERIFY(list().item(0)->text().startsWith(QLatin1String("1 place")));
    QCOMPARE(list().item(1)->text(), QStringLiteral("Limits and recovery › When the study halts"));
    QVERIFY(!textBelow(1).isEmpty());
    QTest::keyClick(&search(), Qt::Key_Return);
    QCOMPARE(title(), QStringLiteral("Limits and recovery"));
    QVERIFY(view().verticalScrollBar()->value() > 0);
    QCOMPARE(view().textCursor().block().text(), QStringLiteral("When the study halts"));
    QVERIFY(view().viewport()->rect().contains(view().cursorRect().center()));

    search().setText(QStringLiteral("checkpoint_dir"));
    QVERIFY(list().count() > 4);
    QVERIFY(textBelow(1).contains(QLatin1String("checkpoint_dir")));
    QVERIFY(!textBelow(1).contains(QLatin1Char('`')));
    QTest::keyClick(&search(), Qt::Key_Down);
    QCOMPARE(list().currentRow(), 2);
    QTest::keyClick(&search(), Qt::Key_Return);
    const QList<QTextEdit::ExtraSelection> marked = view().extraSelections();
    QVERIFY(!marked.isEmpty());
    QCOMPARE(marked.first().cursor.selectedText(), QStringLiteral("checkpoint_dir"));
}

void TestHandbook::aSearchWithoutResultSaysSo() {
    open();
    QTest::keyClicks(&search(), QStringLiteral("zebra"));
    QCOMPARE(list().count(), 1);
    QCOMPARE(list().item(0)->text(), QStringLiteral("Nothing found"));
    QTest::keyClick(&search(), Qt::Key_Return);
    QCOMPARE(title(), QStringLiteral("The handbook of Vernier"));
    search().clear();
    QVERIFY(list().count() > 20);
}

void TestHandbook::linksLeadOnAndBackLeadsBack() {
    open();
    click(QStringLiteral("Stay within a sum"));
    QCOMPARE(title(), QStringLiteral("Stay within a sum of money"));
    QVERIFY(list().currentItem() && list().currentItem()->text() == title());
    click(QStringLiteral("what the bands mean"));
    QCOMPARE(title(), QStringLiteral("What the bands mean"));
    QVERIFY(!part<QToolButton>("handbookForwardButton").isEnabled());
    QTest::keyClick(handbook(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(title(), QStringLiteral("Stay within a sum of money"));
    QTest::mouseClick(&part<QToolButton>("handbookForwardButton"), Qt::LeftButton);
    QCOMPARE(title(), QStringLiteral("What the bands mean"));
    QTest::keyClick(handbook(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(handbook(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(title(), QStringLiteral("The handbook of Vernier"));
    QVERIFY(!part<QToolButton>("handbookBackButton").isEnabled());
}

void TestHandbook::linksToTheWebLeaveTheWindow() {
    open();
    handbook()->openPage(QStringLiteral("reference-metrics.md"));
    QUrl asked;
    connect(&view(), &QTextBrowser::anchorClicked, &view(), [&](const QUrl& url) { asked = url; });
    disconnect(&view(), &QTextBrowser::anchorClicked, handbook(), nullptr);  // no browser in a test
    click(QStringLiteral("RE2"));
    QCOMPARE(asked.host(), QStringLiteral("github.com"));
    QCOMPARE(title(), QStringLiteral("Metrics and objective"));
}

void TestHandbook::backFindsThePlaceOnThePage() {
    open();
    handbook()->openPage(QStringLiteral("reference-study.md"), QStringLiteral("recovery"));
    const int left = view().verticalScrollBar()->value();
    QVERIFY(left > 100);
    handbook()->openPage(QStringLiteral("howto-r.md"));
    QCOMPARE(view().verticalScrollBar()->value(), 0);
    QTest::keyClick(handbook(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(view().verticalScrollBar()->value(), left);
}

void TestHandbook::escapeEndsTheSearchThenTheReading() {
    open();
    QTest::keyClicks(&search(), QStringLiteral("median"));
    QVERIFY(!view().extraSelections().isEmpty() || list().count() > 1);
    QTest::keyClick(&search(), Qt::Key_Escape);
    QCOMPARE(search().text(), QString());
    QVERIFY(view().extraSelections().isEmpty());
    QVERIFY(handbook()->isVisible());
    view().setFocus();
    QTest::keyClick(handbook(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search().hasFocus());
    QTest::keyClick(&search(), Qt::Key_Escape);
    QVERIFY(!handbook()->isVisible());
}

void TestHandbook::everyPageLooksRight() {
    open();
    for (const HandbookPage& page : handbook()->handbook().pages()) {
        handbook()->openPage(page.name);
        QCOMPARE(title(), page.title);
        QCOMPARE(view().horizontalScrollBar()->maximum(), 0);  // nothing is wider than the page
        const QString shown = view().document()->toPlainText();
        QVERIFY2(!shown.contains(QLatin1String("```")) && !shown.contains(QLatin1String("| ---")), qPrintable(page.name));
        const QList<QTextFrame*> frames = view().document()->rootFrame()->childFrames();
        QCOMPARE(frames.size(), page.text.count(QLatin1String("\n| --- ")));
        for (QTextFrame* const frame : frames) {
            const auto& table = *qobject_cast<QTextTable*>(frame);
            for (int row = 0; row < table.rows(); ++row)
                QCOMPARE(table.cellAt(row, table.columns() - 1).columnSpan(), 1);
        }
    }
}

void TestHandbook::itChangesWithTheTheme() {
    open();
    handbook()->openPage(QStringLiteral("reference-stopping.md"));
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        m_theme->setMode(mode);
        const QPixmap picture = settledPicture(*handbook());
        keepPicture(picture, QStringLiteral("handbook %1").arg(mode == ThemeMode::Dark));
        const QImage image = picture.toImage();
        const bool isDark = image.pixelColor(image.width() - 40, image.height() - 10).lightness() < 128;
        QCOMPARE(isDark, mode == ThemeMode::Dark);
        QVERIFY(inkOf(image) > 0.03);
        QCOMPARE(title(), QStringLiteral("Stopping trials early"));
    }
}

VERNIER_TEST(TestHandbook, Windows);

}  // namespace tst_Handbook

#include "tst_Handbook.moc"
