#include "tests/support/TestProgram.h"

#ifdef VERNIER_TEST_WINDOWS
#include <QApplication>
#endif

#include <QCoreApplication>

#include <clocale>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

namespace vernier::test {

namespace {

std::vector<TestPart>& parts() {
    static std::vector<TestPart> parts;
    return parts;
}

std::unique_ptr<QCoreApplication> makeApplication(TestPart::Needs needs, int& argc, char** argv) {
    if (needs == TestPart::Needs::Nothing)
        return nullptr;
#ifdef VERNIER_TEST_WINDOWS
    if (needs == TestPart::Needs::Windows)
        return std::make_unique<QApplication>(argc, argv);
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

/// Runs the part named by the first argument.
int runPart(int argc, char** argv) {
    for (const TestPart& part : parts()) {
        if (argc < 2 || std::strcmp(part.name, argv[1]) != 0)
            continue;
        argv[1] = argv[0];
        int rest = argc - 1;
        const auto application = makeApplication(part.needs, rest, argv + 1);
        return part.run(rest, argv + 1);
    }
    std::fprintf(stderr, "Usage: %s PART [OPTION...], where PART is one of:\n", argv[0]);
    for (const TestPart& part : parts())
        std::fprintf(stderr, "  %s\n", part.name);
    return 2;
}

}  // namespace

TestPartEntry::TestPartEntry(const TestPart& part) {
    parts().push_back(part);
}

}  // namespace vernier::test

int main(int argc, char** argv) {
    std::setlocale(LC_ALL, "");  // as QCoreApplication does: a test without one must see the same locale
    return vernier::test::runPart(argc, argv);
}
