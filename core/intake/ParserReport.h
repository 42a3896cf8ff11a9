#pragma once

#include "core/intake/HelpText.h"

#include <string>

namespace vernier {

/// The options that parser_hook.py took from the parser of a Python script itself: the last line of the text that begins with
/// its mark. Nothing if there is none. Pure; O(text).
std::vector<HelpOption> readParserReport(std::string_view text);

/// The text of parser_hook.py. A Python that finds it as sitecustomize.py on its PYTHONPATH, with VERNIER_PARSER_HOOK=1 in its
/// environment, runs the script until its parser is asked for the arguments, prints the report and ends.
std::string parserHook();

}  // namespace vernier
