#include "app/cli/CommandLine.h"

#include "app/cli/Commands.h"

#include <QCoreApplication>

#include <iostream>
#include <string_view>

namespace vernier {

namespace {

struct CliCommand {
    const char* name;
    int (*run)(const QStringList& arguments);
};

constexpr CliCommand kCommands[] = {
    {"new", newStudy},       {"import", importSearch}, {"check", checkStudy},
    {"run", runStudy},       {"rerun", rerunStudy},    {"status", showStatus},
    {"trials", listTrials},  {"export", exportStudy},  {"explain", explainStudyModel},
    {"replay", replayStudy}, {"report", reportStudy},  {"repair", repairStudy},
    {"serve", serve},        {"metrics", showMetrics}, {"plan", planSearch},
    {"doctor", diagnoseStudyFolder},
};

constexpr std::string_view kHelp = R"help(Usage: vernier-cli COMMAND [OPTIONS] STUDY

Tunes the hyperparameters of a training command. STUDY is a folder with a study.json that says what may vary, what counts
as good and when to stop; everything that happens is kept beside it, so you can leave a study and resume it at any time, here or
in the workbench (vernier).

Commands:
  new     Make a study of the command you run today.
  import  Make a study of a W&B sweep, an NNI search space or a SageMaker tuning job.
  metrics Say what numbers can be read from an output, and make the metric that reads one.
  check   Check a study for faults and say what it will do.
  run     Run trials until a limit is reached, with live progress. Ctrl-C pauses; a second one stops.
  rerun   Run trials again that failed, were lost or cancelled.
  status  Say where a study stands. Works while another process runs it.
  trials  List all trials, as a table or as JSON.
  export  Print the best configuration, or any other, as a command line, JSON, YAML or .env; or all trials as CSV.
  replay  Say what other stopping settings would have saved, and whether the winner would have survived.
  explain Say what the model has learnt: what matters, how far to trust it, what comes next, whether to go on.
  plan    Say what a budget or a deadline buys: how many trials, how many at a time, how good the best will be.
  doctor  Say what is the matter with a study, and what mends it.
  report  Write a whole study as one HTML page for people to read.
  repair  Make the database of a study anew from the folders of its trials, where it is lost or damaged.
  serve   Suggest configurations to a program that runs the trials itself (JSON lines on stdin and stdout).

vernier-cli COMMAND --help explains each one. vernier-cli --version prints the version.

--log LEVEL, or the environment variable VERNIER_LOG, sets how much is logged: error, warning, info (the default) or debug. The
log is $XDG_STATE_HOME/vernier/vernier.log, by default ~/.local/state/vernier/vernier.log.

A first study, in a folder of its own, as study.json:
  { "vernier": 1, "name": "first",
    "command": "python3 train.py --lr={lr} --layers={layers}",
    "parameters": [
      {"name": "lr", "type": "continuous", "min": 0.0001, "max": 0.1, "scale": "log"},
      {"name": "layers", "type": "integer", "min": 1, "max": 4} ],
    "metrics": [ {"name": "acc", "source": "regex", "pattern": "acc=(\\S+)"} ],
    "objective": {"metric": "acc", "goal": "maximize"},
    "limits": {"trials": 40, "parallel": 2} }

Exit codes:
    0  Done.
    1  Something went wrong; the message says what.
    2  The command line is not valid.
    3  The study has faults; each is listed.
    4  Another process is running the study.
    5  The study ran or halted, and no trial reported the objective.
    6  The study's command was not confirmed (see run --help).
    7  Something must be answered first (see new --help); there is no terminal to ask at.
  130  Paused or stopped by Ctrl-C; run resumes the study.
)help";

/// Moves --log, which each command takes as its own option, after the command if it comes first.
QStringList withLogBehindCommand(const QStringList& arguments) {
    const QString first = arguments.value(1);
    const qsizetype words = first.startsWith(QLatin1String("--log=")) ? 1 : first == QLatin1String("--log") ? 2 : 0;
    return arguments.mid(0, 1) + arguments.mid(1 + words, 1) + arguments.mid(1, words) + arguments.mid(2 + words);
}

}  // namespace

int runCommandLine(const QStringList& typed) {
    const QStringList arguments = withLogBehindCommand(typed);
    const QString name = arguments.value(1);
    if (name == QLatin1String("--version")) {
        std::cout << "vernier-cli " << QCoreApplication::applicationVersion().toStdString() << "\n";
        return kExitDone;
    }
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        std::cout << kHelp;
        return kExitDone;
    }
    for (const CliCommand& command : kCommands) {
        if (name == QLatin1String(command.name))
            return command.run(arguments.mid(2));
    }
    if (name.isEmpty())
        std::cerr << kHelp;
    else
        std::cerr << "vernier-cli: \"" << name.toStdString() << "\" is not a command; vernier-cli --help lists them.\n";
    return kExitUsage;
}

}  // namespace vernier
