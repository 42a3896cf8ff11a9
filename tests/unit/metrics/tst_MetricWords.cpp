#include "core/metrics/MetricWords.h"

#include "tests/support/TestProgram.h"

namespace tst_MetricWords {

using namespace vernier;

class TestMetricWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreTakenApartIntoWords() {
        using Words = std::vector<std::string>;
        QCOMPARE(wordsOf("val/acc"), (Words{"val", "acc"}));
        QCOMPARE(wordsOf("validLoss"), (Words{"valid", "loss"}));
        QCOMPARE(wordsOf("AUCScore"), (Words{"auc", "score"}));
        QCOMPARE(wordsOf("mIoU"), Words{"miou"});
        QCOMPARE(wordsOf("mAP50-95"), Words{"map"});
        QCOMPARE(wordsOf("top5_f1"), (Words{"top", "f1"}));
        QCOMPARE(wordsOf("  "), Words{});
    }

    void aNameTellsItsGoalOrNothing() {
        for (const char* name :
             {"acc", "val_accuracy", "Balanced Accuracy", "mAP50-95", "F1Score", "ep_rew_mean", "R2", "Kappa statistic",
              "neg_mean_squared_error", "log_likelihood", "Correctly Classified Instances", "explained_variance", "EpRewMean",
              "Adjusted R-squared", "R-sq.(adj)", "R²"})
            QCOMPARE(goalOf(name), std::optional(Goal::Maximize));
        for (const char* name :
             {"loss", "val_loss", "accuracy_loss", "error rate", "RMSE", "binary_logloss", "WER", "negative_log_likelihood",
              "Incorrectly Classified Instances", "perplexity", "neg_accuracy", "l2"})
            QCOMPARE(goalOf(name), std::optional(Goal::Minimize));
        for (const char* name : {"", "metric", "x", "ep_len_mean", "lr", "alpha", "Qualität", "capacity", "lossless_codec"})
            QVERIFY2(!goalOf(name), name);
    }

    void countersAreKnownByTheirWords() {
        for (const char* name : {"epoch", "Epochs", "ep", "step", "global_step", "total_timesteps", "num_updates",
                                 "training_iteration", "iter", "round", "Epoch2", "n_iter", "Training Epoch"})
            QVERIFY2(isCounterName(name), name);
        for (const char* name : {"", "train", "loss", "epoch_loss", "steps_per_second", "time", "depth", "repository"})
            QVERIFY2(!isCounterName(name), name);
    }

    void boundsComeFromNameAndValuesTogether() {
        const auto bounds = [](std::optional<double> low, std::optional<double> high) { return Bounds{low, high}; };
        QCOMPARE(boundsOf("val_acc", {0.5, 0.9, NAN}), bounds(0, 1));
        QCOMPARE(boundsOf("val_acc", {50, 90.5}), bounds(0, 100));
        QCOMPARE(boundsOf("val_acc", {1.5}), Bounds());  // neither a share nor surely a percentage
        QCOMPARE(boundsOf("val_acc", {-0.5}), Bounds());
        QCOMPARE(boundsOf("val_acc", {150}), Bounds());
        QCOMPARE(boundsOf("val_acc", {}), Bounds());
        QCOMPARE(boundsOf("rmse", {0.5, 200}), bounds(0, {}));
        QCOMPARE(boundsOf("neg_rmse", {-0.5}), Bounds());
        QCOMPARE(boundsOf("loss", {0.5}), Bounds());  // a likelihood may be negative
        QCOMPARE(boundsOf("score", {0.5}), Bounds());
    }
};

VERNIER_TEST(TestMetricWords, Nothing);

}  // namespace tst_MetricWords

#include "tst_MetricWords.moc"
