#include "tests/gui/WorkbenchFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/widgets/Card.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSlider>

namespace tst_Controls {

using namespace vernier;
using namespace vernier::test;

/// Every control of every mode says what it is and what it does, and the Tab key follows the eye.
class TestControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_bench.reset(); }
    void eachHasANameAndTeaches_data() { addModes(); }
    void eachHasANameAndTeaches();
    void tabGoesAsTheEyeDoes_data() { addModes(); }
    void tabGoesAsTheEyeDoes();

private:
    void addModes();
    void showMode();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<WorkbenchFixture> m_bench;
};

namespace {

constexpr int kSamePlacePixels = 4;

/// Parts that Qt creates inside a control: they speak for the control, not for themselves.
bool isPart(const QWidget& widget) {
    return widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<QAbstractSpinBox*>(widget.parentWidget()) ||
           qobject_cast<QComboBox*>(widget.parentWidget()) || qobject_cast<QLineEdit*>(widget.parentWidget()) ||
           qobject_cast<const QHeaderView*>(&widget) || qobject_cast<QAbstractItemView*>(widget.parentWidget());
}

bool isActedOn(const QWidget& widget) {
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QSlider*>(&widget);
}

bool isRead(const QWidget& widget) {
    return qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget);
}

QString nameOf(const QWidget& widget) {
    const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
    return !widget.accessibleName().isEmpty() || !button ? widget.accessibleName() : button->text();
}

QString described(const QWidget& widget) {
    const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
    return QStringLiteral("%1 “%2” %3 in %4")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), button ? button->text() : QString(),
             widget.parentWidget() ? widget.parentWidget()->objectName() : QString());
}

QList<QWidget*> visibleIn(const QWidget& root) {
    QList<QWidget*> widgets = root.findChildren<QWidget*>();
    widgets.removeIf([](const QWidget* widget) { return !widget->isVisible() || isPart(*widget); });
    return widgets;
}

QString report(const QStringList& lines) {
    return QLatin1Char('\n') + lines.join(QLatin1Char('\n'));
}

}  // namespace

void TestControls::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
    m_bench = std::make_unique<WorkbenchFixture>();
    m_bench->show();
    QTest::keyClick(&m_bench->window(), Qt::Key_B, Qt::ControlModifier);  // so that the inspector shows a trial
}

void TestControls::addModes() {
    QTest::addColumn<int>("key");
    const char* const names[] = {"define", "monitor", "explain", "compare", "export"};
    int key = Qt::Key_1;
    for (const char* const name : names)
        QTest::newRow(name) << key++;
}

void TestControls::showMode() {
    QFETCH(int, key);
    QTest::keyClick(&m_bench->window(), static_cast<Qt::Key>(key), Qt::ControlModifier);
    QCoreApplication::sendPostedEvents();
}

void TestControls::eachHasANameAndTeaches() {
    showMode();
    QStringList lacking;
    int seen = 0;
    const QList<QWidget*> widgets = visibleIn(m_bench->window());
    for (const QWidget* const widget : widgets) {
        if (!isActedOn(*widget) && !isRead(*widget))
            continue;
        ++seen;
        if (nameOf(*widget).isEmpty())
            lacking << QStringLiteral("no accessible name: ") + described(*widget);
        if (isActedOn(*widget) && widget->toolTip().isEmpty())
            lacking << QStringLiteral("no tool tip: ") + described(*widget);
    }
    QVERIFY(seen > 12);
    QVERIFY2(lacking.isEmpty(), qPrintable(report(lacking)));
}

/// Of two controls side by side, Tab reaches the left one first; of two below one another, the upper one; columns are read one
/// after another.
void TestControls::tabGoesAsTheEyeDoes() {
    showMode();
    QStringList wrong;
    const QWidget* before = nullptr;
    const QWidget* const first = &m_bench->window();
    for (const QWidget* widget = first->nextInFocusChain(); widget != first; widget = widget->nextInFocusChain()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || isPart(*widget))
            continue;
        if (before && before->parentWidget() == widget->parentWidget()) {
            const QRect here = widget->geometry();
            const QRect there = before->geometry();
            const bool isSameRow =
                here.top() < there.bottom() - kSamePlacePixels && there.top() < here.bottom() - kSamePlacePixels;
            const bool isNextColumn = here.left() > there.right();
            if (isSameRow ? here.left() < there.left() - kSamePlacePixels
                          : here.top() < there.top() - kSamePlacePixels && !isNextColumn)
                wrong << described(*widget) + QStringLiteral(" after ") + described(*before);
        }
        before = widget;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(report(wrong)));
}

VERNIER_TEST(TestControls, Windows);

}  // namespace tst_Controls

#include "tst_Controls.moc"
