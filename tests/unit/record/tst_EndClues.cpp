#include "core/record/EndClues.h"
#include "tests/support/TestProgram.h"

#include <csignal>

namespace tst_EndClues {

using namespace vernier;

namespace {

ProcessEnd endOf(EndKind kind, int code) {
    ProcessEnd end;
    end.kind = kind;
    end.code = code;
    return end;
}

}  // namespace

class TestEndClues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void programsSayThatMemoryRanOut() {
        for (const char* line : {"MemoryError", "numpy.core._exceptions._ArrayMemoryError: Unable to allocate 3 TiB",
                                 "torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 2 GiB",
                                 "terminate called after throwing an instance of 'std::bad_alloc'",
                                 "Error: cannot allocate vector of size 8 Gb"}) {
            ProcessEnd end = endOf(EndKind::Exited, 1);
            addClues(end, std::string("epoch 3\n") + line + "\n");
            QVERIFY2(end.isOutOfMemory && !end.isShortage, line);
        }
        ProcessEnd aborted = endOf(EndKind::Signalled, SIGABRT);
        addClues(aborted, "what():  std::bad_alloc");
        QVERIFY(aborted.isOutOfMemory);
    }

    void programsSayWhatTheMachineLacks() {
        for (const char* line : {"OSError: [Errno 28] No space left on device: 'model.pt'", "cp: Disk quota exceeded",
                                 "touch: cannot touch 'a': Read-only file system", "sh: fork: Resource temporarily unavailable",
                                 "OSError: [Errno 24] Too many open files"}) {
            ProcessEnd end = endOf(EndKind::Exited, 2);
            addClues(end, line);
            QVERIFY2(end.isShortage && !end.isOutOfMemory, line);
        }
    }

    void aGoodEndAndOneThatWasWantedNeedNoExcuse() {
        for (ProcessEnd end : {endOf(EndKind::Exited, 0), endOf(EndKind::Signalled, SIGSEGV), endOf(EndKind::Lost, 0)}) {
            addClues(end, "MemoryError, no space left on device");
            QVERIFY(!end.isOutOfMemory && !end.isShortage);
        }
        ProcessEnd wanted = endOf(EndKind::Exited, 1);
        wanted.wasInterrupted = true;
        addClues(wanted, "MemoryError");
        QVERIFY(!wanted.isOutOfMemory);
        ProcessEnd other = endOf(EndKind::Exited, 1);
        addClues(other, "ValueError: memory of shape (3, 4)");
        QVERIFY(!other.isOutOfMemory && !other.isShortage);
    }
};

VERNIER_TEST(TestEndClues, Nothing);

}  // namespace tst_EndClues

#include "tst_EndClues.moc"
