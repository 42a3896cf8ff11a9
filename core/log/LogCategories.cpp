#include "core/log/LogCategories.h"

namespace vernier {

Q_LOGGING_CATEGORY(logProgram, "vernier.program", QtFatalMsg)
Q_LOGGING_CATEGORY(logDesk, "vernier.desk", QtFatalMsg)
Q_LOGGING_CATEGORY(logRun, "vernier.run", QtFatalMsg)
Q_LOGGING_CATEGORY(logStore, "vernier.store", QtFatalMsg)
Q_LOGGING_CATEGORY(logExec, "vernier.exec", QtFatalMsg)
Q_LOGGING_CATEGORY(logServe, "vernier.serve", QtFatalMsg)
Q_LOGGING_CATEGORY(logUi, "vernier.ui", QtFatalMsg)

}  // namespace vernier
