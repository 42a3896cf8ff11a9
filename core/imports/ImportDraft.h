#pragma once

#include "core/imports/StudyImport.h"
#include "core/imports/text/ForeignText.h"
#include "core/study/StudyDraft.h"
#include "core/study/Trial.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <map>

namespace vernier {

/// A study while it is being read from another tool's file: what the importers share.
class ImportDraft {
public:
    ImportDraft(Message format, const ForeignDocument& document, FileReader readBeside);

    StudyDraft draft;
    std::vector<Trial> trials;  ///< that ended in the other tool

    /// What the file is: "W&B sweep".
    const Message& format() const { return m_format; }
    void note(Message sentence);
    /// Says that what is read at `path` stands at `theirs` in their file: readers that know several forms of a file read one.
    void setPlace(const std::string& path, const std::string& theirs) { m_paths[path] = theirs; }
    std::string theirPath(const std::string& path) const;
    /// A broken rule of their file; the line at `path`, or of what is around it, is added. Then there is no study.
    void fault(const std::string& path, const Message& what);
    /// A file beside theirs, or why it cannot be read.
    Result<std::string> readBeside(const std::string& name) const { return m_readBeside(name); }

    /// A parameter under a usable name; if the name had to change, a note says so. `path` is where their file describes it.
    Parameter& addParameter(const std::string& name, const std::string& path);
    void addFixed(const std::string& name, Value value, const std::string& path);
    /// What the parameter is called here that they call so; empty if there is none.
    std::string ourName(const std::string& theirs) const;
    /// What their file calls it.
    std::string theirName(const std::string& parameter) const;

    /// Makes `parameter` numeric; an integer one if `isWhole`.
    static void setRange(Parameter& parameter, double min, double max, Scale scale, bool isWhole);
    /// A range of two standard deviations to either side, with a note; `isLog`: of the logarithm.
    void setNormal(Parameter& parameter, double mu, double sigma, bool isLog);
    /// Keeps the multiples of `step` within the range, and says so if its ends are none. A fault at `path` without any.
    void setMultiples(Parameter& parameter, double step, const std::string& path);

    /// The objective; a pattern is made of their name for it unless there is a metric of that name.
    void setObjective(const std::string& metric, Goal goal);
    /// An objective beside it, with a metric of its own.
    void addObjective(const std::string& metric, Goal goal);
    /// The name of a metric, with a note if it had to change.
    std::string metricName(const std::string& theirs);
    /// The rule if this version has it, else a note that says what `theirs` would have done.
    void setStopping(const std::string& rule, const Message& theirs);
    /// A grid needs points in continuous ranges: gives them, with a note.
    void makeGridFinite();
    /// "python3 PROGRAM" without options.
    void setProgram(const std::string& program);
    /// Options for all parameters: `form` is what stands before the name and between it and the value, as in "--" and "=".
    void addOptions(const std::string& before, const std::string& between);

    /// Says that trials came without a command.
    void noteNoCommand();

    /// The study, or all its faults.
    Result<ImportedStudy> finish(const std::string& fallbackName) &&;

private:
    /// "parameters.lr.max" instead of "parameters[3].max": their file has no such indices.
    std::vector<Fault> inTheirWords(std::vector<Fault> faults) const;
    Message withLine(const std::string& path, const Message& what) const;

    Message m_format;
    const ForeignDocument& m_document;
    FileReader m_readBeside;
    std::vector<Message> m_notes;
    std::vector<Fault> m_faults;
    std::map<std::string, std::string> m_paths;
    std::vector<std::string> m_places;                ///< of the parameters, in their order
    std::map<std::string, std::string> m_theirNames;  ///< by ours, where they differ
    std::map<std::string, std::string> m_ourNames;    ///< by theirs
};

/// The word of a command in which it stands for itself: braces are doubled.
std::string literalWord(const std::string& text);
/// e to this power, to six digits: files give exponents that are themselves rounded.
double powerOfE(double exponent);
/// The number that `value` is or that its text spells; nothing for anything else.
std::optional<double> readNumber(const nlohmann::ordered_json& value);
/// A scalar as a Value; lists and objects as their JSON text, null as "None".
Value importedValue(const nlohmann::ordered_json& value);

/// The importers. `root` is the whole document.
void importWandbSweep(const nlohmann::ordered_json& root, ImportDraft& draft);
void importNniSpace(const nlohmann::ordered_json& space, ImportDraft& draft);
void importNniExperiment(const nlohmann::ordered_json& root, ImportDraft& draft);
/// `root` is that of a FoundJob; `definition` is which of its training jobs, from 0.
void importSageMaker(const nlohmann::ordered_json& root, std::size_t definition, ImportDraft& draft);
void importHydraSweeper(const nlohmann::ordered_json& root, ImportDraft& draft);

}  // namespace vernier
