#include "app/composition/Language.h"
#include "ui/models/StateText.h"

#include <QApplication>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace vernier;

namespace {

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

}  // namespace

/// The window speaks the language that it is told to.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// lupdate files a text under a namespace if it does not see whose tr() it is; at run time nobody looks there.
    void noTextIsFiledWhereNobodyLooks() {
        const QStringList contexts = contextsOf(QStringLiteral(VERNIER_SOURCE_DIR "/resources/translations/vernier_de.ts"));
        QVERIFY(contexts.size() > 50);
        QVERIFY(!contexts.contains(QLatin1String("vernier")));
        QVERIFY(!contexts.contains(QLatin1String("QObject")));
        QVERIFY(!contexts.contains(QString()));
    }

    void theLanguageOfTheSourcesNeedsNoTranslation() {
        QCOMPARE(installLanguage(*qApp, QStringLiteral("en")), QStringLiteral("en"));
        QCOMPARE(stateText(TrialState::Running), QStringLiteral("Running"));
    }

    void anUnknownLanguageGivesWayToThatOfTheSystem() {
        QCOMPARE(installLanguage(*qApp, QStringLiteral("tlh")), QStringLiteral("en"));  // the tests run in the locale C
    }

    void germanIsSpokenWhenItIsAskedFor() {
        QCOMPARE(installLanguage(*qApp, QStringLiteral("de")), QStringLiteral("de"));
        QCOMPARE(stateText(TrialState::Running), QStringLiteral("Läuft"));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_Translations.moc"
