#include "app/cli/CommandLine.h"

#include <QCoreApplication>

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("vernier"));
    QCoreApplication::setApplicationName(QStringLiteral("vernier"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VERNIER_VERSION));
    return vernier::runCommandLine(QCoreApplication::arguments());
}
