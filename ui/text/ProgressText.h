#pragma once

#include "core/events/EventBatch.h"

#include <QString>

namespace vernier {

/// The line beside the progress bar, in rich text: "25 of 60 · best 0.9783 · about 13 min left · $0.19 of $0.50".
/// `best` is the incumbent's objective, if there is one.
QString progressText(const StudyStatus& status, std::optional<double> best);

/// The same place before the first trial: "Ready: 60 trials, 2 at a time".
QString readyText(const StudyStatus& status);

/// What stopping early has saved: "4 min 10 s, $0.20"; empty if nothing.
QString savedText(const Savings& savings);

/// The line of the status bar: "2 running · 19 complete · 3 stopped early (saved 4 min) · 1 failed", and why the study is not
/// running.
QString countsText(const StudyStatus& status);

}  // namespace vernier
