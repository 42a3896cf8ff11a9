#pragma once

namespace vernier {

/// How the window looks. System follows the desktop.
enum class ThemeMode { System, Light, Dark };

}  // namespace vernier
