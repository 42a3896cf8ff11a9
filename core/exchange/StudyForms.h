#pragma once

#include "core/base/Result.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// A whole study in the form of another tool, and what that form cannot hold, a sentence each.
struct StudyInForm {
    std::string text;
    std::vector<Message> losses;
};

/// A form in which a study leaves Vernier, to be searched on or looked at elsewhere.
struct StudyForm {
    std::string_view word;  ///< what users call it: --format optuna
    std::string_view hint;  ///< what it is good for, in a few words
    StudyInForm (*write)(const StudyDefinition&, const std::vector<TrialPtr>&) = nullptr;
};

const std::vector<StudyForm>& studyForms();
/// The one that is called so; nullptr if there is none.
const StudyForm* findStudyForm(std::string_view word);

/// A journal that Optuna's JournalStorage loads: the study with all its ended trials and their reports. Pure; O(reports).
StudyInForm writeOptunaJournal(const StudyDefinition& definition, const std::vector<TrialPtr>& trials);
/// A sweep for W&B, with the study's command. Pure.
StudyInForm writeWandbSweep(const StudyDefinition& definition, const std::vector<TrialPtr>& trials);
/// The request of create-hyper-parameter-tuning-job; what a job needs and a study does not have is called REPLACE-ME. Pure.
StudyInForm writeSageMakerJob(const StudyDefinition& definition, const std::vector<TrialPtr>& trials);

}  // namespace vernier
