#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/ProgressText.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/base/DurationText.h"
#include "core/base/VisibleText.h"
#include "core/exchange/TrialsJson.h"
#include "core/ranking/TrialRanking.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace vernier {

namespace {

constexpr qsizetype kMaxCellWidth = 40;

/// Without what binary fractions add: 0.1, not 0.10000000000000006. --json has all digits.
QString shownNumber(double number) {
    return QString::fromStdString(toText(rounded(number, 12)));
}

QStringList header(const StudyDefinition& definition) {
    QStringList cells{QStringLiteral("Number"), QStringLiteral("State")};
    for (const Objective& objective : definition.objectives())
        cells.append(QString::fromStdString(objective.metric));
    if (!definition.furtherObjectives.empty())
        cells.append(QStringLiteral("Front"));
    cells.append(QStringLiteral("Runtime"));
    if (!definition.constraints.empty())
        cells.append(QStringLiteral("Limits"));
    for (const Parameter& parameter : definition.space.parameters())
        cells.append(QString::fromStdString(parameter.name));
    return cells;
}

QString limitsWord(std::optional<bool> isFeasible) {
    if (!isFeasible)
        return {};
    return *isFeasible ? QStringLiteral("kept") : QStringLiteral("broken");
}

/// `front`: nothing in a study with one objective.
QStringList row(const Trial& trial, const StudyDefinition& definition, std::optional<int> front) {
    QStringList cells{QString::number(trial.id.number), QString::fromStdString(toText(trial.state))};
    for (std::size_t k = 0; k <= definition.furtherObjectives.size(); ++k) {
        const std::optional<double> objective = objectiveAt(trial, k);
        cells.append(objective ? shownNumber(*objective) : QString());
    }
    if (front)
        cells.append(*front > 0 ? QString::number(*front) : QString());
    cells.append(trial.startedWallMs && trial.endedWallMs
                     ? QString::fromStdString(durationText(runtimeSeconds(trial, *trial.endedWallMs)))
                     : QString());
    if (!definition.constraints.empty())
        cells.append(limitsWord(feasibilityOf(trial, criteriaOf(definition).constraints)));
    for (const Parameter& parameter : definition.space.parameters()) {
        const auto value = trial.configuration.find(parameter.name);
        const double* const number = value == trial.configuration.end() ? nullptr : std::get_if<double>(&value->second);
        cells.append(value == trial.configuration.end() ? QString()
                     : number                           ? shownNumber(*number)
                                                        : QString::fromStdString(toText(value->second)));
    }
    return cells;
}

/// Columns as wide as their widest cell; a cell that would stretch its column too far is cut.
void printTable(QList<QStringList> rows) {
    QList<qsizetype> widths(rows.first().size(), 0);
    for (QStringList& cells : rows) {
        for (qsizetype column = 0; column < cells.size(); ++column) {
            QString& cell = cells[column];
            cell = QString::fromStdString(visibleText(cell.toStdString()));
            if (cell.size() > kMaxCellWidth)
                cell = cell.left(kMaxCellWidth - 3) + QStringLiteral("...");
            widths[column] = std::max(widths[column], cell.size());
        }
    }
    for (const QStringList& cells : rows) {
        QString line;
        for (qsizetype column = 0; column < cells.size(); ++column)
            line += cells[column].leftJustified(widths[column] + 2);
        say(line.trimmed().toStdString() + "\n");
    }
}

}  // namespace

int listTrials(const QStringList& arguments) {
    CommandParser parser(
        QStringLiteral("trials"),
        QStringLiteral("Lists all trials of a study, as a table or, for programs, as JSON. Changes nothing, and works\n"
                       "while another process runs the study."));
    parser.add(
        {QStringLiteral("json"), QStringLiteral("A JSON array, one trial per line, with all metrics, times and notes.")});
    parser.add({QStringLiteral("reports"), QStringLiteral("With --json: also all values that each metric had, by step.")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    return withStudy(parser.studyFolder(), [&](const ReadStudy& study) {
        if (parser.isSet(QStringLiteral("json"))) {
            sayJson(writeTrialsJson(study.definition, study.history.trials(),
                                    parser.isSet(QStringLiteral("reports")) ? TrialParts::WithReports : TrialParts::Summary,
                                    shownFronts(study.history)));
            return static_cast<int>(kExitDone);
        }
        QList<QStringList> rows{header(study.definition)};
        const std::vector<int> fronts = shownFronts(study.history);
        for (const TrialPtr& trial : study.history.trials())
            rows.append(row(*trial, study.definition, shownFront(fronts, trial->id)));
        printTable(std::move(rows));
        return static_cast<int>(kExitDone);
    });
}

}  // namespace vernier
