#pragma once

#include <QStringList>

#include <iosfwd>

namespace vernier {

/// What the program returns to the shell; the table of --help is written from these.
enum ExitCode : int {
    kExitDone = 0,
    kExitFailed = 1,        ///< something went wrong
    kExitUsage = 2,         ///< the command line is not valid
    kExitFaults = 3,        ///< the study has faults
    kExitInUse = 4,         ///< another process is running the study
    kExitNoResult = 5,      ///< it ran or halted, and no trial reported the objective
    kExitNotConfirmed = 6,  ///< nobody agreed to run the study's command
    kExitQuestion = 7,      ///< something cannot be told, and there is no terminal to ask at
    kExitInterrupted = 130  ///< paused or stopped by Ctrl-C
};

/// The commands. Each takes the arguments that follow its name and returns an ExitCode.
int newStudy(const QStringList& arguments);
int importSearch(const QStringList& arguments);
int showMetrics(const QStringList& arguments);
int checkStudy(const QStringList& arguments);
int runStudy(const QStringList& arguments);
int rerunStudy(const QStringList& arguments);
int showStatus(const QStringList& arguments);
int listTrials(const QStringList& arguments);
int exportStudy(const QStringList& arguments);
int replayStudy(const QStringList& arguments);
int planSearch(const QStringList& arguments);
int explainStudyModel(const QStringList& arguments);
int diagnoseStudyFolder(const QStringList& arguments);
int reportStudy(const QStringList& arguments);
int repairStudy(const QStringList& arguments);
int serve(const QStringList& arguments);

}  // namespace vernier
