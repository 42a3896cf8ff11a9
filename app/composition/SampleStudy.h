#pragma once

#include "core/base/Result.h"

#include <QString>

namespace vernier {

/// Copies the sample study that comes with the program into the user's data folder, under a free name, and returns the folder
/// of the copy. NotFound if the program came without it, Storage if it cannot be written. Blocks while it copies a few small
/// files: not for the GUI thread. `programFolder` is where the program itself is.
Result<QString> copySampleStudy(const QString& programFolder);

}  // namespace vernier
