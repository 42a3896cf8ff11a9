#include "app/cli/Commands.h"
#include "app/cli/RunCommand.h"

#include <algorithm>
#include <iostream>
#include <vector>

namespace vernier {

namespace {

const QString kRerunDescription = QStringLiteral(
    R"(Runs trials again that failed, were lost or cancelled, with the same values and under the same numbers, and then goes on with
the study as run does.

Without options, all trials that failed or were lost. What a trial left in its folder is kept there, in attempt-1 and so on.)");

const QString kTrialOption = QStringLiteral("trial");
const QString kLostOption = QStringLiteral("lost");
const QString kCancelledOption = QStringLiteral("cancelled");

bool isLost(const Trial& trial) {
    return trial.state == TrialState::Failed && trial.failure && isInterruption(*trial.failure);
}

/// Those cancelled before they began were never wanted.
bool wasCut(const Trial& trial) {
    return trial.state == TrialState::Cancelled && trial.startedWallMs;
}

TrialChoice choiceOf(const std::vector<qint64>& numbers, bool onlyLost, bool alsoCancelled) {
    return [numbers, onlyLost, alsoCancelled](const Trial& trial) {
        if (!numbers.empty())
            return std::ranges::find(numbers, trial.id.number) != numbers.end() &&
                   (trial.state == TrialState::Failed || trial.state == TrialState::Cancelled);
        const bool failed = onlyLost ? isLost(trial) : trial.state == TrialState::Failed && !alsoCancelled;
        return failed || (alsoCancelled && wasCut(trial));
    };
}

}  // namespace

int rerunStudy(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("rerun"), kRerunDescription);
    parser.add({kTrialOption, QStringLiteral("Only trial N; can be given several times."), QStringLiteral("N")});
    parser.add({kLostOption, QStringLiteral("Only trials that were lost or interrupted.")});
    parser.add({kCancelledOption, QStringLiteral("Only trials that were cancelled while they ran; with --lost, both.")});
    addRunOptions(parser);
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    std::vector<qint64> numbers;
    for (const QString& text : parser.values(kTrialOption)) {
        bool isNumber = false;
        numbers.push_back(text.toLongLong(&isNumber));
        if (!isNumber || numbers.back() < 0)
            return parser.usageError(QStringLiteral("--trial must be the number of a trial; \"%1\" is not.").arg(text));
    }
    return runParsed(parser, choiceOf(numbers, parser.isSet(kLostOption), parser.isSet(kCancelledOption)));
}

}  // namespace vernier
