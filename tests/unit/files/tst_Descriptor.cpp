#include "core/files/Descriptor.h"

#include "tests/support/TestProgram.h"

#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace tst_Descriptor {

using namespace vernier;

namespace {

bool isOpen(int number) {
    return ::fcntl(number, F_GETFD) >= 0;
}

int openNothing() {
    return ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

}  // namespace

class TestDescriptor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItHoldsIsClosedWithIt() {
        const int number = openNothing();
        {
            const Descriptor descriptor(number);
            QVERIFY(descriptor.isOpen());
            QVERIFY(isOpen(number));
        }
        QVERIFY(!isOpen(number));
    }

    /// 0 is a number like any other to a program that was started without standard input.
    void numberZeroIsClosedToo() {
        const int input = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
        ::close(STDIN_FILENO);
        bool isZero = false;
        {
            const Descriptor descriptor(openNothing());
            isZero = descriptor.isOpen() && descriptor.number() == STDIN_FILENO;
        }
        const bool isLeftOpen = isOpen(STDIN_FILENO);
        if (input >= 0) {
            ::dup2(input, STDIN_FILENO);
            ::close(input);
        }
        QVERIFY(isZero);
        QVERIFY(!isLeftOpen);
    }

    void whatIsMovedIsClosedOnceAndByTheLastOwner() {
        Descriptor first(openNothing());
        const int number = first.number();
        {
            Descriptor second(std::move(first));
            QCOMPARE(second.number(), number);
            first = Descriptor();
            QVERIFY(isOpen(number));
            Descriptor third;
            third = std::move(second);
            QCOMPARE(third.number(), number);
        }
        QVERIFY(!isOpen(number));
    }

    void whatIsReleasedIsLeftToTheCaller() {
        Descriptor descriptor(openNothing());
        const int number = descriptor.release();
        QVERIFY(!descriptor.isOpen());
        descriptor = Descriptor();
        QVERIFY(isOpen(number));
        ::close(number);
    }
};

VERNIER_TEST(TestDescriptor, Nothing);

}  // namespace tst_Descriptor

#include "tst_Descriptor.moc"
