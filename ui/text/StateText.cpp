#include "ui/text/StateText.h"

#include <QCoreApplication>

namespace vernier {

namespace {

struct StateWords {
    Q_DECLARE_TR_FUNCTIONS(TrialState)
};

}  // namespace

QString stateText(TrialState state) {
    switch (state) {
        case TrialState::Waiting: return StateWords::tr("Waiting");
        case TrialState::Running: return StateWords::tr("Running");
        case TrialState::Paused: return StateWords::tr("Paused");
        case TrialState::Complete: return StateWords::tr("Complete");
        case TrialState::Stopped: return StateWords::tr("Stopped");
        case TrialState::Cancelled: return StateWords::tr("Cancelled");
        case TrialState::Failed: return StateWords::tr("Failed");
    }
    return {};
}

}  // namespace vernier
