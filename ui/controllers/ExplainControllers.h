#pragma once

#include "ui/controllers/CutActions.h"
#include "ui/controllers/ForecastController.h"
#include "ui/controllers/MapController.h"
#include "ui/controllers/ProfileController.h"
#include "ui/controllers/SurrogateController.h"
#include "ui/controllers/TimeController.h"
#include "ui/controllers/UpcomingController.h"

namespace vernier {

/// What the Explain mode of one study works with, in the order of who needs whom.
struct ExplainControllers {
    /// All must outlive it.
    ExplainControllers(StudyController& study, SelectionController& selection, DefinitionController& definition)
        : model(study),
          profile(study, selection, model),
          maps(model, profile),
          forecast(study, model),
          upcoming(study, model),
          time(study, model),
          actions(study, profile, definition) {}

    SurrogateController model;
    ProfileController profile;
    MapController maps;
    ForecastController forecast;
    UpcomingController upcoming;
    TimeController time;
    CutActions actions;
};

}  // namespace vernier
