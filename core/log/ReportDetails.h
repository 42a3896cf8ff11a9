#pragma once

#include <QStringList>

namespace vernier {

/// "Vernier 0.1.0", "Qt 6.4.2", the operating system, its kernel, the processor, the locale: short pieces, for one line.
QStringList systemFacts();

/// The last lines of this user's log, from all programs, and from the previous file too if the current one is short. Reads at
/// most 256 KiB.
QStringList lastLogLines(qsizetype count);

/// What somebody who investigates a problem needs to know, as text: the facts of the system, `more` lines, the end of the log.
/// The home folder is written as "~".
QString reportDetails(const QStringList& more);

}  // namespace vernier
