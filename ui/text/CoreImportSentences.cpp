#include "ui/text/CoreSentences.h"

#include <QCoreApplication>

namespace vernier {

std::span<const CoreSentence> importSentences() {
    static constexpr CoreSentence kSentences[] = {
        {QT_TRANSLATE_NOOP("CoreText", "The file is empty.")},
        {QT_TRANSLATE_NOOP("CoreText", "The file has too many entries for a search space.")},
        {QT_TRANSLATE_NOOP("CoreText", "The file is larger than 1 MiB; no list of parameters is.")},
        {QT_TRANSLATE_NOOP("CoreText", "The YAML nests too deep or has too many entries to be read.")},
        {QT_TRANSLATE_NOOP("CoreText", "This is no YAML: line %1, column %2: %3."), "##*"},
        {QT_TRANSLATE_NOOP("CoreText", "This is a study of Vernier already: open its folder.")},
        {QT_TRANSLATE_NOOP("CoreText",
                           "This is no file that Vernier can import: it reads W&B sweeps, NNI search spaces and experiments, "
                           "and SageMaker tuning jobs.")},
        {QT_TRANSLATE_NOOP("CoreText", "This %1 makes no study."), "~"},
        {QT_TRANSLATE_NOOP("CoreText", "W&B sweep")},
        {QT_TRANSLATE_NOOP("CoreText", "NNI search space")},
        {QT_TRANSLATE_NOOP("CoreText", "NNI experiment")},
        {QT_TRANSLATE_NOOP("CoreText", "SageMaker tuning job")},
        {QT_TRANSLATE_NOOP("CoreText", "Left out, as Vernier runs on this machine: %1."), "*"},
        {QT_TRANSLATE_NOOP("CoreText", "The parameter \"%1\" is called %2 here."), "**"},
        {QT_TRANSLATE_NOOP("CoreText", "Vernier reads %1 from what the command prints: the pattern for it is a guess."), "*"},
        {QT_TRANSLATE_NOOP("CoreText", "Try the command once and click the number.")},
        {QT_TRANSLATE_NOOP("CoreText", "%1 is left out: every trial runs to its end."), "~"},
        {QT_TRANSLATE_NOOP("CoreText", "The assessor")},
        {QT_TRANSLATE_NOOP("CoreText", "Early stopping (Auto)")},
        {QT_TRANSLATE_NOOP("CoreText",
                           "The normal distribution of %1 became its range of two standard deviations to either side."),
         "*"},
        {QT_TRANSLATE_NOOP("CoreText", "The step of %1 is left out: its ends are powers."), "*"},
        {QT_TRANSLATE_NOOP("CoreText", "The nested parameters of %1 are passed on with dots: %2"), "**"},
        {QT_TRANSLATE_NOOP("CoreText", "The probabilities of %1 are left out: its values are alike to begin with."), "*"},
        {QT_TRANSLATE_NOOP("CoreText", "The sweep names no program: put yours in the place of train.py.")},
        {QT_TRANSLATE_NOOP("CoreText", "%1 became one --name=value for each parameter."), "*"},
        {QT_TRANSLATE_NOOP("CoreText", "\"%1\" stands in the command as it is: Vernier replaces no variables there."), "*"},
        {QT_TRANSLATE_NOOP(
            "CoreText", "Pass {resource} to the option for the number of steps, so that trials know how long they may run.")},
        {QT_TRANSLATE_NOOP(
            "CoreText", "Pass {resource} to the option for the number of epochs, so that trials know how long they may run.")},
        {QT_TRANSLATE_NOOP("CoreText",
                           "The sweep has no run_cap: set a number of trials, or the study runs until you stop it.")},
        {QT_TRANSLATE_NOOP("CoreText", "The type %1 of %2 is unknown; it was read as an even range."), "**"},
        {QT_TRANSLATE_NOOP("CoreText", "The tuner %1 became the strategy nearest to it."), "*"},
        {QT_TRANSLATE_NOOP("CoreText", "The tuner %1 became the strategy %2."), "*~"},
        {QT_TRANSLATE_NOOP("CoreText",
                           "NNI hands parameters over by nni.get_next_parameter(); here they are options of the command, or "
                           "are read from {params_file}.")},
        {QT_TRANSLATE_NOOP(
            "CoreText",
            "A search space says neither goal nor command: it maximizes, and runs trial.py, until you change that.")},
        {QT_TRANSLATE_NOOP("CoreText", "The search space is in %1: import that file for the parameters."), "*"},
        {QT_TRANSLATE_NOOP("CoreText", "The scale of %1 was Auto; over so many decades it became log."), "*"},
        {QT_TRANSLATE_NOOP("CoreText", "The range of %1, which AMT would choose, is guessed from its hint."), "*"},
        {QT_TRANSLATE_NOOP("CoreText",
                           "The container of the training job is left out: Vernier runs a command of this machine.")},
        {QT_TRANSLATE_NOOP("CoreText", "The job names no program that runs here: put yours in the place of train.py.")},
        {QT_TRANSLATE_NOOP("CoreText",
                           "Completion on convergence is left out; a number of trials without a new best comes near to it.")},
        {QT_TRANSLATE_NOOP("CoreText", "Of several training job definitions the first was read.")},
    };
    return kSentences;
}

}  // namespace vernier
