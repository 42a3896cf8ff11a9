#include "tests/gui/WindowFixture.h"
#include "ui/theme/ThemeColors.h"
#include "ui/views/PagesCard.h"

#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>

using namespace vernier;
using namespace vernier::test;

/// Every view of Monitor over studies of every kind: nothing is empty, nothing is cut off. With VERNIER_PICTURES=FOLDER in the
/// environment the pictures that are judged are also kept, for people to look at.
class TestMonitorSanity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyViewIsSane_data();
    void everyViewIsSane();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

struct Study {
    std::shared_ptr<StudyDefinition> definition = makeDefinition();
    std::vector<TrialPtr> trials;
    std::string log = "epoch 1 loss 2.31 val_acc=0.41\nepoch 2 loss 1.72 val_acc=0.63\n";
};

/// Trials as a search brings them: better ones later, some stopped, one failed, two running.
std::vector<TrialPtr> ordinaryTrials(int count) {
    std::vector<TrialPtr> trials;
    const std::int64_t firstWallMs = QDateTime::currentMSecsSinceEpoch() - count / 2 * 19'000;
    for (int number = 0; number < count; ++number) {
        const bool isLast = number >= count - 2;
        const TrialState state = isLast            ? TrialState::Running
                                 : number == 7     ? TrialState::Failed
                                 : number % 5 == 3 ? TrialState::Stopped
                                                   : TrialState::Complete;
        const double objective = 0.98 - 0.6 / (1 + number) - 0.05 * ((number * 7) % 5) / 5.0;
        const auto trial = makeTrial(number, state, objective, state == TrialState::Complete ? 50 : 11 + number % 7);
        trial->slot = number % 2;
        trial->startedWallMs = firstWallMs + (number / 2) * 19'000;
        if (trial->endedWallMs)
            trial->endedWallMs = *trial->startedWallMs + (state == TrialState::Complete ? 18'300 : 5'000);
        trials.push_back(trial);
    }
    return trials;
}

Study withNames(const std::vector<std::string>& names, const std::string& metric) {
    Study study;
    std::vector<Parameter> parameters;
    for (const std::string& name : names) {
        Parameter parameter;
        parameter.name = name;
        parameters.push_back(parameter);
    }
    study.definition->space = *SearchSpace::create(parameters);
    study.definition->metrics[0].name = metric;
    study.definition->objective.metric = metric;
    for (const TrialPtr& trial : ordinaryTrials(6)) {
        Trial renamed = *trial;
        renamed.configuration.clear();
        for (const std::string& name : names)
            renamed.configuration[name] = 0.25;
        renamed.note = names.front();
        renamed.tags = {names.back()};
        study.trials.push_back(std::make_shared<const Trial>(renamed));
    }
    return study;
}

Study studyOf(const QString& kind) {
    Study study;
    if (kind == QLatin1String("ordinary"))
        study.trials = ordinaryTrials(26);
    else if (kind == QLatin1String("one trial"))
        study.trials = {makeTrial(0, TrialState::Complete, 0.91)};
    else if (kind == QLatin1String("one step"))
        study.trials = {makeTrial(0, TrialState::Complete, 0.91, 1), makeTrial(1, TrialState::Running, 0.2, 1)};
    else if (kind == QLatin1String("all failed"))
        study.trials = {makeTrial(0, TrialState::Failed, 0, 0), makeTrial(1, TrialState::Failed, 0, 0)};
    else if (kind == QLatin1String("names of other scripts"))
        return withNames({"学习率", "معدل_التعلم", "слои"}, "准确率");
    else if (kind == QLatin1String("a line of 1 MB")) {
        study.trials = ordinaryTrials(8);
        study.log = std::string(1 << 20, 'x') + "\nval_acc=0.5\n";
    } else if (kind == QLatin1String("200 parameters")) {
        std::vector<std::string> names;
        for (int index = 0; index < 200; ++index)
            names.push_back("parameter_" + std::to_string(index));
        return withNames(names, "val_acc");
    } else if (kind == QLatin1String("no metric found")) {
        study.definition->metrics.clear();
        study.definition->objective.metric.clear();
        for (int number = 0; number < 3; ++number) {
            const auto trial = makeTrial(number, TrialState::Failed, 0, 0);
            trial->failure = FailureCause::NoObjective;
            trial->reports.clear();
            study.trials.push_back(trial);
        }
    }
    return study;
}

/// The share of pixels that differ from the most frequent colour: 0 for a view that shows nothing.
double inkOf(const QImage& picture) {
    QHash<QRgb, int> counts;
    int pixels = 0;
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2, ++pixels)
            ++counts[picture.pixel(x, y)];
    }
    return 1 - static_cast<double>(*std::max_element(counts.begin(), counts.end())) / pixels;
}

