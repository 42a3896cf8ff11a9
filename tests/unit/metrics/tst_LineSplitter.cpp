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
        QCOMPARE(linesOf({"\n\r\n\r"}), (Lines{"", ""}));  // the last has nothing to end
        QCOMPARE(linesOf({""}), Lines{});
    }

    void aLineEndCutInTwoIsOne() { QCOMPARE(linesOf({"a\r", "\nb\r", "c\n"}), (Lines{"a", "b", "c"})); }

    void aProgressBarGivesALinePerState() {
        QCOMPARE(linesOf({"\r 10%|# | loss=0.9", "\r 20%|##| loss=0.8", "\n"}),
                 (Lines{" 10%|# | loss=0.9", " 20%|##| loss=0.8"}));
    }

    void aLineIsWhatATerminalShows_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char* name, const char* bytes, const QStringList& lines) {
            QTest::newRow(name) << QByteArray(bytes) << lines;
        };
        row("colours", "\x1b[1;32macc\x1b[0m=\x1b[31m0.5\x1b[m\n", {QStringLiteral("acc=0.5")});
        row("a title", "\x1b]0;epoch 3\aacc=0.5\n", {QStringLiteral("acc=0.5")});
        row("a link", "\x1b]8;;http://x/y\x1b\\run 7\x1b]8;;\x1b\\ done\n", {QStringLiteral("run 7 done")});
        row("a character set", "\x1b(Bacc 1\x1b)0\n", {QStringLiteral("acc 1")});
        row("a bell and zeros",
            "a\ac=\x01\x7f"
            "5\n",
            {QStringLiteral("ac=5")});
        row("a spinner", "step 1 |\b/\b-\b\\\b done\n", {QStringLiteral("step 1  done")});
        row("a percentage that counts", "loss  9%\b\b\b10%\b\b\b11%\n", {QStringLiteral("loss 11%")});
        row("bars redrawn by backspaces", "1/2 a=1\b\b\b\b\b\b\b2/2 a=3\n",
            {QStringLiteral("1/2 a=1"), QStringLiteral("2/2 a=3")});
        row("backspaces before CR", "1/2 a=1\b\b\b\b\b\b\b\r2/2 a=3\n", {QStringLiteral("1/2 a=1"), QStringLiteral("2/2 a=3")});
        row("bars redrawn by a column", "a=1\x1b[1Ga=2\x1b[0Ga=3\n",
            {QStringLiteral("a=1"), QStringLiteral("a=2"), QStringLiteral("a=3")});
        row("an erased line", "a=1\x1b[2K\ra=2\x1b[K\n", {QStringLiteral("a=1"), QStringLiteral("a=2")});
        row("other characters", "gr\u00fc\u00dfe\b\b\bo\u00dfe\n", {QStringLiteral("gro\u00dfe")});
        row("columns by the cursor", "loss\x1b[4C0.5\n", {QStringLiteral("loss    0.5")});
        row("columns by number", "loss\x1b[8G0.5\nloss 1.5 acc\x1b[6G2\n",
            {QStringLiteral("loss   0.5"), QStringLiteral("loss 2.5 acc")});
        row("a cut sequence", "a=1\x1b[3\nb=2\n", {QStringLiteral("a=1"), QStringLiteral("b=2")});
        row("a title without end", "a=1\x1b]0;title\nb=2\n", {QStringLiteral("a=1"), QStringLiteral("b=2")});
        row("a screen drawn anew", "\x1b[H\x1b[2J a=1\x1b[Ha=2\n", {QStringLiteral(" a=1"), QStringLiteral("a=2")});
    }

    void aLineIsWhatATerminalShows() {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, lines);
        QStringList shown;
        for (const std::string& line : linesOf({bytes.toStdString()}))
            shown.append(QString::fromStdString(line));
        QCOMPARE(shown, lines);
    }

    void replacingTextForEverStaysSmallAndFast() {
        LineSplitter splitter;
        std::string piece = "\u00fc";
        for (int i = 0; i < 16; ++i)
            piece += "\b\x80\x80\u00e9\x1b[1000Cx\x1b[999D";
        for (int i = 0; i < 20'000; ++i)
            splitter.feed(piece, [](std::string_view) {});
        std::size_t length = 0;
        splitter.finish([&](std::string_view line) { length = line.size(); });
        QVERIFY(length <= LineSplitter::kMaxLineBytes * 3);  // stray bytes become characters of three
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
            const bool isBetweenCrAndLf = offset > 1 && kEverything[offset - 1] == '\r' && kEverything[offset] == '\n' &&
                                          kEverything[offset - 2] != '\r' &&
                                          kEverything[offset - 2] != '\n';  // there the CR had nothing to end
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
