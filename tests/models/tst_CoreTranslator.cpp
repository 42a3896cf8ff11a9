#include "tests/support/TestProgram.h"
#include "ui/text/CoreTranslator.h"

#include <QElapsedTimer>
#include <QHash>

namespace tst_CoreTranslator {

using namespace vernier;

namespace {

constexpr CoreSentence kSentences[] = {
    {"Stopped at step %1 of %2 by %3.", "##~"},
    {"Stopped at step %1 by %2.", "#~"},
    {"median"},
    {"%1, threshold %2.", "~#"},
    {"%1 is not a number", "*"},
    {"Saved %1.", "*"},
    {"is %1; it must be %2", "~~"},
    {"a text"},
    {"The file is empty."},
};

QString german(const char* text) {
    static const QHash<QByteArray, QString> kTexts{
        {"Stopped at step %1 of %2 by %3.", QStringLiteral("%3 stoppte bei Schritt %1 von %2.")},
        {"Stopped at step %1 by %2.", QStringLiteral("%2 stoppte bei Schritt %1.")},
        {"median", QStringLiteral("Median")},
        {"%1, threshold %2.", QStringLiteral("%1, Schwelle %2.")},
        {"%1 is not a number", QStringLiteral("%1 ist keine Zahl")},
        {"Saved %1.", QStringLiteral("Gespeichert: %1.")},
        {"is %1; it must be %2", QStringLiteral("ist %1; es muss %2 sein")},
        {"a text", QStringLiteral("ein Text")},
        {"The file is empty.", QStringLiteral("Die Datei ist leer.")}};
    return kTexts.value(text, QString::fromUtf8(text));
}

const CoreTranslator& translator() {
    static const CoreTranslator kTranslator(kSentences, german);
    return kTranslator;
}

}  // namespace

/// Core's texts are translated sentence by sentence, whatever is in them.
class TestCoreTranslator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatFollowsASentenceIsTranslated_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("Stopped at step 5 of 20 by median.", "Median stoppte bei Schritt 5 von 20.");
        row("Stopped at step 5 by median.", "Median stoppte bei Schritt 5.");
        row("Stopped at step 5 by %1 and %2.", "%1 and %2 stoppte bei Schritt 5.");
        row("Stopped at step 5 by median. loss 0.4, threshold 1e-05. Well done.",
            "Median stoppte bei Schritt 5. loss 0.4, Schwelle 1e-05. Well done.");
        row("loss is not a number, threshold -inf.", "loss ist keine Zahl, Schwelle -inf.");
        row("is 7; it must be a text", "ist 7; es muss ein Text sein");
        row("Saved /tmp/a. b. c.html.", "Gespeichert: /tmp/a. b. c.html.");
        row("/studies/a: The file is empty.\n  name: is a text; it must be 7",
            "/studies/a: Die Datei ist leer.\n  name: ist ein Text; es muss 7 sein");
        row("Saved .", "Gespeichert: .");
    }

    void whatFollowsASentenceIsTranslated() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(translator().translated(text), expected);
    }

    void allElseStaysAsItIs_data() {
        QTest::addColumn<QString>("text");
        for (const char* const text :
             {"", " ", "\n", ".", "Something else.", "Stopped at step x of 20 by median.", "Stopped at step", "Saved", "a texT",
              "%1 %2 %3", "Versuch läuft… 模型 . نص", "  two  blanks.  Here. ", ": : :", "The file is empty"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void allElseStaysAsItIs() {
        QFETCH(QString, text);
        QCOMPARE(translator().translated(text), text);
    }

    void theLanguageOfTheSourcesChangesNothing() {
        const CoreTranslator english(kSentences, [](const char* text) { return QString::fromUtf8(text); });
        for (const CoreSentence& sentence : kSentences)
            QCOMPARE(english.translated(QString::fromUtf8(sentence.text)), QString::fromUtf8(sentence.text));
    }

    void noTextTakesLong_data() {
        QTest::addColumn<QString>("piece");
        for (const char* const piece :
             {". ", ": ", "a", "Stopped at step ", "Saved Saved .", "is ; it must be ", ", threshold ", "\n"})
            QTest::newRow(piece) << QString::fromUtf8(piece);
    }

    /// A stranger's study may hold anything where core's sentences are expected.
    void noTextTakesLong() {
        QFETCH(QString, piece);
        for (const qsizetype characters : {10'000, 1'000'000}) {
            const QString text = piece.repeated(characters / piece.size());
            QElapsedTimer timer;
            timer.start();
            const QString said = translator().translated(text);
            QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
            QVERIFY(said.size() >= text.size() / 2);
        }
    }
};

VERNIER_TEST(TestCoreTranslator, CoreEvents);

}  // namespace tst_CoreTranslator

#include "tst_CoreTranslator.moc"