/// What a person would call cut off: a label narrower than its words, a control beyond the edge of what holds it.
QStringList clippedIn(QWidget& window) {
    QStringList clipped;
    const auto describe = [](const QWidget& widget) {
        return QStringLiteral("%1 %2").arg(QLatin1String(widget.metaObject()->className()), widget.objectName());
    };
    const auto widgets = window.findChildren<QWidget*>();
    for (const QWidget* const widget : widgets) {
        if (!widget->isVisible() || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const auto* const label = qobject_cast<const QLabel*>(widget);
        const bool givesWay = widget->minimumWidth() == 1;  // by design, in the headers of narrow cards
        if (label && !label->wordWrap() && !givesWay && label->width() + 1 < label->minimumSizeHint().width())
            clipped << describe(*label) + QStringLiteral(" \"%1\"").arg(label->text());
        if (label && label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1)
            clipped << describe(*label) + QStringLiteral(" \"%1\"").arg(label->text());
        const QWidget* const parent = widget->parentWidget();
        const bool scrolls = parent && parent->inherits("QAbstractScrollArea");
        const bool isScrolled = parent && parent->objectName().startsWith(QLatin1String("qt_scrollarea"));
        if (parent && !scrolls && !isScrolled && !parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            clipped << describe(*widget) + QStringLiteral(" beyond ") + describe(*parent);
    }
    return clipped;
}

/// The window once it has come to rest: its plots are drawn again when it is their turn.
QPixmap settledPicture(QWidget& window) {
    QPixmap picture = window.grab();
    const auto isSettled = [&] {
        const QPixmap before = std::exchange(picture, window.grab());
        return before.toImage() == picture.toImage();
    };
    for (int same = 0; same < 2; same = isSettled() ? same + 1 : 0)
        QTest::qWait(60);
    return picture;
}

void keepPicture(const QPixmap& picture, const QString& name) {
    const QString folder = qEnvironmentVariable("VERNIER_PICTURES");
    if (!folder.isEmpty())
        picture.save(QDir(folder).filePath(QString(name).replace(QLatin1Char(' '), QLatin1Char('-')) + QStringLiteral(".png")));
}

}  // namespace

void TestMonitorSanity::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestMonitorSanity::everyViewIsSane_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    for (const char* const kind : {"ordinary", "no trials", "one trial", "one step", "all failed", "no metric found",
                                   "200 parameters", "names of other scripts", "a line of 1 MB"}) {
        QTest::addRow("%s, small", kind) << QString::fromLatin1(kind) << QSize(1280, 800) << false;
        QTest::addRow("%s, large", kind) << QString::fromLatin1(kind) << QSize(2560, 1440) << true;
    }
}

void TestMonitorSanity::everyViewIsSane() {
    QFETCH(QString, kind);
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    m_theme->setMode(isDark ? ThemeMode::Dark : ThemeMode::Light);
    const Study study = studyOf(kind);
    WindowFixture fixture;
    fixture.show();
    fixture.window.resize(size);
    StudyStatus status;
    status.runState = RunState::Paused;
    status.slots = 2;
    status.complete = static_cast<int>(study.trials.size());
    fixture.open(study.trials, status, study.definition);
    if (!study.trials.empty())
        fixture.selection.select(TrialId{std::min<std::int64_t>(3, std::ssize(study.trials) - 1)});
    StudyEvents log;
    log.log = {LogChunk{fixture.selection.current(), false, true, study.log}};
    fixture.engine->send(std::move(log));

    auto* const pages = fixture.find<PagesCard>("monitorCard");
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        const QPixmap picture = settledPicture(fixture.window);
        keepPicture(picture, QStringLiteral("%1-%2-page%3").arg(kind, isDark ? QStringLiteral("large") : QStringLiteral("small")).arg(page));
        QCOMPARE(fixture.window.size(), size);  // nothing asks for more room than there is
        const QStringList clipped = clippedIn(fixture.window);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QStringLiteral("\n"))));
        for (const char* const name : {"objectivePlot", "curvesPlot", "monitorCard", "trialsTable", "trialInspector"}) {
            const double ink = inkOf(fixture.find<QWidget>(name)->grab().toImage());
            QVERIFY2(ink > 0.002, qPrintable(QStringLiteral("%1 shows nothing (%2)").arg(QLatin1String(name)).arg(ink)));
        }
    }
}

QTEST_MAIN(TestMonitorSanity)
#include "tst_MonitorSanity.moc"
