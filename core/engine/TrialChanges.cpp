#include "core/engine/TrialChanges.h"

#include <memory>
#include <utility>

namespace vernier {

void TrialChanges::add(Trial trial, std::string_view what, std::int64_t wallMs) {
    const std::string payload = "{\"what\":\"" + std::string(what) + "\",\"state\":\"" + toText(trial.state) + "\"}";
    batch.events.push_back({0, wallMs, "trial", trial.id, payload});
    batch.trials.push_back(std::make_shared<const Trial>(std::move(trial)));
}

void TrialChanges::addLive(Trial trial, std::int64_t wallMs) {
    batch.events.push_back({0, wallMs, "reports", trial.id, "{}"});
    live.push_back(std::make_shared<const Trial>(std::move(trial)));
}

}  // namespace vernier
