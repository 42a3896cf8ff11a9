#pragma once

#include <string>

namespace vernier {

/// The pieces that HTML pages are put together from. All functions are pure.

/// Text as it may stand in HTML and SVG, in attributes too.
std::string escapedHtml(const std::string& text);
/// An element around content that is HTML already; `attributes` begin with a blank.
std::string tag(const char* name, const std::string& content, const char* attributes = "");
/// A part of a page under a heading; nothing without content.
std::string section(const std::string& title, const std::string& content);

}  // namespace vernier
