#pragma once

#include <QLoggingCategory>

namespace vernier {

/// Who speaks in the log. All are silent until a ProgramLog is there, so that tests and helpers say nothing.
Q_DECLARE_LOGGING_CATEGORY(logProgram)  ///< vernier.program: start, versions, end
Q_DECLARE_LOGGING_CATEGORY(logDesk)     ///< vernier.desk: studies opened and closed, what people were told
Q_DECLARE_LOGGING_CATEGORY(logRun)      ///< vernier.run: trials and the state of the study
Q_DECLARE_LOGGING_CATEGORY(logStore)    ///< vernier.store: the database
Q_DECLARE_LOGGING_CATEGORY(logExec)     ///< vernier.exec: processes
Q_DECLARE_LOGGING_CATEGORY(logServe)    ///< vernier.serve: vernier-cli serve
Q_DECLARE_LOGGING_CATEGORY(logUi)       ///< vernier.ui: windows

}  // namespace vernier
