#include "app/composition/Language.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"
#include "ui/text/ExportText.h"
#include "ui/text/ProgressText.h"
#include "ui/text/StateText.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <vector>

namespace tst_Translations {

using namespace vernier;

namespace {

const QString kGerman = vernier::test::sourcePath("resources/translations/vernier_de.ts");
const QString kEnglish = vernier::test::sourcePath("resources/translations/vernier_en.ts");

QStringList contextsOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(path));
    QStringList names;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (xml.isStartElement() && xml.name() == QLatin1String("name"))
            names << xml.readElementText();
    }
    return names;
}

struct Message {
    QString source;
    QStringList translations;  ///< one, or the forms of a plural
    bool isPlural = false;
    bool isFinished = true;
};

Message readMessage(QXmlStreamReader& xml) {
    Message message;
    message.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("message"))) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.isPlural)
                message.translations << xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            message.translations << xml.readElementText();
        }
    }
    return message;
}

std::vector<Message> messagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(path));
    std::vector<Message> messages;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (xml.isStartElement() && xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml));
    }
    return messages;
}

/// Everything a translation must keep as it is, sorted: places for values, names in braces, rich-text tags, and whether there
/// is an accelerator or a line break.
QStringList fixedParts(const QString& text) {
    static const QRegularExpression kFixed(QStringLiteral(R"(%\d+|%n|\{+\w*\}*|</?\w+/?>|\n)"));
    static const QRegularExpression kAccelerator(QStringLiteral(R"((?<!&)&\w)"));
    QStringList parts;
    for (auto match = kFixed.globalMatch(text); match.hasNext();)
        parts << match.next().captured();
    parts.sort();
    // "W&B" is a name, not an accelerator.
    if (QString(text).remove(QLatin1String("W&B")).contains(kAccelerator))
        parts << QStringLiteral("&");
    return parts;
}

}  // namespace

/// The window speaks the language it is told to speak.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// lupdate files a text under a namespace if it does not see whose tr() it is; at run time nobody looks there.
    void noTextIsFiledWhereNobodyLooks() {
        const QStringList contexts = contextsOf(kGerman);
        QVERIFY(contexts.size() > 50);
        QVERIFY(!contexts.contains(QLatin1String("vernier")));
        QVERIFY(!contexts.contains(QLatin1String("QObject")));
        QVERIFY(!contexts.contains(QString()));
    }

    void germanIsComplete() {
        for (const Message& message : messagesOf(kGerman)) {
            QVERIFY2(message.isFinished, qPrintable(message.source));
            QCOMPARE(message.translations.size(), message.isPlural ? 2 : 1);
            for (const QString& translation : message.translations)
                QVERIFY2(translation.isEmpty() == message.source.isEmpty(), qPrintable(message.source));
        }
    }

    void germanKeepsPlacesTagsAndAccelerators() {
        for (const Message& message : messagesOf(kGerman)) {
            QStringList expected = fixedParts(message.source);
            for (const QString& translation : message.translations) {
                QStringList parts = fixedParts(translation);
                // The singular form may spell out the number.
                if (message.isPlural && &translation == &message.translations.front() && !parts.contains(QLatin1String("%n")))
                    expected.removeOne(QStringLiteral("%n"));
                else
                    expected = fixedParts(message.source);
                QVERIFY2(parts == expected, qPrintable(message.source + QStringLiteral("\n") + translation));
            }
        }
    }

    void germanBeginsAndEndsAsTheSource() {
        for (const Message& message : messagesOf(kGerman)) {
            for (const QString& translation : message.translations) {
                const QString& source = message.source;
                const QString said = source + QStringLiteral(" => ") + translation;
                QVERIFY2(source.front().isSpace() == translation.front().isSpace(), qPrintable(said));
                for (const char ending : {' ', '.', ':', '?'})
                    QVERIFY2(source.endsWith(QLatin1Char(ending)) == translation.endsWith(QLatin1Char(ending)),
                             qPrintable(said));
            }
        }
    }

    /// The sources hold the plural; English needs the singular beside it.
    void englishHasBothFormsOfEachPlural() {
        QStringList plurals;
        for (const Message& message : messagesOf(kGerman)) {
            if (message.isPlural)
                plurals << message.source;
        }
        for (const Message& message : messagesOf(kEnglish)) {
            QVERIFY2(message.isFinished && message.translations.size() == 2, qPrintable(message.source));
            QCOMPARE(message.translations.back(), message.source);
            QVERIFY2(plurals.removeOne(message.source), qPrintable(message.source));
        }
        QVERIFY2(plurals.isEmpty(), qPrintable(plurals.join(QLatin1Char('\n'))));
    }

    void englishCountsOne() {
        QCOMPARE(installLanguage(*qApp, QStringLiteral("en")), QStringLiteral("en"));
        QCOMPARE(stateText(TrialState::Running), QStringLiteral("Running"));
        StudyStatus status;
        status.trialLimit = 1;
        QCOMPARE(readyText(status), QStringLiteral("Ready: 1 trial"));
        status.trialLimit = 2;
        QCOMPARE(readyText(status), QStringLiteral("Ready: 2 trials"));
    }

    void anUnknownLanguageGivesWayToThatOfTheSystem() {
        QCOMPARE(installLanguage(*qApp, QStringLiteral("tlh")), QStringLiteral("en"));  // the tests run in the locale C
    }

    void germanIsSpokenWhenItIsAskedFor() {
        QCOMPARE(installLanguage(*qApp, QStringLiteral("de")), QStringLiteral("de"));
        QCOMPARE(stateText(TrialState::Running), QStringLiteral("Läuft"));
    }

    void whatAnExportFormatIsGoodForIsSaidInGerman() {
        QCOMPARE(installLanguage(*qApp, QStringLiteral("de")), QStringLiteral("de"));
        for (const ExportFormat& format : exportFormats())
            QVERIFY2(exportHint(format) != QString::fromStdString(format.hint), format.hint.c_str());
    }
};

VERNIER_TEST(TestTranslations, Windows);

}  // namespace tst_Translations

#include "tst_Translations.moc"
