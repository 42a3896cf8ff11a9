#include "ui/canvas/TrialToolTip.h"

#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/StateText.h"
#include "ui/text/TrialFacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kMostParameters = 12;

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString objectiveText(double objective, const Trial& trial, const StudyDefinition& definition) {
    const std::optional<double> error = objectiveError(trial, definition);
    return error ? QStringLiteral("%1 ± %2").arg(formatNumber(objective), formatNumber(*error)) : formatNumber(objective);
}

}  // namespace

QString trialToolTip(const Trial& trial, const StudyDefinition& definition) {
    QString text =
        QStringLiteral("<b>%1</b> %2<table>")
            .arg(QCoreApplication::translate("TrialToolTip", "Trial %1").arg(trial.id.number), stateText(trial.state));
    if (const std::optional<double> objective = objectiveSoFar(trial, definition))
        text += row(QString::fromStdString(definition.objective.metric), objectiveText(*objective, trial, definition));
    for (std::size_t k = 0; k < std::min(trial.furtherObjectives.size(), definition.furtherObjectives.size()); ++k)
        text += row(QString::fromStdString(definition.furtherObjectives[k].metric), formatNumber(trial.furtherObjectives[k]));
    int count = 0;
    for (const Parameter& parameter : definition.space.parameters()) {
        const auto found = trial.configuration.find(parameter.name);
        if (found == trial.configuration.end())
            continue;
        if (++count > kMostParameters) {
            text += row(QStringLiteral("…"), {});
            break;
        }
        text += row(QString::fromStdString(parameter.name), formatValue(found->second));
    }
    text += QStringLiteral("</table>");
    if (trial.state == TrialState::Stopped)
        text += coreText(endSentence(trial)).toHtmlEscaped();
    return text;
}

}  // namespace vernier
