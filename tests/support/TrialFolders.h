#pragma once

#include "core/exec/Launcher.h"
#include "core/exec/ProcessTree.h"
#include "tests/support/TestPaths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <string>
#include <vector>

namespace vernier {

/// Trial folders in a directory of their own, and requests to play scenes of vernier_disaster in them.
class TrialFolders {
public:
    static std::string disasterProgram() { return vernier::test::programPath("vernier_disaster").toStdString(); }
    static std::string supervisorProgram() { return vernier::test::programPath("vernier-trial").toStdString(); }

    std::string path(const QString& name) const { return m_directory.filePath(name).toStdString(); }

    /// A new folder of this name.
    std::string make(const QString& name) const {
        QDir(m_directory.path()).mkpath(name);
        return path(name);
    }

    LaunchRequest request(const std::string& trialFolder, std::vector<std::string> scenes) const {
        LaunchRequest result;
        result.trialFolder = trialFolder;
        result.workingDirectory = m_directory.path().toStdString();
        result.arguments = std::move(scenes);
        result.arguments.insert(result.arguments.begin(), disasterProgram());
        result.graceMs = 100;
        result.environment = {{kMark, trialFolder}};
        return result;
    }

    /// How many processes of a trial are left, its supervisor included.
    static std::size_t processesOf(const std::string& trialFolder) { return markedProcesses(kMark, trialFolder).size(); }

    static QByteArray read(const std::string& file) {
        QFile source(QString::fromStdString(file));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }

private:
    static constexpr const char* kMark = "VERNIER_TEST_FOLDER";

    QTemporaryDir m_directory;
};

}  // namespace vernier

// For the body of a test, which fails after half a minute.
#define WAIT_FOR_END(launcher, folder) QTRY_COMPARE_WITH_TIMEOUT((launcher).status(folder).phase, ProcessPhase::Ended, 30'000)
#define WAIT_FOR_OUTPUT(folder, text) \
    QTRY_VERIFY_WITH_TIMEOUT(TrialFolders::read((folder) + "/stdout.log").contains(text), 30'000)
// The supervisor counts too: it is still exiting when the end of the trial is known.
#define WAIT_FOR_NO_PROCESS(folder) QTRY_COMPARE_WITH_TIMEOUT(TrialFolders::processesOf(folder), std::size_t{0}, 30'000)
