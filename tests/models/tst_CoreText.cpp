#include "ui/text/CoreText.h"

#include "app/composition/Language.h"
#include "tests/models/SourceLiterals.h"
#include "tests/models/SourceMessages.h"
#include "tests/support/SourceFiles.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QMap>
#include <QSet>
#include <QXmlStreamReader>

namespace tst_CoreText {

using namespace vernier;
using namespace vernier::test;

namespace {

/// Where messages are made.
const auto& sources() {
    static const auto kSources =
        sourcesBelow(sourcePath(""), {QStringLiteral("core"), QStringLiteral("app/trial"), QStringLiteral("app/composition")});
    return kSources;
}

/// Id and text of each entry of a translation, in its order.
QList<SourceMessage> translationsIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(path));
    QList<SourceMessage> entries;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (xml.isStartElement() && xml.name() == QLatin1String("source"))
            entries.append({xml.readElementText(), {}});
        else if (xml.isStartElement() && xml.name() == QLatin1String("translation"))
            entries.back().english = xml.readElementText();
    }
    return entries;
}

const QList<SourceMessage>& german() {
    static const QList<SourceMessage> kGerman = translationsIn(sourcePath("resources/translations/core_de.ts"));
    return kGerman;
}

/// What a translation must take over: places for arguments, and names in braces.
QSet<QString> fixedParts(const QString& text) {
    static const QRegularExpression kFixed(QStringLiteral(R"(%[1-9]|\{+\w*\}*|\n)"));
    QSet<QString> parts;
    for (auto match = kFixed.globalMatch(text); match.hasNext();)
        parts.insert(match.next().captured());
    return parts;
}

/// Reports, exports, the log, what only the command line and its protocol say, what other programs print, and the words that
/// are looked for in it: none of it is shown in the window.
bool isSaidElsewhere(const QString& path) {
    static const QRegularExpression kElsewhere(QStringLiteral(
        "^core/exchange/(report/|Explanation|Replay|Trials|Configuration|ExportFormats|StudyForms|OptunaJournalText|"
        "WandbSweepText|SageMakerJobText)|^core/metrics/MetricWords|^core/capture/Surroundings|^core/capture/MetricLabel|"
        "^core/(serve|log)/|^core/methods/[A-Za-z]+Method[.]|^core/run/TrialLog|^core/record/EndClues|^core/imports/TableMapping|"
        "^core/stopping/Replay|^core/space/"
        "ConditionText|^core/base/Message[.]h|"
        "^app/composition/|^app/trial/main"));
    return path.contains(kElsewhere);
}

/// SQL, the words of events, what compiler and programmer read.
bool isForPrograms(const QString& literal) {
    static const QRegularExpression kSql(
        QStringLiteral("^ *(PRAGMA|SELECT|INSERT|DELETE|UPDATE|CREATE|ALTER|BEGIN|NOT|WHERE|ORDER|process_end|slot INTEGER|id "
                       "<=|id, state|FROM|NULL AS|, '' AS)"));
    static const QStringList kWords{QStringLiteral("put back"),        QStringLiteral("left to the rule"),
                                    QStringLiteral("queued again"),    QStringLiteral("[left out]"),
                                    QStringLiteral("each step"),       QStringLiteral("each report"),
                                    QStringLiteral("SQLite format 3"), QStringLiteral("%1 bytes of %2")};
    return literal.contains(kSql) || kWords.contains(literal);
}

/// True for a literal with two words one after the other, as prose has them.
bool isProse(QString literal) {
    static const QRegularExpression kTwoWords(QStringLiteral("[A-Za-z]{2,}[,;:]? [A-Za-z(]{2,}"));
    return literal.contains(kTwoWords);
}

}  // namespace

