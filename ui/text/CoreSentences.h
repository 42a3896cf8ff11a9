#pragma once

#include "ui/text/CoreTranslator.h"

#include <span>

namespace vernier {

/// The sentences that core makes and the window shows, marked for translation in the context CoreText. Whoever adds one to core
/// adds it here: tst_CoreText looks for each.
std::span<const CoreSentence> runSentences();     ///< how trials and studies proceed and end, and their history
std::span<const CoreSentence> modelSentences();   ///< why trials are suggested, how far to trust the model
std::span<const CoreSentence> faultSentences();   ///< what is wrong with a study, a command, a value
std::span<const CoreSentence> importSentences();  ///< what became of another tool's search

}  // namespace vernier
