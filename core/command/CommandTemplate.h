#pragma once

#include "core/base/Result.h"
#include "core/base/TrialId.h"
#include "core/command/CommandLine.h"
#include "core/space/SearchSpace.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// What the built-in names in a command stand for in one trial.
struct TrialContext {
    TrialId trial;
    std::string trialFolder;               ///< absolute
    std::optional<std::int64_t> resource;  ///< run up to this step
    std::optional<std::int64_t> bestStep;  ///< of an earlier run of the same configuration
    bool keepsState = true;                ///< otherwise it starts from scratch: {checkpoint_dir} has no value
    int slot = 0;
    std::optional<std::string> gpu;                      ///< index or UUID of the slot's GPU, nothing without one
    std::uint32_t seed = 0;                              ///< for the trainer; 32 bits because NumPy takes no more
    std::map<std::string, std::string> slotEnvironment;  ///< GPU and threads (SlotPool); the study's own settings win
};

/// The command and environment of a study, checked, and what they become in one trial (study-format: "command").
///
/// `{name}` is replaced by text inside its argument or environment value; no value can become two arguments. `{{` and `}}` are
/// braces, as is a lone `}`. Names are the parameters, then the built-ins: resource, trial, trial_dir, checkpoint_dir,
/// params_file, slot, gpu, seed, best_step; a parameter hides a built-in of the same name.
///
/// `{name?text}` is the text in trials where the parameter is true (true, "True", "yes", "on", 1), otherwise its argument is
/// left out: `{amp?--amp}` gives the flag or nothing. `{name=value?text}` is the text in trials where the parameter has that
/// value, so that one study can run several commands: `{model=svm?Rscript} {model=svm?svm.R} {model=tree?./tree} --depth
/// {depth}`. One of these must hold in every trial for the program.
///
/// A name without a value in this trial (an inactive parameter, {gpu} in a slot without one) takes its argument with it:
/// `--momentum={momentum}` is dropped whole. If such an argument begins with a placeholder, `--momentum {momentum}`, the option
/// before it goes too, provided that it has no placeholders, begins with '-', contains no '=', and is neither "-", "--" nor a
/// number. An argument with text before the placeholder, `--multirun model.momentum={momentum}`, leaves the one before it
/// alone. An environment variable without a value is not set.
///
/// Immutable; thread-safe for reading.
class CommandTemplate {
public:
    /// Checks a command and its environment against the parameters of `space`; `hasResource`: {resource} has a value. Faults,
    /// all at once, at "command[i]" or "environment.NAME": an unknown name, an open brace, {resource} without a resource, a NUL
    /// byte, a program that may be dropped, an impossible variable.
    static Result<CommandTemplate> create(const CommandLine& command, const std::map<std::string, std::string>& environment,
                                          const SearchSpace& space, bool hasResource);

    /// The variables in which a trial finds the value of a parameter of this name.
    static std::array<std::string, 2> variablesOf(const std::string& parameter);

    /// The parameters that the command or the environment name; all of them if {params_file} is used.
    const std::set<std::string>& usedParameters() const { return m_usedParameters; }

    /// argv of the trial.
    std::vector<std::string> arguments(const Configuration& configuration, const TrialContext& context) const;

    /// The variables that a trial gets on top of those of this process; the study's own take precedence over all others. A
    /// study that names {gpu} chooses the GPU itself, so CUDA_VISIBLE_DEVICES, which would renumber them, is left out.
    /// VERNIER_TRIAL, _TRIAL_DIR, _CHECKPOINT_DIR, _PARAMS_FILE, _RESOURCE, _SLOT, _GPU, _SEED, and VERNIER_PARAM_<NAME> with
    /// each character that is not a letter or digit as '_'; for SageMaker's script mode SM_HP_<NAME>, with its characters
    /// unchanged, and SM_MODEL_DIR and SM_OUTPUT_DATA_DIR; PYTHONUNBUFFERED=1, without which a killed Python trial leaves no
    /// output. Parameters must not share a variable (variablesOf): one value would win without a word.
    std::map<std::string, std::string> environment(const Configuration& configuration, const TrialContext& context) const;

private:
    struct Piece {
        enum class Kind { Literal, Parameter, BuiltIn, Flag };
        Kind kind = Kind::Literal;
        std::string text;
        std::string flag;                   ///< of {text?flag}
        std::optional<std::string> wanted;  ///< of {text=wanted?flag}
    };
    using Text = std::vector<Piece>;
    using Values = std::map<std::string, std::string, std::less<>>;
    class Checker;

    static Values builtIns(const TrialContext& context);
    static std::optional<std::string> join(const Text& pieces, const Configuration& configuration, const Values& builtIns);
    static bool isShown(const Piece& flag, const Configuration& configuration);
    static bool isOption(const Text& pieces);

    std::vector<Text> m_arguments;
    std::map<std::string, Text> m_environment;
    std::set<std::string> m_usedParameters;
    bool m_namesGpu = false;
};

}  // namespace vernier