/// A message that is new in core is missed here until the window can say it in other languages.
class TestCoreText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(installLanguage(*QCoreApplication::instance(), QStringLiteral("de")), QStringLiteral("de"));
    }

    void eachIdIsUsedOnce() {
        QMap<QString, QString> places;
        QStringList twice;
        for (const auto& [path, text] : sources()) {
            for (const SourceMessage& message : messagesOf(text)) {
                if (places.contains(message.id))
                    twice << message.id + QStringLiteral(": ") + path + QStringLiteral(", ") + places[message.id];
                places[message.id] = path;
            }
        }
        QVERIFY2(places.size() > 300, qPrintable(QString::number(places.size())));
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
    }

    void eachMessageHasATranslation() {
        QMap<QString, QString> known;
        for (const SourceMessage& entry : german()) {
            QVERIFY2(!known.contains(entry.id), qPrintable(entry.id));
            known[entry.id] = entry.english;
        }
        QStringList wrong;
        for (const auto& [path, text] : sources()) {
            for (const SourceMessage& message : messagesOf(text)) {
                const QString translation = known.value(message.id);
                if (translation.isEmpty() || fixedParts(translation) != fixedParts(message.english) ||
                    translation.endsWith(QLatin1Char('.')) != message.english.endsWith(QLatin1Char('.')))
                    wrong << path + QStringLiteral(": ") + message.id + QStringLiteral(": ") + message.english +
                                 QStringLiteral("\n    => ") + translation;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(QLatin1Char('\n') + wrong.join(QLatin1Char('\n'))));
    }

    void noTranslationIsLeftOver() {
        QSet<QString> used;
        for (const auto& [path, text] : sources()) {
            for (const SourceMessage& message : messagesOf(text))
                used.insert(message.id);
        }
        for (const SourceMessage& entry : german())
            QVERIFY2(used.contains(entry.id), qPrintable(entry.id));
    }

    /// The sources of core are read for prose that is in no message, so that a window could not say it in its language.
    void coreSaysNothingButMessages() {
        static const QRegularExpression kLogged(QStringLiteral(R"((qC[A-Z][a-z]+\(|SlowOperation )[^;]*;)"));
        QStringList bare;
        for (auto [path, text] : sources()) {
            text.remove(messageCall()).remove(kLogged);
            for (const QString& literal : isSaidElsewhere(path) ? QStringList() : literalsOf(text)) {
                if (isProse(literal) && !isForPrograms(literal))
                    bare << path + QStringLiteral(": ") + literal;
            }
        }
        QVERIFY2(bare.isEmpty(), qPrintable(QLatin1Char('\n') + bare.join(QLatin1Char('\n'))));
    }

    /// A window says what core says by coreText() only.
    void nothingOfCoreIsShownAsItCame() {
        static const QRegularExpression kRaw(QStringLiteral(
            R"(fromStdString\((?:[\w.>*-]|\(\))*\b(message|reason|sentence|detail|text|whole\(\)|error\(\)|front\(\))\.text\(\)\))"));
        QStringList raw;
        for (const auto& [path, text] :
             sourcesBelow(sourcePath(""), {QStringLiteral("ui"), QStringLiteral("app/composition")})) {
            for (auto match = kRaw.globalMatch(text); match.hasNext();) {
                if (path != QLatin1String("ui/text/CoreText.cpp"))
                    raw << path + QStringLiteral(": ") + match.next().captured();
                else
                    match.next();
            }
        }
        QVERIFY2(raw.isEmpty(), qPrintable(raw.join(QLatin1Char('\n'))));
    }

    void messagesWithinMessagesAreTranslated() {
        const Message kind("a text", "json.text", {});
        const Message wrong("is a text; it must be a text", "json.wrong-kind", {kind, kind});
        QCOMPARE(coreText(wrong), QStringLiteral("ist ein Text; es muss ein Text sein"));
        const Error error{ErrorCode::InvalidInput, wrong, "/studies/a. b", {{"seed", wrong}}};
        QCOMPARE(coreText(error.whole()), QStringLiteral("/studies/a. b: ist ein Text; es muss ein Text sein\n"
                                                         "  seed: ist ein Text; es muss ein Text sein"));
    }

    void whatArgumentsSayIsNoPlace() {
        QCOMPARE(coreText(Message("note: 100 %1 %2", "annotation.note", {"100 %1 %2"})), QStringLiteral("Notiz: 100 %1 %2"));
    }

    void whatIsNotKnownStaysEnglish() {
        QCOMPARE(coreText("Permission denied"), QStringLiteral("Permission denied"));
        QCOMPARE(coreText({}), QString());
        const Message newer("A later thing.", "later.thing", {});
        QCOMPARE(coreText(newer), QStringLiteral("A later thing."));
        QCOMPARE(coreText(Message("is later; it must be later", "json.wrong-kind", {newer, newer})),
                 QStringLiteral("is later; it must be later"));
        QCOMPARE(coreText(Message("note: cut", "annotation.note", {})), QStringLiteral("note: cut"));
    }
};

VERNIER_TEST(TestCoreText, CoreEvents);

}  // namespace tst_CoreText

#include "tst_CoreText.moc"
