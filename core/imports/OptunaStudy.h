#pragma once

#include "core/imports/ForeignHistory.h"

#include <string>
#include <vector>

namespace vernier {

/// What a storage of Optuna's holds about one study.
struct OptunaStudy {
    struct Parameter {
        std::string name;
        std::string distribution;  ///< JSON
        double internal = 0;
    };
    struct Trial {
        ForeignTrial trial;
        std::vector<Parameter> parameters;
    };
    std::string name;
    std::vector<Goal> goals;
    std::vector<Trial> trials;
};

/// The state of a trial by Optuna's number for it: running, complete, pruned, failed, waiting.
TrialState optunaState(std::int64_t state);

/// Makes the draft a study that goes on where the one with the most trials of these ended; `source` names the storage. A fault
/// without a study or with more objectives than kMostObjectives.
void importOptunaStudies(std::vector<OptunaStudy> studies, ImportDraft& draft);

/// Reads the lines of a journal (JournalStorage with a file). Lines that are cut or of a newer version are faults or told.
std::vector<OptunaStudy> readOptunaJournal(std::string_view text, ImportDraft& draft);

}  // namespace vernier
