#include "core/exchange/report/HtmlReport.h"

#include "core/base/DurationText.h"
#include "core/exchange/report/HtmlText.h"
#include "core/exchange/report/ReportCharts.h"
#include "core/exchange/report/ReportModel.h"
#include "core/methods/Methods.h"
#include "core/ranking/TrialRanking.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace vernier {

namespace {

constexpr std::size_t kMostRows = 2000;

// The colours are those of the window, light and dark.
constexpr const char* kStyle = R"css(
:root{--ground:#F3F5F8;--card:#FFF;--line:#DCE1E8;--grid:#E9EDF2;--text:#1A222C;--muted:#64707E;--accent:#0B6BCB;
--complete:#0072B2;--stopped:#E69F00;--failed:#D1495B;--incumbent:#7A3E9D;--log:#0F1720}
@media(prefers-color-scheme:dark){:root{--ground:#13171C;--card:#1B2026;--line:#2D343D;--grid:#262C34;--text:#E5EAF0;
--muted:#93A0AE;--accent:#5AA9F5;--complete:#56B4E9;--stopped:#F0B030;--failed:#F0707F;--incumbent:#C79BE8;--log:#0C0F13}}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px;max-width:1120px;background:var(--ground);color:var(--text);
font:14px/1.45 system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:22px;margin:0}h2{font-size:15px;margin:0 0 8px}p{margin:4px 0}
section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:14px 16px;margin-top:12px;overflow-x:auto}
.muted{color:var(--muted)}.number{font-weight:600;color:var(--incumbent)}
pre{background:var(--log);color:#DCE3EA;padding:10px 12px;border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse}th,td{padding:4px 12px 4px 0;text-align:left;border-bottom:1px solid var(--grid);
overflow-wrap:anywhere}th{color:var(--muted);font-weight:600}
#trials th button{all:unset;cursor:pointer}#trials th button:focus-visible{outline:2px solid var(--accent)}
tr.incumbent td{font-weight:600}
svg{max-width:100%;height:auto}.charts{display:flex;flex-wrap:wrap;gap:8px}
polyline{fill:none;stroke:var(--complete);stroke-width:1.5}polyline.curve{stroke-width:1;stroke-opacity:.35}
polyline.mean{stroke-width:2}polyline.cut{stroke:var(--incumbent);stroke-dasharray:4 3}polyline.interval{stroke-opacity:.4}
polyline.diagonal{stroke:var(--muted);stroke-dasharray:3 3}polygon.wide{fill:var(--accent);fill-opacity:.13}
polygon.narrow{fill:var(--accent);fill-opacity:.22}rect.bar{fill:var(--accent);fill-opacity:.35}
polyline.best{stroke:var(--incumbent);stroke-width:2}line.grid{stroke:var(--grid)}
text{font-size:11px;fill:var(--muted)}.dot{fill:var(--complete);fill-opacity:.75}.dot.stopped{fill:var(--stopped)}
.dot.incumbent{fill:var(--incumbent);fill-opacity:1;stroke:var(--incumbent);stroke-opacity:.35;stroke-width:5}
footer{margin-top:16px;color:var(--muted)}
)css";

// Sorts the table of trials by a column; the page is complete without it.
constexpr const char* kScript = R"js(/*<![CDATA[*/
document.querySelectorAll('#trials th button').forEach((button,column)=>button.addEventListener('click',()=>{
const body=document.querySelector('#trials tbody');const down=button.dataset.down!=='1';button.dataset.down=down?'1':'0';
const key=row=>{const text=row.cells[column].dataset.value??row.cells[column].textContent;const number=Number(text);
return text===''?null:Number.isNaN(number)?text:number};
[...body.rows].sort((a,b)=>{const x=key(a),y=key(b);if(x===null||y===null)return(x===null)-(y===null);
const order=typeof x===typeof y?(x<y?-1:x>y?1:0):typeof x==='number'?-1:1;return down?order:-order})
.forEach(row=>body.append(row))}));
/*]]>*/)js";

std::string timeText(std::int64_t wallMs) {
    const std::time_t seconds = static_cast<std::time_t>(wallMs / 1000);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char buffer[64];
    std::strftime(buffer, sizeof buffer, "%Y-%m-%d %H:%M UTC", &utc);
    return buffer;
}

std::string valueText(const Value& value) {
    const double* const number = std::get_if<double>(&value);
    return number ? shortNumber(*number) : toText(value);
}

