#include "tests/integration/TrainerCheck.h"

#include "tests/support/CommandLineStudy.h"

#include <QRegularExpression>

#include <cmath>

namespace vernier::test {

namespace {

/// The last match of the pattern's group, as LINE:COLUMN of the lines that the window shows.
QString placeOf(const QJsonArray& lines, const QString& pattern) {
    QString place;
    for (const QJsonValue& line : lines) {
        const QString text = line[QLatin1String("text")].toString();
        const QRegularExpressionMatch match = QRegularExpression(pattern).match(text);
        if (match.hasMatch())
            place = QStringLiteral("%1:%2")
                        .arg(line[QLatin1String("number")].toInt())
                        .arg(text.left(match.capturedStart(1)).toUcs4().size());
    }
    return place;
}

QJsonObject jsonOf(const Outcome& outcome) {
    return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
}

/// What the metrics of study.json are after the clicks, or after the choice of columns.
QJsonObject captured(const Trainer& trainer) {
    if (!trainer.file.isEmpty())
        return {{QStringLiteral("metrics"), QJsonArray{QJsonObject{{QStringLiteral("name"), trainer.column},
                                                                   {QStringLiteral("source"), QStringLiteral("csv")},
                                                                   {QStringLiteral("column"), trainer.column},
                                                                   {QStringLiteral("file"), trainer.file}},
                                                       QJsonObject{{QStringLiteral("name"), QStringLiteral("epoch")},
                                                                   {QStringLiteral("source"), QStringLiteral("csv")},
                                                                   {QStringLiteral("column"), QStringLiteral("epoch")},
                                                                   {QStringLiteral("file"), trainer.file},
                                                                   {QStringLiteral("role"), QStringLiteral("step")}}}},
                {QStringLiteral("objective"),
                 QJsonObject{{QStringLiteral("metric"), trainer.column}, {QStringLiteral("goal"), trainer.goal}}}};
    const QTemporaryDir folder;
    QStringList command = trainer.command;
    command.replaceInStrings(QStringLiteral("{lr}"), QString::number(trainer.rates.front()));
    command.replaceInStrings(QStringLiteral("{out}"), folder.filePath(QStringLiteral("out")));
    command.replaceInStrings(QStringLiteral("{log}"), folder.filePath(QStringLiteral("log.csv")));
    QProcess process;
    process.setStandardOutputFile(folder.filePath(QStringLiteral("run.log")));
    process.setStandardErrorFile(folder.filePath(QStringLiteral("errors.log")));
    process.start(command.front(), command.mid(1));
    if (!process.waitForFinished(kTrainerMs) || process.exitCode() != 0)
        return {};
    const Study any(kTrainer);
    const QStringList look{QStringLiteral("metrics"), folder.filePath(QStringLiteral("run.log")), QStringLiteral("--json")};
    const QJsonArray lines = jsonOf(any.run(look + QStringList{QStringLiteral("--lines")}))[QLatin1String("lines")].toArray();
    return jsonOf(any.run(look + QStringList{QStringLiteral("--click"), placeOf(lines, trainer.value), QStringLiteral("--step"),
                                             placeOf(lines, trainer.step)}));
}

/// Each rate in turn, judged by the median rule.
Study studyOf(const Trainer& trainer, const QJsonObject& metrics) {
    QStringList command = trainer.command;
    command.replaceInStrings(QStringLiteral("{out}"), QStringLiteral("{trial_dir}/out"));
    command.replaceInStrings(QStringLiteral("{log}"), QStringLiteral("{trial_dir}/log.csv"));
    QJsonArray rates;
    for (const double rate : trainer.rates)
        rates.append(rate);
    Study study(kTrainer);
    study.write(QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("vernier"), 1},
                                  {QStringLiteral("name"), QStringLiteral("trainer")},
                                  {QStringLiteral("command"), QJsonArray::fromStringList(command)},
                                  {QStringLiteral("terminal"), trainer.usesTerminal},
                                  {QStringLiteral("parameters"),
                                   QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("lr")},
                                                          {QStringLiteral("type"), QStringLiteral("categorical")},
                                                          {QStringLiteral("values"), rates}}}},
                                  {QStringLiteral("metrics"), metrics[QLatin1String("metrics")]},
                                  {QStringLiteral("objective"), metrics[QLatin1String("objective")]},
                                  {QStringLiteral("strategy"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("grid")}}},
                                  {QStringLiteral("stopping"), QJsonObject{{QStringLiteral("rule"), QStringLiteral("median")},
                                                                           {QStringLiteral("min_peers"), 3},
                                                                           {QStringLiteral("grace_steps"), 3},
                                                                           {QStringLiteral("protect_top"), 1}}},
                                  {QStringLiteral("limits"), QJsonObject{{QStringLiteral("trials"), trainer.rates.size()}}}})
            .toJson()));
    return study;
}

