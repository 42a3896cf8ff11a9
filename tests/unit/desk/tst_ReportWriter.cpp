#include "core/desk/ReportWriter.h"

#include "core/events/EngineMailbox.h"
#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

namespace tst_ReportWriter {

using namespace vernier;
using namespace vernier::test;

namespace {

StudyReport reportOf(const QString& folder) {
    const auto definition = std::make_shared<StudyDefinition>(curveStudy("none"));
    CurveHistory study(*definition);
    study.complete(0.9);
    return {definition, study.history(), {}, {}, folder.toStdString(), {}};
}

}  // namespace

/// The engine's thread hears that a report is there, or why not.
class TestReportWriter : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    EngineMailbox m_mailbox;
    EventOutbox m_outbox{m_mailbox};

    /// What the writer says about the next report.
    QStringList toldOf(ReportWriter& writer, const QString& path) {
        writer.write(reportOf(m_folder.path()), path.toStdString());
        writer.write(reportOf(m_folder.path()), path.toStdString());
        QStringList told;
        const auto listen = [&] {
            m_outbox.flush();
            for (const Notice& notice : m_mailbox.takeEvents().notices)
                told << QString::fromStdString(notice.text.text());
            return told.size() >= 2;
        };
        return QTest::qWaitFor(listen, 60'000) ? told : QStringList();
    }

private Q_SLOTS:
    void aReportIsWrittenAndTold() {
        ReportWriter writer(m_outbox);
        const QString path = m_folder.filePath(QStringLiteral("report.html"));
        for (int time = 0; time < 2; ++time) {  // it is ready for another one afterwards
            const QStringList told = toldOf(writer, path);
            QCOMPARE(told.size(), 2);
            QVERIFY2(told[0].startsWith(QStringLiteral("A report is already being written")), qPrintable(told[0]));
            QCOMPARE(told[1], QStringLiteral("Saved %1.").arg(path));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("</html>"));
        }
    }

    void aReportThatCannotBeSavedSaysWhy() {
        ReportWriter writer(m_outbox);
        const QString path = m_folder.filePath(QStringLiteral("nowhere/report.html"));
        const QStringList told = toldOf(writer, path);
        QCOMPARE(told.size(), 2);
        QVERIFY2(told[1].contains(QStringLiteral("nowhere")), qPrintable(told[1]));
    }
};

VERNIER_TEST(TestReportWriter, CoreEvents);

}  // namespace tst_ReportWriter

#include "tst_ReportWriter.moc"
