#pragma once

#include <QLoggingCategory>

namespace vernier {

/// The categories of the log. All are silent until there is a ProgramLog, so that tests and helpers say nothing.
Q_DECLARE_LOGGING_CATEGORY(logProgram)  ///< vernier.program: start, versions, end
Q_DECLARE_LOGGING_CATEGORY(logDesk)     ///< vernier.desk: studies opened and closed, what users were told
Q_DECLARE_LOGGING_CATEGORY(logRun)      ///< vernier.run: trials and the state of the study
Q_DECLARE_LOGGING_CATEGORY(logStore)    ///< vernier.store: the database
Q_DECLARE_LOGGING_CATEGORY(logExec)     ///< vernier.exec: processes
Q_DECLARE_LOGGING_CATEGORY(logServe)    ///< vernier.serve: vernier-cli serve
Q_DECLARE_LOGGING_CATEGORY(logUi)       ///< vernier.ui: windows

}  // namespace vernier
