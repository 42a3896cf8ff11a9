#pragma once

#include "core/imports/ImportDraft.h"

#include <string>
#include <vector>

namespace vernier {

/// The distributions of an Optuna study, which each trial repeats: parsed once, and what their internal values stand for.
class OptunaDistributions {
public:
    explicit OptunaDistributions(ImportDraft& draft) : m_draft(draft) {}

    /// The value that `internal` stands for under this distribution (its JSON text); the parameter is added to the draft when
    /// it is first seen, and widened where trials had several ranges, with a note. Null, with a fault, for a distribution that
    /// cannot be read.
    nlohmann::ordered_json value(const std::string& name, const std::string& distribution, double internal);

private:
    struct Known {
        bool isWhole = false;
        std::vector<nlohmann::ordered_json> choices;
        bool isReadable = false;
    };
    const Known& known(const std::string& name, const std::string& distribution);
    Known read(const std::string& name, const std::string& distribution);
    void merge(const Parameter& parameter, const std::string& name);

    ImportDraft& m_draft;
    std::map<std::pair<std::string, std::string>, Known> m_known;
};

}  // namespace vernier
