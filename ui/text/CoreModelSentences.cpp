#include "ui/text/CoreSentences.h"

#include <QCoreApplication>

namespace vernier {

std::span<const CoreSentence> modelSentences() {
    static constexpr CoreSentence kSentences[] = {
        // Why a strategy suggests a trial.
        {QT_TRANSLATE_NOOP("CoreText", "A repeat, queued by hand.")},
        {QT_TRANSLATE_NOOP("CoreText", "Queued by hand.")},
        {QT_TRANSLATE_NOOP("CoreText", "Skipped by hand.")},
        {QT_TRANSLATE_NOOP("CoreText", "Starts from the defaults.")},
        {QT_TRANSLATE_NOOP("CoreText", "Spread evenly, to learn where to look.")},
        {QT_TRANSLATE_NOOP("CoreText", "Drawn evenly, to look where the model would not.")},
        {QT_TRANSLATE_NOOP("CoreText", "Drawn at random.")},
        {QT_TRANSLATE_NOOP("CoreText", "Drawn at random, evenly on the scale of each parameter.")},
        {QT_TRANSLATE_NOOP("CoreText", "Point %1 of a Sobol sequence, which fills the space more evenly than chance."), "#"},
        {QT_TRANSLATE_NOOP("CoreText", "The next combination of the grid.")},
        {QT_TRANSLATE_NOOP("CoreText", "The next combination of the grid, which has %1."), "#"},
        {QT_TRANSLATE_NOOP("CoreText", "Was among the best of an earlier study.")},
        {QT_TRANSLATE_NOOP("CoreText", "Explores: little is known there.")},
        {QT_TRANSLATE_NOOP("CoreText", "Between known good values and the unknown.")},
        {QT_TRANSLATE_NOOP("CoreText", "Refines what is known to be good.")},
        {QT_TRANSLATE_NOOP("CoreText", "Predicted %1, between %2 and %3; %4 % chance to beat the best."), "####"},
        {QT_TRANSLATE_NOOP("CoreText", "The nearest trial, %1, is %2 away."), "##"},
        {QT_TRANSLATE_NOOP("CoreText", "Goes on from step %1 to step %2: %3."), "##~"},
        {QT_TRANSLATE_NOOP("CoreText", "no configuration is left to begin with")},
        {QT_TRANSLATE_NOOP("CoreText", "among the best there")},
        {QT_TRANSLATE_NOOP("CoreText", "among the best third there")},
        {QT_TRANSLATE_NOOP("CoreText", "its next steps promise the most")},
        // How far to trust the model, and whether to go on.
        {QT_TRANSLATE_NOOP("CoreText", "It rests on only %1 results."), "#"},
        {QT_TRANSLATE_NOOP("CoreText", "It explains %1 % of what it has not seen."), "#"},
        {QT_TRANSLATE_NOOP("CoreText", "It explains %1 % of what it has not seen, no more."), "#"},
        {QT_TRANSLATE_NOOP("CoreText", "It explains %1 % of what it has not seen, but so might chance with %2 results."), "##"},
        {QT_TRANSLATE_NOOP("CoreText", "It explains %1 % of what it has not seen: hardly better than guessing."), "#"},
        {QT_TRANSLATE_NOOP("CoreText", "It explains nothing of what it has not seen.")},
        {QT_TRANSLATE_NOOP("CoreText", "%1 of %2 results fell inside its 90 % band."), "##"},
        {QT_TRANSLATE_NOOP("CoreText", "Only %1 of %2 results fell inside its 90 % band: it is too sure of itself."), "##"},
        {QT_TRANSLATE_NOOP("CoreText", "%1 of %2 predictions made before a trial came true within their 90 % band."), "##"},
        {QT_TRANSLATE_NOOP(
             "CoreText", "%1 of %2 predictions made before a trial came true within their 90 % band, too few of the last %3."),
         "###"},
        {QT_TRANSLATE_NOOP("CoreText", "A model needs at least two finished trials and a parameter that may vary.")},
        {QT_TRANSLATE_NOOP("CoreText", "The computation was cancelled.")},
        {QT_TRANSLATE_NOOP("CoreText", "Go on: the next %1 trials improve by %2 or more with %3 % chance."), "###"},
        {QT_TRANSLATE_NOOP("CoreText", "It would be to stop below 10 %.")},
        {QT_TRANSLATE_NOOP("CoreText", "Go on for now: the next %1 trials improve by %2 or more with %3 % chance."), "###"},
        {QT_TRANSLATE_NOOP("CoreText", "It is to stop when that was below 10 % after 3 results in a row.")},
        {QT_TRANSLATE_NOOP("CoreText",
                           "Stop: the next %1 trials improve by %2 or more with %3 % chance, and after each of the last 3 "
                           "results it was below 10 %."),
         "###"},
        {QT_TRANSLATE_NOOP("CoreText", "Go on: %1 results are too few to advise stopping; %2 are needed."), "##"},
        {QT_TRANSLATE_NOOP("CoreText", "Go on: the model is guessing, so that its forecast is no reason to stop.")},
        // Words of study files that sentences name.
        {QT_TRANSLATE_NOOP("CoreText", "median")},
        {QT_TRANSLATE_NOOP("CoreText", "asha")},
        {QT_TRANSLATE_NOOP("CoreText", "curve")},
        {QT_TRANSLATE_NOOP("CoreText", "random")},
        {QT_TRANSLATE_NOOP("CoreText", "sobol")},
        {QT_TRANSLATE_NOOP("CoreText", "grid")},
        {QT_TRANSLATE_NOOP("CoreText", "bayesian")},
        {QT_TRANSLATE_NOOP("CoreText", "hyperband")},
        {QT_TRANSLATE_NOOP("CoreText", "random and bayesian")},
        {QT_TRANSLATE_NOOP("CoreText", "continuous")},
        {QT_TRANSLATE_NOOP("CoreText", "integer")},
        {QT_TRANSLATE_NOOP("CoreText", "categorical")},
        {QT_TRANSLATE_NOOP("CoreText", "minimize")},
        {QT_TRANSLATE_NOOP("CoreText", "maximize")},
    };
    return kSentences;
}

}  // namespace vernier
