#include "tests/support/CommandLineStudy.h"
#include "tests/support/TestProgram.h"

namespace tst_PublicOutputs {

using namespace vernier::test;

/// Outputs in the forms of well-known trainers, solvers and loggers (tests/data/outputs): the number that is clicked, and all
/// others of its kind and no other, with their steps, and the goal or the question for it.
class TestPublicOutputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickReadsItsKind_data() {
        QTest::addColumn<QJsonObject>("output");
        QFile file(sourcePath("tests/data/outputs/outputs.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject outputs = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(outputs.size() > 380);
        for (const QString& name : outputs.keys())
            QTest::newRow(qPrintable(name)) << outputs[name].toObject();
    }

    void aClickReadsItsKind() {
        QFETCH(const QJsonObject, output);
        const QJsonObject captured = capture(output);
        QCOMPARE(valuesOf(captured, output.contains(QLatin1String("step"))),
                 QJsonDocument(output[QLatin1String("values")].toArray()).toJson(QJsonDocument::Compact));
        bool isAsked = false;
        for (const QJsonValue& question : captured[QLatin1String("asks")].toArray())
            isAsked = isAsked || question[QLatin1String("field")] == QLatin1String("objective.goal");
        const QString goal = output[QLatin1String("goal")].toString();
        const QString found = captured[QLatin1String("objective")][QLatin1String("goal")].toString();
        if (goal != QLatin1String("any"))
            QCOMPARE(isAsked ? QStringLiteral("ask") : found, goal);
    }

private:
    QJsonObject capture(const QJsonObject& output) const {
        const QTemporaryDir folder;
        QFile log(folder.filePath(QStringLiteral("run.log")));
        if (!log.open(QIODevice::WriteOnly))
            return {};
        QStringList lines;
        for (const QJsonValue& line : output[QLatin1String("text")].toArray())
            lines << line.toString();
        log.write(lines.join(QLatin1Char('\n')).toUtf8());
        log.close();
        QStringList arguments{QStringLiteral("metrics"), log.fileName(), QStringLiteral("--json"), QStringLiteral("--click"),
                              output[QLatin1String("click")].toString()};
        if (output.contains(QLatin1String("step")))
            arguments << QStringLiteral("--step") << output[QLatin1String("step")].toString();
        return QJsonDocument::fromJson(m_study.run(arguments).out.toUtf8()).object();
    }

    /// [[step, last value], ...] in the order in which the steps come first, or [value, ...] without steps.
    static QByteArray valuesOf(const QJsonObject& captured, bool hasSteps) {
        QJsonArray values;
        for (const QJsonValue& match : captured[QLatin1String("matches")].toArray()) {
            const QJsonArray point{match[QLatin1String("step")], match[QLatin1String("value")]};
            qsizetype known = 0;
            while (hasSteps && known < values.size() && values[known][0] != point[0])
                ++known;
            if (!hasSteps)
                values.append(point[1]);
            else if (known < values.size())
                values[known] = point;
            else
                values.append(point);
        }
        return QJsonDocument(values).toJson(QJsonDocument::Compact);
    }

    const Study m_study{kTrainer};
};

VERNIER_TEST(TestPublicOutputs, CoreEvents);

}  // namespace tst_PublicOutputs

#include "tst_PublicOutputs.moc"
