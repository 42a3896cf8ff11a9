#pragma once

#include "core/curves/Curve.h"
#include "core/explain/Surrogate.h"
#include "core/intake/FieldKnowledge.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// What the machine of the study has; nothing where that is not known.
struct MachineFacts {
    std::optional<int> cores{};
    std::optional<std::int64_t> memoryBytes{};
    int gpus = 0;                                  ///< that trials share
    std::optional<std::int64_t> gpuMemoryBytes{};  ///< of the smallest of them
};

/// What the folders of trials take on the disk.
struct DiskFacts {
    std::int64_t trialBytes = 0;  ///< of all of them
    std::int64_t freeBytes = 0;
};

/// What the model of the study has learnt, if somebody has asked it already: checks never fit one.
struct ModelFacts {
    TrustVerdict verdict{};
    std::map<std::string, ShareInterval> effects{};  ///< of parameters: Importance::total; empty while the verdict is Guessing
};

/// What a fitted model tells. `importance` may be null: nobody has computed it. Pure.
ModelFacts modelFacts(const Surrogate& model, const TrustVerdict& verdict, const Importance* importance);

/// What the doctor looks at. References outlive the visit.
struct DoctorInput {
    const StudyDefinition& definition;
    const History& history;
    MachineFacts machine{};
    std::optional<DiskFacts> disk{};
    std::optional<ModelFacts> model{};
    const FieldKnowledge* knowledge = nullptr;  ///< null: nothing is known of names
};

/// A study as checks see it: its trials sorted once, for all of them. Reading only; one thread.
class StudyView {
public:
    /// O(trials x parameters + trials log trials + reports of kMostCurves trials).
    explicit StudyView(const DoctorInput& input);

    const DoctorInput& input() const { return m_input; }
    const StudyDefinition& definition() const { return m_input.definition; }
    const std::vector<Parameter>& parameters() const { return definition().space.parameters(); }
    const Objective& objective() const { return definition().objective; }

    /// Those that have begun and ended, whatever came of them, and were not cancelled or hidden by a person.
    const std::vector<TrialPtr>& ended() const { return m_ended; }
    /// Those with a result (hasResult), in order of number.
    const std::vector<TrialPtr>& results() const { return m_results; }
    /// Those that may be called the best, the best first.
    const std::vector<TrialPtr>& ranked() const { return m_ranked; }
    /// How many have begun.
    std::int64_t begun() const { return m_begun; }

    /// The objective of a trial with a result; larger is better.
    double worthOf(const Trial& trial) const { return m_sign * *trial.objective; }
    double sign() const { return m_sign; }
    /// Where a trial lies along a parameter, in [0, 1]; nothing where it does not apply.
    std::optional<double> unitOf(const Trial& trial, std::size_t parameter) const;

    /// The curves of complete trials, at most kMostCurves of them, evenly spread over the study.
    static constexpr std::size_t kMostCurves = 300;
    struct TrialCurve {
        TrialPtr trial;
        Curve curve;
    };
    const std::vector<TrialCurve>& curves() const { return m_curves; }

    /// How many steps a trial runs: what the definition says, or the most that a complete one reported; 0 if neither tells.
    std::int64_t runLength() const { return m_runLength; }
    /// From the best of the results to the value that nine of ten reach: what a search has to tell apart. 0 with fewer than
    /// two.
    double spread() const { return m_spread; }
    /// How many trials the limits leave; nothing without a limit on trials.
    std::optional<std::int64_t> remaining() const;

private:
    void addCurves();

    const DoctorInput& m_input;
    double m_sign;
    std::vector<TrialPtr> m_ended;
    std::vector<TrialPtr> m_results;
    std::vector<TrialPtr> m_ranked;
    std::vector<TrialCurve> m_curves;
    std::int64_t m_begun = 0;
    std::int64_t m_runLength = 0;
    double m_spread = 0;
};

}  // namespace vernier
