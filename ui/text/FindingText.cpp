#include "ui/text/FindingText.h"

#include <QCoreApplication>

#include <algorithm>

namespace vernier {

namespace {

struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

/// The button for each kind of change; which values it sets is said before it, in the sentence of the remedy.
struct MendWords {
    QString operator()(const remedy::Range&) const { return FindingWords::tr("Change the range"); }
    QString operator()(const remedy::Stretch&) const { return FindingWords::tr("Change the scale"); }
    QString operator()(const remedy::DropChoice&) const { return FindingWords::tr("Drop the choice"); }
    QString operator()(const remedy::Fix&) const { return FindingWords::tr("Fix its value"); }
    QString operator()(const remedy::Grace&) const { return FindingWords::tr("Change the rule"); }
    QString operator()(const remedy::Slots& change) const { return FindingWords::tr("Run %1 at a time").arg(change.slots); }
    QString operator()(const remedy::Trials& change) const { return FindingWords::tr("Limit to %1").arg(change.trials); }
    QString operator()(const remedy::TrialTime&) const { return FindingWords::tr("Allow more time"); }
    QString operator()(const remedy::Direction& change) const {
        return change.goal == Goal::Maximize ? FindingWords::tr("Maximize it") : FindingWords::tr("Minimize it");
    }
    QString operator()(const remedy::Counts&) const { return FindingWords::tr("Count the best step"); }
    QString operator()(const remedy::Repeat&) const { return FindingWords::tr("Repeat them"); }
};

}  // namespace

QString mendText(const Finding& finding) {
    if (finding.remedy.change)
        return std::visit(MendWords{}, *finding.remedy.change);
    if (finding.trial)
        return FindingWords::tr("Show trial %1").arg(finding.trial->number);
    return viewOf(finding) == QLatin1String("explainView") ? FindingWords::tr("Show the model")
                                                           : FindingWords::tr("Show in Define");
}

QString viewOf(const Finding& finding) {
    if (finding.trial)
        return QStringLiteral("monitorView");
    return finding.id == "model-not-trusted" ? QStringLiteral("explainView") : QStringLiteral("defineView");
}

QString findingsText(const std::vector<Finding>& findings) {
    const auto serious = static_cast<int>(std::ranges::count(findings, Severity::Serious, &Finding::severity));
    const auto all = static_cast<int>(findings.size());
    if (serious == 0)
        return FindingWords::tr("%n findings", nullptr, all);
    return serious == all ? FindingWords::tr("%n serious findings", nullptr, all)
                          : FindingWords::tr("%n findings, %1 of them serious", nullptr, all).arg(serious);
}

QString severityText(Severity severity) {
    return severity == Severity::Serious ? FindingWords::tr("serious") : FindingWords::tr("minor");
}

}  // namespace vernier