std::string counts(const History& history) {
    std::string text;
    for (const TrialState state : {TrialState::Complete, TrialState::Stopped, TrialState::Failed, TrialState::Cancelled,
                                   TrialState::Running, TrialState::Paused, TrialState::Waiting}) {
        const auto count = std::count_if(history.trials().begin(), history.trials().end(),
                                         [state](const TrialPtr& trial) { return trial->state == state; });
        if (count > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + toText(state);
    }
    return text;
}

std::string header(const StudyDefinition& definition, const History& history, const ReportInput& input) {
    const Trial* const best = history.incumbent();
    std::string text = "<header>\n" + tag("h1", escapedHtml(definition.name)) + "\n";
    std::string sought;
    for (const Objective& objective : definition.objectives())
        sought += (sought.empty() ? "" : ", ") + std::string(objective.goal == Goal::Maximize ? "Maximize " : "Minimize ") +
                  objective.metric;
    text += tag("p", escapedHtml(sought + " · " + std::string(methodOf(definition).label)), " class=\"muted\"");
    if (best)
        text += tag("p", "Best " + escapedHtml(definition.objective.metric) + " " +
                             tag("span", shortNumber(*best->objective), " class=\"number\"") +
                             (best->state == TrialState::Complete ? " in trial " : " in an unfinished run of trial ") +
                             std::to_string(best->id.number));
    text +=
        tag("p", std::to_string(history.trials().size()) + " trials (" + escapedHtml(counts(history)) + ") in " +
                     durationText(input.runtimeSeconds) + (input.cost ? ", cost " + shortNumber(*input.cost) : std::string()));
    return text + "\n</header>\n";
}

std::string bestConfiguration(const StudyDefinition& definition, const History& history, const ReportInput& input) {
    const Trial* const best = history.incumbent();
    if (!best)
        return tag("p", definition.constraints.empty() || rankedTrials(history).empty()
                            ? "No trial has finished with a result yet."
                            : "No trial keeps all limits yet.");
    std::string rows;
    for (const Parameter& parameter : definition.space.parameters()) {
        const auto value = best->configuration.find(parameter.name);
        if (value != best->configuration.end())
            rows += "<tr>" + tag("td", escapedHtml(parameter.name)) + tag("td", escapedHtml(toText(value->second))) + "</tr>\n";
    }
    return tag("table", "\n<tbody>\n" + rows + "</tbody>\n") + "\n" +
           (input.command.empty() ? std::string() : tag("pre", escapedHtml(input.command)) + "\n");
}

/// The trials from which to choose, if there are several objectives.
std::string frontTable(const StudyDefinition& definition, const History& history) {
    if (definition.furtherObjectives.empty())
        return {};
    std::string head = tag("th", "Trial", " scope=\"col\"");
    for (const Objective& objective : definition.objectives())
        head += tag("th", escapedHtml(objective.metric), " scope=\"col\"");
    std::string rows;
    for (const TrialPtr& trial : frontOf(history)) {
        std::string cells = tag("td", std::to_string(trial->id.number));
        for (std::size_t k = 0; k <= definition.furtherObjectives.size(); ++k)
            cells += tag("td", shortNumber(*objectiveAt(*trial, k)));
        rows += tag("tr", cells) + "\n";
    }
    return rows.empty()
               ? tag("p", "No trial is on the front yet.")
               : tag("p", "No trial beats one of these in all objectives.", " class=\"muted\"") +
                     tag("table", "\n" + tag("thead", tag("tr", head)) + "\n" + tag("tbody", "\n" + rows) + "\n") + "\n";
}

std::string findings(const std::vector<Finding>& found) {
    std::string items;
    for (const Finding& finding : found)
        items += tag("li", tag("b", escapedHtml(finding.sentence.text())) + "<br/>" +
                               tag("span", escapedHtml(finding.evidence.text()), " class=\"muted\"") + "<br/>" +
                               escapedHtml(finding.remedy.text.text())) +
                 "\n";
    return items.empty() ? items : tag("ul", "\n" + items) + "\n";
}

std::string parameterCharts(const StudyDefinition& definition, const History& history) {
    std::string charts;
    for (const Parameter& parameter : definition.space.parameters()) {
        if (!parameter.fixed)
            charts += parameterChart(definition, history, parameter);
    }
    return charts.empty() ? charts : tag("div", "\n" + charts, " class=\"charts\"") + "\n";
}

std::string stops(const std::vector<Decision>& decisions) {
    std::string items;
    for (const Decision& decision : decisions) {
        if (decision.stops())
            items +=
                tag("li", "Trial " + std::to_string(decision.trial.number) + ": " + escapedHtml(decision.reason.text())) + "\n";
    }
    return items.empty() ? items : tag("ul", "\n" + items) + "\n";
}

std::string cell(const std::string& shown, const std::string& sorted) {
    return "<td data-value=\"" + escapedHtml(sorted) + "\">" + escapedHtml(shown) + "</td>";
}

/// Whether it keeps the limits of metrics, and why not.
std::string limitsCell(const Trial& trial, const std::vector<PlacedConstraint>& constraints) {
    const std::optional<bool> isFeasible = feasibilityOf(trial, constraints);
    if (!isFeasible || *isFeasible)
        return tag("td", isFeasible ? "kept" : "");
    std::string reasons;
    for (const Message& reason : brokenLimits(trial, constraints))
        reasons += (reasons.empty() ? "" : " ") + reason.text();
    return tag("td", escapedHtml(reasons));
}

/// `front`: nothing in a study with one objective.
std::string trialRow(const StudyDefinition& definition, const Trial& trial, std::optional<int> front, bool isBest) {
    std::string cells =
        cell(std::to_string(trial.id.number), std::to_string(trial.id.number)) + tag("td", escapedHtml(toText(trial.state)));
    for (std::size_t k = 0; k <= definition.furtherObjectives.size(); ++k) {
        const std::optional<double> objective = objectiveAt(trial, k);
        cells += objective ? cell(shortNumber(*objective), toText(*objective)) : cell({}, {});
    }
    if (front)
        cells += *front > 0 ? cell(std::to_string(*front), std::to_string(*front)) : cell({}, {});
    for (const Parameter& parameter : definition.space.parameters()) {
        const auto value = trial.configuration.find(parameter.name);
        const bool isActive = value != trial.configuration.end();
        cells += isActive ? cell(valueText(value->second), toText(value->second)) : cell({}, {});
    }
    if (!definition.constraints.empty())
        cells += limitsCell(trial, criteriaOf(definition).constraints);
    const double seconds = runtimeSeconds(trial, trial.endedWallMs.value_or(0));
    cells += trial.endedWallMs ? cell(durationText(seconds), fixedNumber(seconds, 3)) : cell({}, {});
    return (isBest ? "<tr class=\"incumbent\">" : "<tr>") + cells + "</tr>\n";
}

/// The ranked trials, then those without a result by number.
std::vector<TrialPtr> inOrder(const History& history) {
    std::vector<TrialPtr> trials = rankedTrials(history);
    for (const TrialPtr& trial : history.trials()) {
        if (!isFinished(trial->state) || !trial->objective || trial->isExcluded)
            trials.push_back(trial);
    }
    return trials;
}

std::string trialTable(const StudyDefinition& definition, const History& history) {
    std::vector<TrialPtr> trials = inOrder(history);
    if (trials.empty())
        return {};
    std::string head;
    const auto column = [&head](const std::string& name) {
        head += tag("th", tag("button", escapedHtml(name), " type=\"button\""), " scope=\"col\"");
    };
    column("Trial");
    column("State");
    for (const Objective& objective : definition.objectives())
        column(objective.metric);
    if (!definition.furtherObjectives.empty())
        column("Front");
    for (const Parameter& parameter : definition.space.parameters())
        column(parameter.name);
    if (!definition.constraints.empty())
        column("Limits");
    column("Time");
    std::string text;
    if (trials.size() > kMostRows) {
        text = tag("p",
                   "The best " + std::to_string(kMostRows) + " of " + std::to_string(trials.size()) +
                       " trials; the CSV export has all of them.",
                   " class=\"muted\"");
        trials.resize(kMostRows);
    }
    std::string rows;
    const std::vector<int> fronts = shownFronts(history);
    for (const TrialPtr& trial : trials)
        rows += trialRow(definition, *trial, shownFront(fronts, trial->id),
                         history.incumbent() && history.incumbent()->id == trial->id);
    return text +
           tag("table", "\n" + tag("thead", tag("tr", head)) + "\n" + tag("tbody", "\n" + rows) + "\n", " id=\"trials\"") +
           "\n";
}

}  // namespace

std::string writeHtmlReport(const StudyDefinition& definition, const History& history, const ReportInput& input) {
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
    page += tag("title", escapedHtml(definition.name) + " - Vernier") + "\n<style>" + kStyle + "</style>\n</head>\n<body>\n";
    page += header(definition, history, input);
    page += section(definition.furtherObjectives.empty() ? "Best configuration"
                                                         : "Configuration with the best " + definition.objective.metric,
                    bestConfiguration(definition, history, input));
    page += section("Front", frontCharts(definition, history) + frontTable(definition, history));
    page += section("What can be mended", findings(input.findings));
    page += section("Search", objectiveChart(definition, history));
    page += section("Learning curves", curvesChart(definition, history));
    page += section("Parameters", parameterCharts(definition, history));
    if (input.explanation)
        page += modelSections(definition, *input.explanation);
    page += section("Stopped early", stops(input.decisions));
    page += section("Trials", trialTable(definition, history));
    page += tag("footer", "Written by Vernier, " + timeText(input.writtenWallMs)) + "\n<script>" + kScript +
            "</script>\n</body>\n</html>\n";
    return page;
}

}  // namespace vernier
