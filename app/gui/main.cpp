#include "app/composition/Language.h"
#include "app/composition/Workbench.h"
#include "core/log/ProgramLog.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <clocale>
#include <cstdio>

/// vernier [--start] [--yes] [--log LEVEL] [STUDYFOLDER]
int main(int argc, char** argv) {
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // Qt sets that of the user; numbers that libraries read and write are for programs
    QApplication::setOrganizationName(QStringLiteral("vernier"));
    QApplication::setApplicationName(QStringLiteral("vernier"));
    QApplication::setApplicationDisplayName(QStringLiteral("Vernier"));
    QApplication::setApplicationVersion(QStringLiteral(VERNIER_VERSION));

    vernier::installLanguage(application, QSettings().value(QStringLiteral("language")).toString());

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A desktop workbench for tuning hyperparameters."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("start"), QStringLiteral("Run the study as soon as it opens.")});
    parser.addOption({QStringLiteral("yes"), QStringLiteral("Do not ask before the study's command runs for the first time.")});
    parser.addOption({QStringLiteral("log"), vernier::logOptionHelp(), QStringLiteral("LEVEL")});
    parser.addPositionalArgument(QStringLiteral("STUDYFOLDER"), QStringLiteral("The folder with the study.json to open."),
                                 QStringLiteral("[STUDYFOLDER]"));
    parser.process(application);

    const vernier::Result<vernier::LogLevel> level = vernier::chosenLogLevel(parser.value(QStringLiteral("log")));
    if (!level) {
        std::fprintf(stderr, "vernier: %s\n", level.error().message.text().c_str());
        return 2;
    }
    const vernier::ProgramLog log(*level, QStringLiteral("vernier"), parser.isSet(QStringLiteral("log")));

    vernier::Workbench workbench(application);
    workbench.open(
        {parser.positionalArguments().value(0), parser.isSet(QStringLiteral("start")), parser.isSet(QStringLiteral("yes"))});
    return QApplication::exec();
}
