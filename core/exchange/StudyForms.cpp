#include "core/exchange/StudyForms.h"

#include <algorithm>

namespace vernier {

const std::vector<StudyForm>& studyForms() {
    static const std::vector<StudyForm> kForms{
        {"optuna", "The whole study, as a journal that Optuna loads", writeOptunaJournal},
        {"wandb-sweep", "The search, as a sweep for W&B", writeWandbSweep},
        {"sagemaker", "The search, as the request of a SageMaker tuning job", writeSageMakerJob},
    };
    return kForms;
}

const StudyForm* findStudyForm(std::string_view word) {
    const auto found = std::ranges::find(studyForms(), word, &StudyForm::word);
    return found == studyForms().end() ? nullptr : &*found;
}

}  // namespace vernier