/// The curve that the trainer itself has written.
QList<double> ownCurve(const QString& file) {
    QFile results(file);
    QList<double> curve;
    if (!results.open(QIODevice::ReadOnly))
        return curve;
    const QByteArray text = results.readAll();
    if (!text.startsWith('{')) {
        for (const QByteArray& line : text.trimmed().split('\n'))
            curve.append(line.toDouble());
        return curve;
    }
    for (const QJsonValue& value : QJsonDocument::fromJson(text).object()[QLatin1String("curve")].toArray())
        curve.append(value.toDouble());
    return curve;
}

/// Printed numbers are rounded: half a unit of the fourth digit.
void compareCurves(const QJsonValue& trial, const QString& metric, const Study& study) {
    const QString folder =
        study.folder() + QStringLiteral("/trials/%1/out").arg(trial[QLatin1String("number")].toInt(), 6, 10, QLatin1Char('0'));
    const QList<double> own = ownCurve(folder);
    QVERIFY(own.size() > 3);
    const QJsonArray reports = trial[QLatin1String("reports")][metric].toArray();
    QCOMPARE(reports.size(), own.size());
    for (qsizetype index = 0; index < own.size(); ++index) {
        const double read = reports[index][QLatin1String("value")].toDouble();
        QVERIFY2(std::abs(read - own[index]) < 6e-5,
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(index).arg(read).arg(own[index])));
    }
    QVERIFY(std::abs(trial[QLatin1String("objective")].toDouble() - own.back()) < 6e-5);
}

}  // namespace

void checkTrainer(const Trainer& trainer) {
    const QJsonObject metrics = captured(trainer);
    QCOMPARE(metrics[QLatin1String("objective")][QLatin1String("goal")].toString(), trainer.goal);
    const Study study = studyOf(trainer, metrics);
    QProcess run;
    study.start(run, kRun);
    QVERIFY(run.waitForFinished(kTrainerMs));
    const QByteArray told = run.readAllStandardOutput() + run.readAllStandardError();
    QVERIFY2(run.exitCode() == 0, told.constData());
    const QJsonArray trials = QJsonDocument::fromJson(study
                                                          .run({QStringLiteral("trials"), QStringLiteral("--json"),
                                                                QStringLiteral("--reports"), QStringLiteral("STUDY")})
                                                          .out.toUtf8())
                                  .array();
    QCOMPARE(trials.size(), trainer.rates.size());
    int complete = 0;
    for (const QJsonValue& trial : trials) {
        const bool isBad = trial[QLatin1String("params")][QLatin1String("lr")].toDouble() == trainer.rates.back();
        const QString state = trial[QLatin1String("state")].toString();
        QVERIFY2(!isBad || state == QLatin1String("Stopped"), qPrintable(state + QString::fromUtf8(told)));
        if (state != QLatin1String("Complete"))
            continue;
        ++complete;
        compareCurves(trial, metrics[QLatin1String("objective")][QLatin1String("metric")].toString(), study);
    }
    QVERIFY2(complete >= 3, told.constData());
}

}  // namespace vernier::test
