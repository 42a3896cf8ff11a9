#pragma once

#include <QTest>

namespace vernier::test {

/// One test class of a test program, or another part the program can play; registered before main() runs.
struct TestPart {
    enum class Needs {
        Nothing,     ///< no application object
        CoreEvents,  ///< a QCoreApplication
        Windows      ///< a QApplication
    };
    const char* name;
    Needs needs;
    int (*run)(int argc, char** argv);  ///< argv[1] is the first argument after the part's name
};

/// Adds a part to the program it is linked into.
struct TestPartEntry {
    explicit TestPartEntry(const TestPart& part);
};

template <typename Test>
int runTestClass(int argc, char** argv) {
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace vernier::test

#define VERNIER_TEST_PART(name, needs, run) \
    static const vernier::test::TestPartEntry kEntryOf##name({#name, vernier::test::TestPart::Needs::needs, run})

/// Adds a class of test functions to the test program of its folder.
#define VERNIER_TEST(Class, needs) VERNIER_TEST_PART(Class, needs, &vernier::test::runTestClass<Class>)
