#pragma once

#include "core/imports/StudyImport.h"

#include <optional>
#include <string>

namespace vernier::test {

/// The text with quotes for its backticks: moc does not read raw strings.
std::string quoted(std::string text);
/// The study; ends the test program without one.
ImportedStudy imported(const std::string& text, const FileReader& readBeside = {});
/// The whole error; empty if the text was taken.
std::string refusalOf(const std::string& text, const FileReader& readBeside = {});
/// The parameter; ends the test program without one.
const Parameter& parameterOf(const ImportedStudy& study, const char* name);
/// True if a note has these words.
bool isTold(const ImportedStudy& study, const char* words);
/// The last number that the pattern finds in the line.
std::optional<double> numberIn(const std::string& pattern, const std::string& line);

}  // namespace vernier::test
