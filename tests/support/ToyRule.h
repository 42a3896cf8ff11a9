#pragma once

#include "core/stopping/StoppingChoices.h"

#include <algorithm>
#include <memory>

namespace vernier::test {

/// Stops a trial that is behind all others at one of the steps that are multiples of eta.
class LastPlaceRule final : public PeerRule {
public:
    explicit LastPlaceRule(const StudyDefinition& definition) : PeerRule(definition, "last-place") {}

protected:
    std::optional<Judgement> judge(const CurveTable& table, TrialId id) const override {
        const CurvePoint& own = table.entry(id).curve.points().back();
        if (own.step % settings().eta != 0)
            return std::nullopt;
        std::vector<double> values;
        for (const CurveTable::Entry& entry : table.entries()) {
            const CurvePoint* peer = &entry != &table.entry(id) && entry.isPeer() ? entry.curve.at(own.step) : nullptr;
            if (peer)
                values.push_back(peer->value);
        }
        if (values.empty())
            return std::nullopt;
        const double worst = *std::min_element(values.begin(), values.end());
        return Judgement{own.value < worst ? Verdict::Stop : Verdict::Keep,
                         worst,
                         static_cast<int>(values.size()),
                         rankAmong(values, own.value),
                         {}};
    }
};

/// What a new rule comes to: one value, to be listed in core/stopping/StoppingChoices.cpp or, here, by AddedStoppingChoice.
inline constexpr StoppingChoice kToyStopping{
    .word = "last-place",
    .texts =
        [](const Objective& objective) {
            return StoppingTexts{
                .name = message("toy.word", "last-place"),
                .label = message("toy.label", "Last place"),
                .summary = message("toy.summary", "last-place stopping"),
                .help = message("toy.help", "Stops a trial whose %1 is %2 all others.", metricOf(objective),
                                worseSideOf(objective)),
            };
        },
    .uses = {.eta = true},
    .comparesAtRungs = true,
    .make = [](const StudyDefinition& definition) -> std::unique_ptr<PeerRule> {
        return std::make_unique<LastPlaceRule>(definition);
    },
    .replayed = [](const StoppingSettings& settings) { return "every " + std::to_string(settings.eta); },
};

}  // namespace vernier::test
