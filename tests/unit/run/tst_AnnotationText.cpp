#include "core/run/AnnotationText.h"

#include "tests/support/TestProgram.h"

namespace tst_AnnotationText {

using namespace vernier;

namespace {

Trial annotated(std::string note, std::vector<std::string> tags, bool isStarred, bool isExcluded) {
    Trial trial;
    trial.note = std::move(note);
    trial.tags = std::move(tags);
    trial.isStarred = isStarred;
    trial.isExcluded = isExcluded;
    return trial;
}

std::string told(const Trial& before, const Trial& after) {
    return annotationText(before, {after.id, after.note, after.tags, after.isStarred, after.isExcluded}).text();
}

}  // namespace

class TestAnnotationText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNewIsTold() {
        const Trial plain, full = annotated("good", {"a", "b"}, true, true);
        QCOMPARE(told(plain, full), std::string("starred, hidden from the strategy, note: good, tags: a b"));
        QCOMPARE(told(full, plain), std::string("star removed, shown to the strategy again, note removed, tags removed"));
    }

    void whatStaysIsNotTold() {
        const Trial full = annotated("good", {"a"}, true, true);
        QCOMPARE(told(full, full), std::string());
        QCOMPARE(told(Trial(), Trial()), std::string());
        QCOMPARE(told(full, annotated("better", {"a"}, true, true)), std::string("note: better"));
        QCOMPARE(told(full, annotated("good", {"a", "c"}, true, true)), std::string("tags: a c"));
        QCOMPARE(told(full, annotated("good", {"a"}, false, true)), std::string("star removed"));
        QCOMPARE(told(full, annotated("good", {"a"}, true, false)), std::string("shown to the strategy again"));
    }
};

VERNIER_TEST(TestAnnotationText, Nothing);

}  // namespace tst_AnnotationText

#include "tst_AnnotationText.moc"
