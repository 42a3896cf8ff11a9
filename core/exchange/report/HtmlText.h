#pragma once

#include <string>

namespace vernier {

/// The pieces that HTML pages are assembled from. All functions are pure.

/// Text escaped for HTML and SVG, attributes included.
std::string escapedHtml(const std::string& text);
/// An element around content that is already HTML; `attributes` begin with a space.
std::string tag(const char* name, const std::string& content, const char* attributes = "");
/// A part of a page under a heading; nothing without content.
std::string section(const std::string& title, const std::string& content);

}  // namespace vernier
