#include "core/exchange/PlanJson.h"

#include "core/base/NumberText.h"

#include <nlohmann/json.hpp>

namespace vernier {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson toJson(const PlanChoice& choice) {
    OrderedJson json{{"strategy", choice.strategy},
                     {"stopping", choice.stopping},
                     {"slots", choice.slots},
                     {"trials", choice.trials},
                     {"reserve", choice.reserve}};
    if (choice.wallSeconds)
        json["wall_s"] = rounded(*choice.wallSeconds, 12);
    if (choice.cost)
        json["cost"] = rounded(*choice.cost, 12);
    json["gap"] = {
        {"low", rounded(choice.gap.low, 3)}, {"mid", rounded(choice.gap.mid, 3)}, {"high", rounded(choice.gap.high, 3)}};
    return json;
}

}  // namespace

std::string writePlanJson(const StudyPlan& plan) {
    OrderedJson json = toJson(plan.choice);
    json["alternatives"] = OrderedJson::array();
    for (const PlanChoice& choice : plan.alternatives) {
        OrderedJson alternative{{"name", choice.why.text()}};
        alternative.update(toJson(choice));
        json["alternatives"].push_back(std::move(alternative));
    }
    json["reasons"] = OrderedJson::array();
    for (const Message& reason : plan.reasons)
        json["reasons"].push_back(reason.text());
    return json.dump(2) + "\n";
}

}  // namespace vernier
