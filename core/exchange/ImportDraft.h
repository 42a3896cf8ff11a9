#pragma once

#include "core/exchange/StudyImport.h"
#include "core/study/StudyDraft.h"

#include <nlohmann/json.hpp>

#include <initializer_list>

namespace vernier {

/// A study while it is being read from another tool's file: what the importers share.
class ImportDraft {
public:
    explicit ImportDraft(Message format) : m_format(std::move(format)) {}

    StudyDraft draft;

    void note(Message sentence);
    /// Of a range that a normal distribution became.
    void noteNormal(const Parameter& parameter);
    /// Notes those keys of `object` that we do not import anything from.
    void noteLeftOut(const nlohmann::ordered_json& object, std::initializer_list<const char*> keys);

    /// A parameter under a usable name; if the name had to change, a note says so.
    Parameter& addParameter(const std::string& name);
    void addFixed(const std::string& name, Value value);
    /// Makes `parameter` numeric; an integer one if `isWhole`.
    static void setRange(Parameter& parameter, double min, double max, Scale scale, bool isWhole);

    /// The objective; a pattern is guessed from its name unless there is a metric of that name.
    void setObjective(const std::string& metric, Goal goal);
    /// The rule if this version has it, else a note that says what `theirs` would have done.
    void setStopping(const std::string& rule, const Message& theirs);
    /// "python3 PROGRAM" with all parameters as --name=value.
    void setCommand(const std::string& program);

    /// The study, or its faults.
    Result<ImportedStudy> finish(const std::string& fallbackName) &&;

private:
    Message m_format;
    std::vector<Message> m_notes;
};

/// e to this power, to six digits: files give exponents that are themselves rounded.
double powerOfE(double exponent);
/// The number that `value` is or that its text spells; nothing for anything else.
std::optional<double> numberOf(const nlohmann::ordered_json& value);
/// The member if `object` has it and it is a number.
std::optional<double> numberAt(const nlohmann::ordered_json& object, const char* key);
/// The member if `object` has it and it is a text, otherwise an empty one.
std::string textAt(const nlohmann::ordered_json& object, const char* key);
/// The member if `object` has it and it is an object, otherwise an empty one.
const nlohmann::ordered_json& objectAt(const nlohmann::ordered_json& object, const char* key);
/// The member if `object` has it and it is a list, otherwise an empty one.
const nlohmann::ordered_json& listAt(const nlohmann::ordered_json& object, const char* key);
/// A scalar as a Value; lists and objects as their JSON text.
Value valueOf(const nlohmann::ordered_json& value);

/// The importers, one file each. `root` is the whole document.
void importWandbSweep(const nlohmann::ordered_json& root, ImportDraft& draft);
void importNniSpace(const nlohmann::ordered_json& space, ImportDraft& draft);
void importNniExperiment(const nlohmann::ordered_json& root, ImportDraft& draft);
void importSageMaker(const nlohmann::ordered_json& root, ImportDraft& draft);

}  // namespace vernier
