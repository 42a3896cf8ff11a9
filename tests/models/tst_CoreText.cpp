#include "ui/text/CoreText.h"

#include "app/composition/Language.h"
#include "tests/models/SourceLiterals.h"
#include "tests/support/SourceFiles.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"
#include "ui/text/CoreSentences.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>

namespace tst_CoreText {

using namespace vernier;
using namespace vernier::test;

namespace {

/// Reports, exports, and what only the command line and its protocol say: none of it appears in the window.
bool isSaidElsewhere(const QString& path) {
    static const QRegularExpression kElsewhere(
        QStringLiteral("^core/exchange/(Html|Report|Svg|Explanation|Replay|Trials|Configuration|HelpText|ParameterGuess)|"
                       "^core/serve/Serve|^core/stopping/Replay|^core/space/ConditionText|^app/trial/main|"
                       "^core/methods/\\w+Method\\.cpp"));  // these texts have a table of their own in StrategyText
    return path.contains(kElsewhere);
}

/// SQL, and the words of events.
bool isForPrograms(const QString& literal) {
    static const QRegularExpression kSql(QStringLiteral(
        "^ *(PRAGMA|SELECT|INSERT|DELETE|UPDATE|CREATE|ALTER|BEGIN|NOT|WHERE|ORDER|process_end|slot INTEGER|id <=)"));
    return literal.contains(kSql) || literal == QLatin1String("put back") || literal == QLatin1String("left to the rule");
}

/// The pieces of sentences in a literal: whatever is between its places for values, or between two sentences, and has two
/// words.
QStringList proseIn(QString literal) {
    static const QRegularExpression kPlace(QStringLiteral("%[0-9.]*l*[a-z](?![a-z])|%[1-9]"));
    static const QRegularExpression kEnd(QStringLiteral("(?<=[.?!])\\s+"));
    static const QRegularExpression kTwoWords(QStringLiteral("[A-Za-z]{2,}[,;:]? [A-Za-z(]{2,}"));
    QStringList prose;
    for (QString piece : literal.replace(QLatin1String("%%"), QString(QChar())).split(kPlace))
        prose << piece.replace(QChar(), QLatin1Char('%')).trimmed().split(kEnd);
    return prose.filter(kTwoWords);
}

/// The fixed pieces of all sentences, one per line.
const QString& allSentences() {
    static const QString kAll = [] {
        QString all;
        for (const auto& sentences : {runSentences(), modelSentences(), faultSentences(), importSentences()}) {
            for (const CoreSentence& sentence : sentences)
                all += QString::fromUtf8(sentence.text)
                           .replace(QRegularExpression(QStringLiteral("%[1-9]")), QStringLiteral("\n")) +
                       QLatin1Char('\n');
        }
        return all;
    }();
    return kAll;
}

/// True if sentences have this piece, or the two pieces that it falls into.
bool isKnown(const QString& piece) {
    const QString& all = allSentences();
    if (all.contains(piece))
        return true;
    for (qsizetype at = 1; at < piece.size(); ++at) {
        if (all.contains(piece.left(at)) && all.contains(piece.mid(at)))
            return true;
    }
    return false;
}

}  // namespace

/// A new sentence in core is reported here until the window can say it in other languages.
class TestCoreText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(installLanguage(*QCoreApplication::instance(), QStringLiteral("de")), QStringLiteral("de"));
    }

    /// The sources of core are read for pieces of sentences that no sentence of the table has.
    void everySentenceOfCoreIsInTheTable() {
        QStringList missing;
        int read = 0;
        for (const auto& [path, text] : sourcesBelow(sourcePath(""), {QStringLiteral("core"), QStringLiteral("app/trial")})) {
            for (const QString& literal : isSaidElsewhere(path) ? QStringList() : literalsOf(text)) {
                for (const QString& piece : isForPrograms(literal) ? QStringList() : proseIn(literal)) {
                    ++read;
                    if (!isKnown(piece))
                        missing << path + QStringLiteral(": ") + piece;
                }
            }
        }
        QVERIFY2(read > 200, qPrintable(QString::number(read)));
        QVERIFY2(missing.isEmpty(), qPrintable(QLatin1Char('\n') + missing.join(QLatin1Char('\n'))));
    }

    /// Sentences that core stores or sends reach the window only through coreText().
    void nothingOfCoreIsShownAsItCame() {
        static const QRegularExpression kRaw(QStringLiteral(
            R"(fromStdString\((?:[\w.>*-]|\(\))*\b(message|reason|sentence|detail|text\(\)|front\(\)\.text|endSentence\(\w+\))\))"));
        QStringList raw;
        for (const auto& [path, text] :
             sourcesBelow(sourcePath(""), {QStringLiteral("ui"), QStringLiteral("app/composition")})) {
            for (auto match = kRaw.globalMatch(text); match.hasNext();)
                raw << path + QStringLiteral(": ") + match.next().captured();
        }
        QVERIFY2(raw.isEmpty(), qPrintable(raw.join(QLatin1Char('\n'))));
    }

    void theTableIsSound() {
        QSet<QByteArray> known;
        for (const auto& sentences : {runSentences(), modelSentences(), faultSentences(), importSentences()}) {
            for (const CoreSentence& sentence : sentences) {
                const QString text = QString::fromUtf8(sentence.text);
                const QByteArray places(sentence.places);
                QVERIFY2(!known.contains(sentence.text), sentence.text);
                known.insert(sentence.text);
                QCOMPARE(text.count(QRegularExpression(QStringLiteral("%[1-9]"))), places.size());
                for (qsizetype place = 0; place < places.size(); ++place)
                    QVERIFY2(text.contains(QStringLiteral("%%1").arg(place + 1)) && QByteArray("#~*").contains(places[place]),
                             sentence.text);
                QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("[.?!] "))), sentence.text);  // it would be two
            }
        }
    }

    void noticesNameTheirFile() {
        QCOMPARE(coreText("/studies/a. b: Process 12 on host runs this study. You are watching it."),
                 QStringLiteral("/studies/a. b: Der Prozess 12 auf host führt diese Studie aus. Sie sehen ihr zu."));
        QCOMPARE(coreText("The study cannot run yet.\n  resource.min: 0 is below 1"),
                 QStringLiteral("Die Studie kann noch nicht laufen.\n  resource.min: 0 liegt unter 1"));
    }

    void whatOthersSayIsLeftAlone() {
        for (const char* const text : {"loss 0.5.", "Permission denied", "Zu wenig Speicher.", "name of a note", ""})
            QCOMPARE(coreText(text), QString::fromUtf8(text));
    }

    /// A visible ledger has some fifty rows, and hovering asks for one.
    void sentencesAreQuick() {
        const std::string sentence =
            "Kept at step 11 of 50 by median. val_acc 0.7139, threshold 0.8127, rank 15 of 17. 3 % chance to beat 0.9783.";
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i)
            QVERIFY(coreText(sentence).size() > 50);
        QVERIFY2(timer.elapsed() < 250, qPrintable(QString::number(timer.elapsed())));
        timer.restart();
        std::string bad;
        while (bad.size() < 9'000)
            bad += "is a: b at step. ";
        QCOMPARE(coreText(bad).size(), qsizetype(bad.size()));
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    }
};

VERNIER_TEST(TestCoreText, CoreEvents);

}  // namespace tst_CoreText

#include "tst_CoreText.moc"
