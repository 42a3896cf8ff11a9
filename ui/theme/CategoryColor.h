#pragma once

#include <QColor>

#include <cstddef>

namespace vernier {

struct ThemeColors;

/// How many categories have a colour of their own; further ones share a grey.
inline constexpr std::size_t kCategoryColors = 7;

/// The data colour of a category: after Okabe and Ito (2008), told apart by all common kinds of colour vision, and without
/// the purple that is the incumbent's.
QColor categoryColor(std::size_t index, const ThemeColors& colors);

}  // namespace vernier
