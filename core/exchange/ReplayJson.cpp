#include "core/exchange/ReplayJson.h"

#include "core/study/StoppingJson.h"

namespace vernier {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson perTrial(const Replay& replay) {
    OrderedJson list = OrderedJson::array();
    for (const ReplayedTrial& trial : replay.trials) {
        OrderedJson json{{"trial", trial.trial.number}, {"steps", trial.steps}};
        if (trial.stoppedStep) {
            json["stopped_step"] = *trial.stoppedStep;
            json["saved_steps"] = trial.savedSteps;
            json["saved_seconds"] = trial.savedSeconds;
        }
        list.push_back(std::move(json));
    }
    return list;
}

OrderedJson toJson(const Replay& replay) {
    OrderedJson json{{"stopping", writeStopping(replay.settings)},
                     {"sentence", sentenceOf(replay)},
                     {"trials", replay.trials.size()},
                     {"stopped", replay.stopped},
                     {"steps", replay.steps},
                     {"saved_steps", replay.savedSteps},
                     {"seconds", replay.seconds},
                     {"saved_seconds", replay.savedSeconds}};
    if (replay.winner) {
        json["winner"] = replay.winner->number;
        json["keeps_winner"] = replay.keepsWinner;
    }
    if (replay.best)
        json["best"] = replay.best->number;
    if (replay.bestObjective)
        json["best_objective"] = *replay.bestObjective;
    json["per_trial"] = perTrial(replay);
    return json;
}

}  // namespace

std::string writeReplaysJson(const std::vector<Replay>& replays) {
    std::string text = "[";
    for (const Replay& replay : replays)
        text += (text.size() > 1 ? ",\n " : "\n ") + toJson(replay).dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    return text + "\n]\n";
}

}  // namespace vernier
