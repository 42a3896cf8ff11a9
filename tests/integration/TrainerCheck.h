#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace vernier::test {

/// How long a trainer, or what it needs, may take.
inline constexpr int kTrainerMs = 600'000;

/// A trainer and what a person does with it: runs the command once, clicks the objective's number and the step's.
struct Trainer {
    QStringList command;  ///< {lr}, {out} (where it writes its own curve) and {log}
    QString value;        ///< a pattern for the clicked number in the output, its first group
    QString step;         ///< the same; empty for a column of the CSV log
    QList<double> rates;  ///< good ones, and one that learns next to nothing
    QString goal;
    QString file{};  ///< the log, of which `column` and "epoch" are read instead of the output
    QString column{};
    bool usesTerminal = false;
};

/// What a person would do, with the real program: the command runs once, the metrics are made by clicks, and a study runs each
/// of the rates in turn, judged by the median rule. Its curves and objectives must be those that the trainer has written
/// itself, and the rate that learns nothing must be stopped.
void checkTrainer(const Trainer& trainer);

}  // namespace vernier::test
