#include "core/exchange/report/HtmlReport.h"

#include "core/base/Rng.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>

namespace tst_HtmlReport {

using namespace vernier;
using namespace vernier::test;

class TestHtmlReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBestConfigurationAndItsCommandAreThere();
    void everyTrialIsARowBestFirst();
    void thePageNeedsNothingFromElsewhere();
    void hostileNamesStayText();
    void emptyAndFailedStudiesHaveAPage();
    void veryManyTrialsAreCutAndSaidSo();
    void stopsAreToldWithTheirReasons();
    void whatCanBeMendedIsTold();
    void whatTheModelHasLearntIsDrawn();
};

namespace {

History historyOf(const std::vector<std::shared_ptr<Trial>>& trials) {
    History history(makeDefinition()->objective);
    for (const auto& trial : trials)
        history.apply(trial);
    return history;
}

QString pageOf(const StudyDefinition& definition, const History& history, ReportInput input = {}) {
    return QString::fromStdString(writeHtmlReport(definition, history, input));
}

/// Empty if the page is well-formed, otherwise where it is not.
QString faultOf(const QString& page) {
    QXmlStreamReader reader(page);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString()) : QString();
}

QStringList firstCells(const QString& page) {
    static const QRegularExpression row(QStringLiteral("<tr[^>]*><td data-value=\"(\\d+)\">"));
    QStringList numbers;
    for (auto matches = row.globalMatch(page); matches.hasNext();)
        numbers << matches.next().captured(1);
    return numbers;
}

History someHistory() {
    return historyOf({makeTrial(0, TrialState::Complete, 0.91), makeTrial(1, TrialState::Failed, 0, 0),
                      makeTrial(2, TrialState::Stopped, 0.97), makeTrial(3, TrialState::Running, 0.5, 3)});
}

}  // namespace

void TestHtmlReport::theBestConfigurationAndItsCommandAreThere() {
    ReportInput input;
    input.command = "train --lr=0.003 && echo '<done>'";
    input.cost = 12.5;
    const QString page = pageOf(*makeDefinition(), someHistory(), input);
    QCOMPARE(faultOf(page), QString());
    QVERIFY(page.contains(QStringLiteral("<td>lr</td><td>0.001</td>")));
    QVERIFY(page.contains(QStringLiteral("train --lr=0.003 &amp;&amp; echo &#39;&lt;done&gt;&#39;")));
    QVERIFY(page.contains(QStringLiteral("4 trials (1 Complete, 1 Stopped, 1 Failed, 1 Running)")));
    QVERIFY(page.contains(QStringLiteral("cost 12.5")));
    QVERIFY(page.contains(QStringLiteral("<h2>Learning curves</h2>")));
    QVERIFY(page.contains(QStringLiteral("val_acc against optimizer")));
}

void TestHtmlReport::everyTrialIsARowBestFirst() {
    QCOMPARE(firstCells(pageOf(*makeDefinition(), someHistory())),
             (QStringList{QStringLiteral("2"), QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("3")}));
}

void TestHtmlReport::thePageNeedsNothingFromElsewhere() {
    const QString page = pageOf(*makeDefinition(), someHistory());
    for (const char* const link : {"http:", "https:", "src=", "href=", "url(", "@import"})
        QVERIFY2(!page.contains(QLatin1String(link)), link);
}

void TestHtmlReport::hostileNamesStayText() {
    auto definition = makeDefinition();
    const std::string hostile = "</title><script>alert(1)</script>]]>\"'&\x02";
    definition->name = hostile;
    definition->objective.metric = hostile;
    auto trial = makeTrial(0, TrialState::Complete, 0.9);
    trial->configuration["optimizer"] = hostile;
    ReportInput input;
    input.command = hostile;
    input.decisions.push_back({});
    input.decisions.back().reason = hostile;
    const QString page = pageOf(*definition, historyOf({trial}), input);
    QCOMPARE(faultOf(page), QString());
    QCOMPARE(page.count(QStringLiteral("<script>")), 1);  // ours
}

