#pragma once

#include "core/intake/HelpText.h"

namespace vernier {

/// "float", "<f64>", "INTEGER RANGE": what values of such a name are. Pure.
ValueHint hintOf(std::string_view valueName);
/// Takes default, choices, type and range out of the sentence of an option, whose names are read already. Pure; O(sentence).
void readSentence(std::string sentence, HelpOption& option);
/// "0.1" of " '0.1' ". Pure.
std::string unquotedText(std::string_view text);

}  // namespace vernier
