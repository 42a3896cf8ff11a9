#pragma once

#include <string>

namespace vernier {

// All that vernier-cli prints goes through these: the names, values and reasons of a study from elsewhere may hold characters
// that a terminal would obey.

/// Text for people, as visibleLines().
void say(const std::string& text);
/// The same on stderr, behind the program's name and with a line end.
void complain(const std::string& text);
/// Rows of CSV (RFC 4180), whose line ends stay as they are.
void sayCsv(const std::string& csv);
/// A JSON document, as escapedDocument(): programs read what it was.
void sayJson(const std::string& json);
/// Asks at the terminal, "Run it? [y/N] " for "Run it?". True for a yes.
bool isAgreedTo(const char* question);

}  // namespace vernier
