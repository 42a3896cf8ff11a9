#include "core/intake/FieldKnowledge.h"

#include "core/intake/ParameterGuess.h"
#include "core/space/SearchSpace.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

namespace tst_FieldKnowledge {

using namespace vernier;

namespace {

std::string ownTable(const char* entry) {
    return std::string(R"({"parameters": [)") + entry + "]}";
}

}  // namespace

class TestFieldKnowledge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableIsSoundAndLarge() {
        QVERIFY(builtInKnowledge().size() > 90);
        for (const FieldEntry& entry : builtInKnowledge().entries())
            QVERIFY(!entry.source.empty());
    }

    void namesAreFoundByTheirEnds_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("like");
        const std::tuple<const char*, double, const char*> rows[] = {
            {"lr", 0.1, "learning_rate"},
            {"optimizer.base_lr", 0.1, "learning_rate"},
            {"baseLearningRate", 0.1, "lr"},
            {"SOLVER.BASE_LR", 0.1, "lr"},
            {"train-batch-size", 64, "batch_size"},
            {"batch_size_per_gpu", 8, "batch_size"},
            {"samples_per_gpu", 8, "batch_size"},
            {"IMS_PER_BATCH", 8, "batch_size"},
            {"hidden2", 64, "hidden"},
            {"dropout_1", 0.1, "dropout"},
            {"block.dropout.rate", 0.1, "dropout"},
            {"seed_everything", 1, "seed"},
            {"log_interval", 10, "verbose"},
        };
        for (const auto& [name, value, like] : rows)
            QTest::addRow("%s", name) << name << value << like;
    }
    void namesAreFoundByTheirEnds() {
        QFETCH(QString, name);
        QFETCH(double, value);
        QFETCH(QString, like);
        const FieldEntry* const found = builtInKnowledge().find(name.toStdString(), value);
        QVERIFY(found);
        QCOMPARE(found, builtInKnowledge().find(like.toStdString(), value));
    }

    void todaysValueTellsNamesakesApart() {
        QVERIFY(builtInKnowledge().find("gamma", 0.99) != builtInKnowledge().find("gamma", 0.1));
        QVERIFY(!builtInKnowledge().find("audio.sample_rate", 16000));  // no share of rows
        QVERIFY(!builtInKnowledge().find("cheese", 1));
        QVERIFY(!builtInKnowledge().find("", 1));
    }

    /// Whatever the value of today, a range lies in what the parameter may be.
    void noRangeLeavesItsDomain() {
        for (const char* const name : {"lr",          "weight_decay",     "momentum",  "betas",   "gae_lambda",
                                       "layer_decay", "dropout",          "drop_path", "mixup",   "cutmix",
                                       "mosaic",      "reprob",           "hsv_h",     "degrees", "label_smoothing",
                                       "subsample",   "colsample_bytree", "l1_ratio",  "nu",      "warmup_ratio",
                                       "clip_range",  "ema_decay",        "tau",       "top_p",   "perspective",
                                       "num_leaves",  "max_depth",        "batch_size"}) {
            for (const char* const value :
                 {"0",     "0.0",    "1e-9", "0.0001", "0.05", "0.3", "0.5", "0.65", "0.9", "0.95",  "0.99",
                  "0.999", "0.9999", "1",    "1.0",    "2",    "3",   "17",  "64",   "100", "179.5", "4096"}) {
                const double number = std::stod(value);
                const FieldEntry* const entry = builtInKnowledge().find(name, number);
                const Parameter guess = guessParameter(name, value);
                QVERIFY(SearchSpace::create({guess}));
                if (!entry || guess.kind == ParameterKind::Categorical)
                    continue;
                QVERIFY2(!entry->domainMin || guess.min >= *entry->domainMin, name);
                QVERIFY2(!entry->domainMax || guess.max <= *entry->domainMax, name);
            }
        }
    }

    void onlyWhatTunesIsTicked() {
        for (const auto& [name, value] :
             {std::pair("seed", "1"), std::pair("n_jobs", "4"), std::pair("nthread", "4"), std::pair("n_splits", "5"),
              std::pair("test_size", "0.2"), std::pair("max_steps", "1000"), std::pair("timeout", "3.5"),
              std::pair("device", "0"), std::pair("max_train_samples", "1000"), std::pair("num_classes", "10"),
              std::pair("local_rank", "0"), std::pair("eval_batch_size", "64"), std::pair("save_every", "5"),
              std::pair("patience", "10"), std::pair("img_size", "224"), std::pair("cheese", "7")})
            QVERIFY2(!isWorthTuning(guessParameter(name, value)), name);
        for (const auto& [name, value] :
             {std::pair("per_device_train_batch_size", "8"), std::pair("rank", "8"), std::pair("lora_alpha", "16"),
              std::pair("max_depth", "6"), std::pair("min_child_weight", "1"), std::pair("gamma", "0.99"),
              std::pair("cheese", "0.7")})
            QVERIFY2(isWorthTuning(guessParameter(name, value)), name);
    }

    void peopleAddTheirOwn() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("parameters.json"));
        QCOMPARE(knowledgeWith(path.toStdString())->size(), builtInKnowledge().size());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ownTable(R"({"names": ["cheese", "lr"], "kind": "real", "scale": "log", "usual": [0.5, 2], "tuned": true})")
                       .c_str());
        file.close();
        const Result<FieldKnowledge> own = knowledgeWith(path.toStdString());
        QVERIFY(own);
        QCOMPARE(guessParameter("cheese", "1.0", *own).max, 2.0);
        QCOMPARE(guessParameter("lr", "1.0", *own).min, 0.5);
        QVERIFY(own->find("momentum", 0.9));
    }

    void faultsOfATableAreNamed_data() {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("path");
        QTest::newRow("kind") << QByteArray(R"({"names": ["a"], "kind": "float", "usual": [0, 1]})") << "parameters[0].kind";
        QTest::newRow("usual") << QByteArray(R"({"names": ["a"], "kind": "real", "usual": [2, 1]})") << "parameters[0].usual";
        QTest::newRow("outside") << QByteArray(R"({"names": ["a"], "kind": "real", "usual": [0, 2], "domain": [0, 1]})")
                                 << "parameters[0].usual";
        QTest::newRow("logarithm") << QByteArray(R"({"names": ["a"], "kind": "real", "scale": "log", "usual": [0, 2]})")
                                   << "parameters[0].usual";
        QTest::newRow("names") << QByteArray(R"({"kind": "real", "usual": [0, 2]})") << "parameters[0].names";
        QTest::newRow("domain") << QByteArray(R"({"names": ["a"], "kind": "none", "domain": 3})") << "parameters[0].domain";
    }
    void faultsOfATableAreNamed() {
        QFETCH(QByteArray, entry);
        const Result<FieldKnowledge> table = FieldKnowledge::read(ownTable(entry.constData()));
        QVERIFY(!table);
        QTEST(QString::fromStdString(table.error().faults.at(0).path), "path");
        QVERIFY(!FieldKnowledge::read("no JSON"));
    }
};

VERNIER_TEST(TestFieldKnowledge, Nothing);

}  // namespace tst_FieldKnowledge

#include "tst_FieldKnowledge.moc"
