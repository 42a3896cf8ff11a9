#pragma once

#include "core/base/Error.h"
#include "core/space/SearchSpace.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace vernier {

class JsonObject;

/// Reads a "parameters" list and checks it as a whole. Every fault goes to `faults`; those of the rules only if the fields they
/// depend on could be read. If there are faults, the result holds the parameters whose names are usable, as unit ranges: enough
/// to check references to them by name.
/// Formulas stand behind the parameters; `rules`: those of the study, see readRules().
SearchSpace readParameters(const nlohmann::json& list, const std::string& path, std::vector<Fault>& faults,
                           std::vector<std::string> rules = {});
/// Reads the list "rules"; empty if there is none.
std::vector<std::string> readRules(JsonObject& object);

nlohmann::ordered_json writeParameters(const SearchSpace& space);

/// A number as people write it: whole ones without ".0".
nlohmann::json plainNumber(double number);

/// Appends those of `ruleFaults` that do not depend on a field that already has a fault in `faults`: what a reader sees first
/// is then the cause.
void addRuleFaults(std::vector<Fault>& faults, std::vector<Fault> ruleFaults);

}  // namespace vernier
