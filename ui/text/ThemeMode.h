#pragma once

namespace vernier {

/// How the window looks. System is as the desktop does.
enum class ThemeMode { System, Light, Dark };

}  // namespace vernier
