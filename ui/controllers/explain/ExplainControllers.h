#pragma once

#include "ui/controllers/explain/CutActions.h"
#include "ui/controllers/explain/ForecastController.h"
#include "ui/controllers/explain/MapController.h"
#include "ui/controllers/explain/ProfileController.h"
#include "ui/controllers/explain/SurrogateController.h"
#include "ui/controllers/explain/TimeController.h"
#include "ui/controllers/explain/UpcomingController.h"

namespace vernier {

/// What the Explain mode of one study works with, ordered so that each comes after what it needs.
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
