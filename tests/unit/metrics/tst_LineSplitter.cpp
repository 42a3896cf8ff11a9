#include "core/metrics/LineSplitter.h"

#include "core/base/Rng.h"
#include "tests/support/TestProgram.h"

#include <string>
#include <vector>

namespace tst_LineSplitter {

using namespace vernier;

namespace {

using Lines = std::vector<std::string>;

/// The lines of a stream that arrives in these pieces.
Lines linesOf(const std::vector<std::string>& pieces) {
    LineSplitter splitter;
    Lines lines;
    const auto keep = [&](std::string_view line) { lines.emplace_back(line); };
    for (const std::string& piece : pieces)
        splitter.feed(piece, keep);
    splitter.finish(keep);
    return lines;
}

const std::string kEverything =
    "plain\n\nwindows\r\n\r\n 10%|#  |\r 20%|## |\r\r\nü€\U0001F600 acc=0.5\n\xff\xfe bad \xe2\x82\n\xed\xa0\x80\r"
    "zero\0byte\nlast without end";

}  // namespace

class TestLineSplitter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allThreeLineEndsEndALine() {
        QCOMPARE(linesOf({"a\nb\r\nc\rd"}), (Lines{"a", "b", "c", "d"}));
        QCOMPARE(linesOf({"\n\r\n\r"}), (Lines{"", "", ""}));
        QCOMPARE(linesOf({""}), Lines{});
    }

    void aLineEndCutInTwoIsOne() { QCOMPARE(linesOf({"a\r", "\nb\r", "c\n"}), (Lines{"a", "b", "c"})); }

    void aProgressBarGivesALinePerState() {
        QCOMPARE(linesOf({"\r 10%|# | loss=0.9", "\r 20%|##| loss=0.8", "\n"}),
                 (Lines{"", " 10%|# | loss=0.9", " 20%|##| loss=0.8"}));
    }

    void aCutAtAnyPlaceGivesTheSameLines() {
        const Lines whole = linesOf({kEverything});
        for (std::size_t cut = 0; cut <= kEverything.size(); ++cut)
            QCOMPARE(linesOf({kEverything.substr(0, cut), kEverything.substr(cut)}), whole);
        Rng rng(1);
        for (int round = 0; round < 200; ++round) {
            std::vector<std::string> pieces;
            for (std::size_t at = 0; at < kEverything.size();) {
                pieces.push_back(kEverything.substr(at, 1 + rng.below(9)));
                at += pieces.back().size();
            }
            QCOMPARE(linesOf(pieces), whole);
        }
    }

    void readingOnFromTheCompleteBytesRepeatsAndLosesNothing() {
        const Lines whole = linesOf({kEverything});
        for (std::size_t cut = 0; cut <= kEverything.size(); ++cut) {
            LineSplitter before;
            Lines lines;
            const auto keep = [&](std::string_view line) { lines.emplace_back(line); };
            before.feed(std::string_view(kEverything).substr(0, cut), keep);
            const auto offset = static_cast<std::size_t>(before.completeBytes());
            QVERIFY(offset <= cut);
            const bool isBetweenCrAndLf = offset > 0 && kEverything[offset - 1] == '\r' && kEverything[offset] == '\n';
            if (isBetweenCrAndLf)
                lines.pop_back();  // the empty line that the header allows stands in for it
            LineSplitter after;
            Lines rest = linesOf({kEverything.substr(offset)});
            if (isBetweenCrAndLf)
                rest.front() = whole[lines.size()];
            lines.insert(lines.end(), rest.begin(), rest.end());
            QCOMPARE(lines, whole);
        }
    }

    void wrongBytesBecomeReplacementCharacters() {
        QCOMPARE(linesOf({"a\xff"
                          "b"}),
                 Lines{"a\uFFFDb"});
        QCOMPARE(linesOf({"\xc0\xaf"}), Lines{"\uFFFD\uFFFD"});                      // overlong
        QCOMPARE(linesOf({"\xed\xa0\x80"}), Lines{"\uFFFD\uFFFD\uFFFD"});            // a surrogate
        QCOMPARE(linesOf({"\xf4\x90\x80\x80"}), Lines{"\uFFFD\uFFFD\uFFFD\uFFFD"});  // above U+10FFFF
        QCOMPARE(linesOf({"\xe2\x82"}), Lines{"\uFFFD"});                            // cut short
        QCOMPARE(linesOf({"\xe2\x82\xac"}), Lines{"\u20AC"});
    }

    void aLongLineIsCutAndTheNextOneIsWhole() {
        const std::string longLine(3 * LineSplitter::kMaxLineBytes, 'x');
        const Lines lines = linesOf({longLine, longLine, "\nacc=1\n"});
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0].size(), LineSplitter::kMaxLineBytes);
        QCOMPARE(lines[1], std::string("acc=1"));
        QCOMPARE(linesOf({longLine + "\n"})[0], lines[0]);
    }

    void aLongLineIsNotCutWithinACharacter() {
        const std::string line = std::string(LineSplitter::kMaxLineBytes - 1, 'x') + "\u20AC and more";
        QCOMPARE(linesOf({line}), Lines{std::string(LineSplitter::kMaxLineBytes - 1, 'x')});
        const std::string exact = std::string(LineSplitter::kMaxLineBytes - 3, 'x') + "\u20AC";
        QCOMPARE(linesOf({exact}), Lines{exact});
        QCOMPARE(linesOf({exact + "y"}), Lines{exact});
    }

    void aFloodWithoutLineEndsStaysSmall() {
        LineSplitter splitter;
        const std::string piece(1 << 16, 'x');
        for (int i = 0; i < 3200; ++i)  // 200 MB
            splitter.feed(piece, [](std::string_view) { QFAIL("there was no line end"); });
        QCOMPARE(splitter.completeBytes(), std::int64_t{0});
        std::size_t length = 0;
        splitter.finish([&](std::string_view line) { length = line.size(); });
        QCOMPARE(length, LineSplitter::kMaxLineBytes);
        QCOMPARE(splitter.completeBytes(), std::int64_t{3200} << 16);
    }
};

VERNIER_TEST(TestLineSplitter, Nothing);

}  // namespace tst_LineSplitter

#include "tst_LineSplitter.moc"
