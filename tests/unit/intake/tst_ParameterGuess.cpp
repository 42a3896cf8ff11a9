#include "core/intake/ParameterGuess.h"

#include "core/space/SearchSpace.h"
#include "tests/support/TestProgram.h"

namespace tst_ParameterGuess {

using namespace vernier;

namespace {

/// "log 1e-05 0.1 = 0.001", "ordered 16 32 64 = 32".
QString text(const Parameter& parameter) {
    QString text;
    if (parameter.kind == ParameterKind::Categorical) {
        text = parameter.ordered ? QStringLiteral("ordered") : QStringLiteral("choice");
        for (const Value& value : parameter.values)
            text += QLatin1Char(' ') + QString::fromStdString(toText(value));
    } else {
        text = parameter.kind == ParameterKind::Integer ? QStringLiteral("integer ") : QString();
        text += parameter.scale == Scale::Log          ? QStringLiteral("log")
                : parameter.scale == Scale::ReverseLog ? QStringLiteral("reverse-log")
                                                       : QStringLiteral("linear");
        text += QStringLiteral(" %1 %2").arg(parameter.min).arg(parameter.max);
    }
    if (parameter.defaultValue)
        text += QStringLiteral(" = ") + QString::fromStdString(toText(*parameter.defaultValue));
    return text;
}

}  // namespace

class TestParameterGuess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAndValuesTellTheRange_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("guess");
        const char* const rows[][3] = {
            {"lr", "0.001", "log 1e-05 0.1 = 0.001"},
            {"learning_rate", "1e-3", "log 1e-05 0.1 = 0.001"},
            {"model.learningRate", "0.1", "log 0.001 1 = 0.1"},
            {"lr", "1", "log 0.01 1 = 1"},
            {"weight_decay", "0", "log 1e-06 0.01"},
            {"weight_decay", "5e-4", "log 1e-05 0.1 = 5e-04"},
            {"momentum", "0.9", "reverse-log 0 0.99 = 0.9"},
            {"gamma", "0.99", "reverse-log 0.9 0.999 = 0.99"},
            {"gamma", "0.1", "log 0.001 10 = 0.1"},
            {"betas", "0.999", "reverse-log 0.99 0.9999 = 0.999"},
            {"layer_decay", "0.65", "linear 0.5 1 = 0.65"},
            {"weight_decay", "0.05", "log 0.001 1 = 0.05"},
            {"max_grad_norm", "1", "log 0.1 10 = 1"},
            {"min_child_weight", "1", "log 0.1 10 = 1"},
            {"degrees", "0.0", "linear 0 180 = 0"},
            {"mosaic", "1.0", "linear 0 1 = 1"},
            {"dropout", "0.1", "linear 0 0.5 = 0.1"},
            {"dropout", "0", "linear 0 0.5 = 0"},
            {"subsample", "0.8", "linear 0.5 1 = 0.8"},
            {"batch_size", "64", "ordered 16 32 64 128 256 = 64"},
            {"batch-size", "100", "ordered 32 64 100 128 256 512 = 100"},
            {"hidden_dim", "128", "integer log 16 512 = 128"},
            {"num_layers", "2", "integer linear 1 4 = 2"},
            {"n_estimators", "100", "integer log 25 400 = 100"},
            {"scale", "1.5", "linear 0.75 3 = 1.5"},
            {"offset", "-2.0", "linear -4 4 = -2"},
            {"bias", "0", "integer linear 0 10 = 0"},
            {"threshold", "0.3", "linear 0 1 = 0.3"},
            {"use_bn", "True", "choice True False = True"},
            {"use_bn", "false", "choice true false = false"},
            {"optimizer", "adam", "choice adam = adam"},
            {"act", "relu", "choice relu = relu"},
            {"scheduler", "cosine", "choice cosine = cosine"},
            {"lr", "1e400", "choice 1e400 = 1e400"},
            {"lr", "nan", "choice nan = nan"},
        };
        for (const auto& row : rows)
            QTest::addRow("%s %s", row[0], row[1]) << row[0] << row[1] << row[2];
    }
    void namesAndValuesTellTheRange() {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const Parameter guess = guessParameter(name.toStdString(), value.toStdString());
        QTEST(text(guess), "guess");
        const auto space = SearchSpace::create({guess});
        QVERIFY2(space, space ? "" : space.error().text().c_str());
    }

    void housekeepingIsNotTuned() {
        for (const auto& [name, value] :
             {std::pair("seed", "1"), std::pair("num_workers", "4"), std::pair("epochs", "20"), std::pair("log-interval", "10"),
              std::pair("data", "/data/cifar"), std::pair("gpu", "0")})
            QVERIFY2(!isWorthTuning(guessParameter(name, value)), name);
        for (const auto& [name, value] : {std::pair("lr", "0.1"), std::pair("amp", "True"), std::pair("temperature", "2")})
            QVERIFY2(isWorthTuning(guessParameter(name, value)), name);
    }

    void everyGuessIsASoundSpace() {
        const char* const names[] = {"lr", "wd", "momentum", "dropout", "ratio", "batch", "width", "depth", "x", "epochs", ""};
        for (const char* const name : names) {
            for (double value = 1e-320; value < 1e15; value *= 7.3) {
                for (const double signedValue : {value, -value, std::round(value)}) {
                    Parameter guess = guessParameter(name, toText(signedValue));
                    guess.name = "p";
                    const auto space = SearchSpace::create({guess});
                    QVERIFY2(space, qPrintable(QStringLiteral("%1 %2: %3")
                                                   .arg(QLatin1String(name))
                                                   .arg(signedValue)
                                                   .arg(QString::fromStdString(space ? std::string() : space.error().text()))));
                }
            }
        }
    }
};

VERNIER_TEST(TestParameterGuess, Nothing);

}  // namespace tst_ParameterGuess

#include "tst_ParameterGuess.moc"
