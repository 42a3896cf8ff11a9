#include "app/composition/Language.h"
#include "app/composition/Workbench.h"
#include "core/log/ProgramLog.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QSettings>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace {

void nameProgram() {
    QCoreApplication::setOrganizationName(QStringLiteral("vernier"));
    QCoreApplication::setApplicationName(QStringLiteral("vernier"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VERNIER_VERSION));
}

void describeOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral("A desktop workbench for tuning hyperparameters."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("start"), QStringLiteral("Run the study as soon as it opens.")});
    parser.addOption({QStringLiteral("yes"), QStringLiteral("Do not ask before the study's command runs for the first time.")});
    parser.addOption({QStringLiteral("log"), vernier::logOptionHelp(), QStringLiteral("LEVEL")});
    parser.addPositionalArgument(QStringLiteral("STUDY"), QStringLiteral("A study's folder, or its study.json."),
                                 QStringLiteral("[STUDY]"));
}

/// Says what --help or --version asks for: without QApplication, which ends the program where there is no display.
bool hasAnswered(int& argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    describeOptions(parser);
    parser.parse(QCoreApplication::arguments());
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("help-all")))
        std::cout << parser.helpText().toStdString();
    else if (parser.isSet(QStringLiteral("version")))
        std::cout << "vernier " << VERNIER_VERSION << "\n";
    else
        return false;
    return true;
}

/// Whether Qt has something to draw on, or has been told what to draw on.
bool hasDisplay(int argc, char** argv) {
    for (const char* const variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (const char* const value = std::getenv(variable); value && *value)
            return true;
    }
    for (int at = 1; at < argc; ++at) {
        const std::string_view argument(argv[at]);
        if (argument.starts_with("-platform") || argument.starts_with("--platform") || argument.starts_with("-display"))
            return true;
    }
    return false;
}

/// The folder of a study that may be given by its study.json, as file managers do.
QString studyFolder(const QString& given) {
    const QFileInfo info(given);
    return info.isFile() ? info.absolutePath() : given;
}

}  // namespace

/// vernier [--start] [--yes] [--log LEVEL] [STUDY]
int main(int argc, char** argv) {
    nameProgram();
    if (hasAnswered(argc, argv))
        return 0;
    if (!hasDisplay(argc, argv)) {
        std::cerr << "vernier: there is no display here. vernier-cli runs studies in a terminal.\n";
        return 1;
    }
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // Qt sets that of the user; numbers that libraries read and write are for programs
    QApplication::setApplicationDisplayName(QStringLiteral("Vernier"));
    QApplication::setDesktopFileName(QStringLiteral("vernier"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/app/vernier.svg")));

    vernier::installLanguage(application, QSettings().value(QStringLiteral("language")).toString());

    QCommandLineParser parser;
    describeOptions(parser);
    parser.process(application);

    const vernier::Result<vernier::LogLevel> level = vernier::chosenLogLevel(parser.value(QStringLiteral("log")));
    if (!level) {
        std::fprintf(stderr, "vernier: %s\n", level.error().message.text().c_str());
        return 2;
    }
    const vernier::ProgramLog log(*level, QStringLiteral("vernier"), parser.isSet(QStringLiteral("log")));

    vernier::Workbench workbench(application);
    workbench.open({studyFolder(parser.positionalArguments().value(0)), parser.isSet(QStringLiteral("start")),
                    parser.isSet(QStringLiteral("yes"))});
    return QApplication::exec();
}
