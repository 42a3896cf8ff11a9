#pragma once

#include "core/plan/PlanWish.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace vernier {

class DefinitionController;
class StudyController;

/// What money, time or trials buy in this study: planned anew, in microseconds, with each wish of the user, each edit and each
/// trial that ends. GUI thread only.
class PlanController : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this object.
    PlanController(StudyController& study, DefinitionController& definition, QObject* parent = nullptr);

    const PlanWish& wish() const { return m_wish; }
    void setWish(const PlanWish& wish);
    /// Nothing is planned while nobody looks.
    void setWanted(bool isWanted);
    /// What is planned with: the wish, completed by the study.
    const PlanRequest& request() const { return m_request; }
    /// Nothing where a plan cannot be made: problem().
    const std::optional<StudyPlan>& plan() const { return m_plan; }
    /// What is wrong with a field, by its path in the errors of planStudy(); empty if nothing.
    QString faultAt(const QString& field) const;
    /// Why there is no plan; empty if there is one.
    QString problem() const { return m_problem; }
    /// From how many trials of the study their time was taken; 0 while none tells.
    std::int64_t measuredTrials() const;

    /// Why the plan cannot be written into the study now; empty if it can.
    QString whyNotApply() const;
    /// Writes it into the study, as one step of undo of Define.
    void apply();

Q_SIGNALS:
    void changed();

private:
    void update();
    const StudyDefinition* definition() const;

    StudyController& m_study;
    DefinitionController& m_definition;
    bool m_isWanted = false;
    PlanWish m_wish;
    PlanRequest m_request;
    std::optional<StudyPlan> m_plan;
    std::vector<Fault> m_faults;
    QString m_problem;
};

}  // namespace vernier
