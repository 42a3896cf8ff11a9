#include "ui/controllers/PlanController.h"

#include "core/study/StudyDraft.h"
#include "ui/controllers/DefinitionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/text/CoreText.h"

#include <algorithm>

namespace vernier {

PlanController::PlanController(StudyController& study, DefinitionController& definition, QObject* parent)
    : QObject(parent), m_study(study), m_definition(definition) {
    connect(&m_study, &StudyController::trialsChanged, this, &PlanController::update);
    connect(&m_study, &StudyController::statusChanged, this, &PlanController::update);
    connect(&m_definition, &DefinitionController::draftChanged, this, &PlanController::update);
}

void PlanController::setWish(const PlanWish& wish) {
    m_wish = wish;
    update();
}

void PlanController::setWanted(bool isWanted) {
    m_isWanted = isWanted;
    update();
}

/// As it is being edited, if that is valid.
const StudyDefinition* PlanController::definition() const {
    return m_definition.definition() ? m_definition.definition() : m_study.definition().get();
}

void PlanController::update() {
    if (!m_isWanted)
        return;
    m_request = definition() ? planRequest(m_wish, *definition(), m_study.history()) : planRequest(m_wish);
    Result<StudyPlan> plan = planStudy(m_request);
    m_faults = plan ? std::vector<Fault>() : plan.error().faults;
    m_problem = plan ? QString() : coreText(m_faults.empty() ? plan.error().message : m_faults.front().message);
    m_plan = plan ? std::optional(std::move(*plan)) : std::nullopt;
    Q_EMIT changed();
}

QString PlanController::faultAt(const QString& field) const {
    const auto found = std::ranges::find(m_faults, field.toStdString(), &Fault::path);
    return found == m_faults.end() ? QString() : coreText(found->message);
}

std::int64_t PlanController::measuredTrials() const {
    return std::ranges::count_if(m_study.history().trials(), [](const TrialPtr& trial) {
        return trial->state == TrialState::Complete || trial->state == TrialState::Stopped;
    });
}

QString PlanController::whyNotApply() const {
    if (!m_plan)
        return tr("There is no plan yet.");
    if (!m_study.isWritable())
        return tr("You can only watch this study from here.");
    if (!m_definition.definition())
        return tr("There is something to fix in Define first.");
    const StudyDefinition planned = withPlan(*m_definition.definition(), m_request, m_plan->choice);
    if (planned == *m_definition.definition())
        return tr("The study is as this plan has it.");
    const DraftCheck checked = check(draftOf(planned));
    return checked.faults.empty() ? QString() : coreText(checked.faults.front().message);
}

void PlanController::apply() {
    if (!whyNotApply().isEmpty())
        return;
    m_definition.finishTyping();
    m_definition.edit(tr("Apply the plan"), draftOf(withPlan(*m_definition.definition(), m_request, m_plan->choice)));
    m_definition.flush();
}

}  // namespace vernier