void TestHtmlReport::emptyAndFailedStudiesHaveAPage() {
    for (const History& history : {History(), historyOf({makeTrial(0, TrialState::Failed, 0, 0)})}) {
        const QString page = pageOf(*makeDefinition(), history);
        QCOMPARE(faultOf(page), QString());
        QVERIFY(page.contains(QStringLiteral("No trial has finished with a result yet.")));
        QVERIFY(!page.contains(QStringLiteral("<svg")));
    }
    QCOMPARE(faultOf(pageOf(StudyDefinition(), History())), QString());
}

void TestHtmlReport::veryManyTrialsAreCutAndSaidSo() {
    History history(makeDefinition()->objective);
    for (std::int64_t number = 0; number < 2100; ++number)
        history.apply(makeTrial(number, TrialState::Complete, static_cast<double>(number), 1));
    const QString page = pageOf(*makeDefinition(), history);
    QCOMPARE(faultOf(page), QString());
    QCOMPARE(firstCells(page).size(), 2000);
    QCOMPARE(firstCells(page).first(), QStringLiteral("2099"));
    QVERIFY(page.contains(QStringLiteral("The best 2000 of 2100 trials")));
}

void TestHtmlReport::stopsAreToldWithTheirReasons() {
    ReportInput input;
    Decision stop;
    stop.trial = TrialId{2};
    stop.verdict = Verdict::Stop;
    stop.reason = "Stopped at step 11 of 50 by median.";
    input.decisions = {stop};
    QVERIFY(pageOf(*makeDefinition(), someHistory(), input)
                .contains(QStringLiteral("<li>Trial 2: Stopped at step 11 of 50 by median.</li>")));
    QVERIFY(!pageOf(*makeDefinition(), someHistory()).contains(QStringLiteral("Stopped early")));
}

void TestHtmlReport::whatCanBeMendedIsTold() {
    ReportInput input;
    input.findings = {{"no-effect", "b", "<b> has no effect.", "Over 80 results.", {"Leave it out."}}};
    const QString page = pageOf(*makeDefinition(), someHistory(), input);
    QVERIFY(page.contains(QStringLiteral("<h2>What can be mended</h2>")));
    QVERIFY(
        page.contains(QStringLiteral("<b>&lt;b&gt; has no effect.</b><br/><span class=\"muted\">Over 80 results.</span><br/>"
                                     "Leave it out.")));
    QVERIFY(faultOf(page).isEmpty());
    QVERIFY(!pageOf(*makeDefinition(), someHistory()).contains(QStringLiteral("What can be mended")));
}

void TestHtmlReport::whatTheModelHasLearntIsDrawn() {
    Rng rng(3, 0);
    History history(makeDefinition()->objective);
    for (std::int64_t number = 0; number < 24; ++number) {
        const double rate = rng.uniform();
        auto trial = makeTrial(number, TrialState::Complete, 0.95 - (rate - 0.6) * (rate - 0.6), 2);
        trial->configuration["lr"] = 1e-5 * std::pow(3e4, rate);
        trial->configuration["hidden"] = static_cast<std::int64_t>(8 + rng.below(505));
        history.apply(trial);
    }
    Result<StudyExplanation> explained = explainStudy(*makeDefinition(), {}, history, {});
    QVERIFY(explained);
    ReportInput input;
    input.explanation = std::make_shared<const StudyExplanation>(std::move(*explained));
    const QString page = pageOf(*makeDefinition(), history, input);
    QCOMPARE(faultOf(page), QString());
    for (const char* const title :
         {"How far to trust the model", "What matters", "What the model has learnt", "Next", "Is it worth going on?"})
        QVERIFY2(page.contains(QStringLiteral("<h2>%1</h2>").arg(QLatin1String(title))), title);
    for (const char* const chart : {"Slice along lr", "Slice along optimizer", "Map of lr and "})
        QVERIFY2(page.contains(QLatin1String(chart)), chart);
    QVERIFY(page.contains(QString::fromStdString(input.explanation->forecast.advice.sentence.text()).toHtmlEscaped()));
}

VERNIER_TEST(TestHtmlReport, Nothing);

}  // namespace tst_HtmlReport

#include "tst_HtmlReport.moc"
