#pragma once

#include "tests/support/OpenedStudy.h"
#include "tests/support/Patient.h"
#include "ui/controllers/DoctorController.h"
#include "ui/controllers/SteeringController.h"

#include <utility>

namespace vernier::test {

/// The best of x sits on the end of its range, which has never been widened.
inline Patient patientOnBound() {
    Patient patient;
    patient.search(40, [](double x, double y) { return x - (y - 0.5) * (y - 0.5); });
    for (int trial = 0; trial < 6; ++trial)
        patient.add(1.0 - 0.001 * trial, 0.5, 1.0 - 0.001 * trial);
    return patient;
}

inline std::vector<TrialPtr> trialsOf(const Patient& patient) {
    return {patient.trials.begin(), patient.trials.end()};
}

/// "best-on-bound all-equal": whose they are.
inline QString idsOf(const std::vector<Finding>& findings) {
    QStringList ids;
    for (const Finding& finding : findings)
        ids << QString::fromStdString(finding.id);
    return ids.join(QLatin1Char(' '));
}

/// Findings without what is known of the machine.
inline std::vector<Finding> plainVisit(const StudyDefinition& definition, const History& history,
                                       const std::optional<ModelFacts>& model) {
    DoctorInput input{definition, history};
    input.model = model;
    return diagnose(input);
}

/// An opened study with its doctor.
struct TreatedStudy : OpenedStudy {
    explicit TreatedStudy(const Patient& patient, DoctorController::Visit visit = plainVisit)
        : OpenedStudy(patient.definition), doctor(study, steering, definition, settings, std::move(visit)) {
        send(trialsOf(patient));
    }

    void send(std::vector<TrialPtr> trials) {
        EventBatch events;
        events.trials = std::move(trials);
        engine.send(std::move(events));
    }

    SteeringController steering{study};
    DoctorController doctor;
};

}  // namespace vernier::test
