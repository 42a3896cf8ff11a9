#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/desk/StudyDiagnosis.h"
#include "core/exchange/FindingsJson.h"

namespace vernier {

namespace {

const QString kDoctorDescription =
    QStringLiteral(R"(Says what is the matter with a study and what mends it: a best value on the end of its range, parameters
without effect, failures with one cause or in one part of the space, a rule that can never stop a trial, idle or
overcommitted machines, and more. A finding is one sentence, what it rests on, and the remedy. Changes nothing,
and works while another process runs the study.

With --json: a list for programs, with one object for each finding: id, subject (the parameter or metric, if it is
about one), severity (serious: results are wrong, lost, or worse than they could be; minor: time, money or room could
be saved), sentence, evidence, remedy, and change if the remedy is one that can be applied.)");

std::string findingsText(const std::vector<Finding>& findings) {
    if (findings.empty())
        return "nothing to mend\n";
    std::string text;
    for (const Finding& finding : findings)
        text += (text.empty() ? "" : "\n") + finding.sentence.text() + "\n  " + finding.evidence.text() + "\n  => " +
                finding.remedy.text.text() + "\n";
    return text;
}

}  // namespace

int diagnoseStudyFolder(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("doctor"), kDoctorDescription);
    const QString json = QStringLiteral("json");
    parser.add({json, QStringLiteral("A JSON list, one finding per line.")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    return withStudy(parser.studyFolder(), [&](const ReadStudy& study) {
        const std::vector<Finding> findings =
            diagnoseStudy(study.definition, study.history, StudyFolder(study.folder.toStdString()));
        if (parser.isSet(json))
            sayJson(writeFindingsJson(findings));
        else
            say(findingsText(findings));
        return static_cast<int>(kExitDone);
    });
}

}  // namespace vernier
