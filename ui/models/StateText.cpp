#include "ui/models/StateText.h"

#include <QCoreApplication>

namespace vernier {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TrialState)
};

}  // namespace

QString stateText(TrialState state) {
    switch (state) {
        case TrialState::Waiting: return Text::tr("Waiting");
        case TrialState::Running: return Text::tr("Running");
        case TrialState::Paused: return Text::tr("Paused");
        case TrialState::Complete: return Text::tr("Complete");
        case TrialState::Stopped: return Text::tr("Stopped");
        case TrialState::Cancelled: return Text::tr("Cancelled");
        case TrialState::Failed: return Text::tr("Failed");
    }
    return {};
}

}  // namespace vernier
