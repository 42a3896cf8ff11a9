// Makes studies for tests and people to look at: vernier-make-study sample FOLDER | large FOLDER TRIALS REPORTS
#include "tests/support/LargeStudy.h"
#include "tests/support/SampleStudy.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments().mid(1);
    const bool isSample = arguments.size() == 2 && arguments[0] == QLatin1String("sample");
    const bool isLarge = arguments.size() == 4 && arguments[0] == QLatin1String("large");
    if (!isSample && !isLarge) {
        std::fputs("Usage: vernier-make-study sample FOLDER | large FOLDER TRIALS REPORTS\n", stderr);
        return 2;
    }
    const std::string folder = arguments[1].toStdString();
    QDir().mkpath(arguments[1]);
    const auto made = isSample ? vernier::test::makeSampleStudy(folder)
                               : vernier::test::makeLargeStudy(folder, arguments[2].toInt(), arguments[3].toInt());
    if (!made)
        std::fprintf(stderr, "%s\n", made.error().text().c_str());
    return made ? 0 : 1;
}
