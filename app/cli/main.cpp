#include "app/cli/CommandLine.h"

#include <QCoreApplication>

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    return vernier::runCommandLine(application.arguments());
}
