#include "app/cli/CommandLine.h"

#include <QCoreApplication>

#include <clocale>

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // Qt sets that of the user; numbers that libraries read and write are for programs
    QCoreApplication::setOrganizationName(QStringLiteral("vernier"));
    QCoreApplication::setApplicationName(QStringLiteral("vernier"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VERNIER_VERSION));
    return vernier::runCommandLine(QCoreApplication::arguments());
}
