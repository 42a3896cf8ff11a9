#include "core/base/Error.h"

#include "tests/support/TestProgram.h"

namespace tst_Error {

using namespace vernier;

class TestError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anErrorIsToldWithItsFileAndFaults() {
        QCOMPARE((Error{ErrorCode::Storage, "It is full.", {}, {}}).text(), std::string("It is full."));
        QCOMPARE((Error{ErrorCode::Storage, "It is full.", "/a/study.db", {}}).text(), std::string("/a/study.db: It is full."));
        QCOMPARE((Error{ErrorCode::InvalidInput, "Faults.", "a.json", {{"limits.trials", "is 0"}, {"", "is cut off"}}}).text(),
                 std::string("a.json: Faults.\n  limits.trials: is 0\n  is cut off"));
    }
};

VERNIER_TEST(TestError, Nothing);

}  // namespace tst_Error

#include "tst_Error.moc"
