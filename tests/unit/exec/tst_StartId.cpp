#include "core/exec/StartId.h"

#include "tests/support/TestProgram.h"

#include <QRegularExpression>

#include <set>

namespace tst_StartId {

using namespace vernier;

class TestStartId : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIs32HexadecimalDigitsAndNoOtherIsTheSame() {
        static const QRegularExpression kForm(QStringLiteral("^[0-9a-f]{32}$"));
        std::set<std::string> ids;
        for (int start = 0; start < 1000; ++start) {
            const std::string id = newStartId();
            QVERIFY2(kForm.match(QString::fromStdString(id)).hasMatch(), id.c_str());
            ids.insert(id);
        }
        QCOMPARE(ids.size(), std::size_t{1000});
    }
};

VERNIER_TEST(TestStartId, Nothing);

}  // namespace tst_StartId

#include "tst_StartId.moc"
