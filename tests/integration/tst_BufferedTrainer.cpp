#include "tests/integration/TrainerCheck.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

namespace tst_BufferedTrainer {

using namespace vernier::test;

/// A trainer in C++ that leaves its output in the buffer of printf.
class TestBufferedTrainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTerminalLetsItBeFollowedAndStopped() {
        checkTrainer({{programPath("vernier_buffered_trainer"), QStringLiteral("{lr}"), QStringLiteral("12"),
                       QStringLiteral("100"), QStringLiteral("{out}")},
                      QStringLiteral("validation loss +([0-9.]+)"),
                      QStringLiteral("^Epoch +(\\d+)"),
                      {0.1, 0.05, 0.2, 0.08, 1e-6},
                      QStringLiteral("minimize"),
                      {},
                      {},
                      true});
    }
};

VERNIER_TEST(TestBufferedTrainer, CoreEvents);

}  // namespace tst_BufferedTrainer

#include "tst_BufferedTrainer.moc"
