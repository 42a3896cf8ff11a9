#include "ui/text/SuggestionText.h"

#include "ui/text/CoreText.h"
#include "ui/text/ModelText.h"
#include "ui/text/NumberFormat.h"

#include <QCoreApplication>

#include <cmath>

namespace vernier {

namespace {

constexpr int kOutcomes = 5;

struct SuggestionWords {
    Q_DECLARE_TR_FUNCTIONS(SuggestionText)
};

bool hasOutcome(const Trial& trial) {
    return isFinished(trial.state) && trial.objective && trial.explanation.prediction;
}

}  // namespace

QString predictionText(const Prediction& prediction, const History& history) {
    const double span = objectiveSpan(history);
    QString text = SuggestionWords::tr("Predicted <b>%1</b>, between %2 and %3 (90 %).")
                       .arg(formatMetric(prediction.mean, span), formatMetric(prediction.lower, span),
                            formatMetric(prediction.upper, span));
    if (const Trial* const best = history.incumbent())
        text += QLatin1Char(' ') + SuggestionWords::tr("<b>%1 %</b> chance to beat %2.")
                                       .arg(std::lround(100 * prediction.probabilityOfImprovement))
                                       .arg(formatMetric(*best->objective, span));
    return text;
}

QString reasonText(const UpcomingSuggestion& upcoming) {
    // The prediction is shown separately.
    QString text = coreText(without(upcoming.reason, "suggest.prediction"));
    if (upcoming.nearest)
        text += QLatin1Char(' ') + SuggestionWords::tr("(A distance of 1 spans a parameter's whole range.)");
    return text;
}

QString outcomesText(const History& history) {
    const double span = objectiveSpan(history);
    QString rows;
    int count = 0;
    for (auto trial = history.trials().rbegin(); trial != history.trials().rend() && count < kOutcomes; ++trial) {
        if (!hasOutcome(**trial))
            continue;
        ++count;
        const Prediction& prediction = *(*trial)->explanation.prediction;
        const double objective = *(*trial)->objective;
        const bool isInside = objective >= prediction.lower && objective <= prediction.upper;
        const bool isAbove = objective > prediction.upper;
        rows += QStringLiteral(
                    "<tr><td>%1&nbsp;&nbsp;</td><td align=right>%2&nbsp;&nbsp;</td>"
                    "<td align=right><b>%3</b>&nbsp;&nbsp;</td><td>%4</td></tr>")
                    .arg((*trial)->id.number)
                    .arg(formatMetric(prediction.mean, span), formatMetric(objective, span),
                         isInside  ? SuggestionWords::tr("within its band")
                         : isAbove ? SuggestionWords::tr("above its band")
                                   : SuggestionWords::tr("below its band"));
    }
    if (rows.isEmpty())
        return {};
    return QStringLiteral(
               "<table><tr><td>%1&nbsp;&nbsp;</td><td align=right>%2&nbsp;&nbsp;</td>"
               "<td align=right>%3</td><td></td></tr>%4</table>")
        .arg(SuggestionWords::tr("Trial"), SuggestionWords::tr("predicted"), SuggestionWords::tr("actual"), rows);
}

}  // namespace vernier
