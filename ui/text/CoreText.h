#pragma once

#include <QString>

#include <string>

namespace vernier {

/// What core says, in the language the program was started in; unchanged in English, and if core is not known to say it. For
/// what is shown now: tables ask for their visible rows.
QString coreText(const std::string& text);
/// The same for a list with ", " between its entries.
QString coreListText(const std::string& list);

}  // namespace vernier
