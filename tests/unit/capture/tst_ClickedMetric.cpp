#include "core/capture/ClickedMetric.h"

#include "core/metrics/LineSplitter.h"
#include "core/metrics/MetricParser.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/capture/PrintedRun.h"

#include <cmath>

namespace tst_ClickedMetric {

using namespace vernier;

namespace {

struct Output {
    std::vector<std::string> lines;
    Click click;
};

/// The lines of an output in which the clicked number stands between « and ».
Output outputOf(std::string text) {
    Output output;
    LineSplitter splitter;
    const auto add = [&](std::string_view line) {
        std::string shown(line);
        if (const std::size_t begin = shown.find("«"); begin != std::string::npos) {
            shown.erase(begin, 2);
            shown.erase(shown.find("»"), 2);
            output.click = {output.lines.size(), numberNear(shown, begin).value_or(ClickedNumber{})};
        }
        output.lines.push_back(std::move(shown));
    };
    splitter.feed(text, add);
    splitter.finish(add);
    return output;
}

std::vector<double> valuesOf(const Output& output, const MetricDefinition& metric) {
    std::vector<double> values;
    const auto parser = MetricParser::create({metric});
    for (const std::string& line : output.lines) {
        for (const MetricMatch& match : parser->matches(line))
            values.push_back(match.value);
    }
    return values;
}

std::string described(const ClickedMetric& clicked, const std::vector<double>& values) {
    std::string text = clicked.metric.pattern + " reads";
    for (const double value : values)
        text += " " + std::to_string(value);
    return text;
}

}  // namespace

class TestClickedMetric : public QObject {
    Q_OBJECT

private:
    static void row(const char* name, const char* output, std::vector<double> values, const char* metric) {
        QTest::newRow(name) << QByteArray(output) << QList<double>(values.begin(), values.end()) << QByteArray(metric);
    }

private Q_SLOTS:
    void aClickReadsItsKindAndNoOther_data() {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QByteArray>("name");
        row("key=value", "epoch 1 val_acc=«0.5» loss=2\nepoch 2 val_acc=-1e-05 loss=1\n", {0.5, -1e-5}, "val_acc");
        row("a part of another word", "val_acc=0.1 acc=«0.2»\nval_acc=0.3 acc=0.4\n", {0.2, 0.4}, "acc");
        row("a part of a name with a hyphen", "acc=«0.2» val-acc=0.1\nacc=0.4 val-acc=0.3\n", {0.2, 0.4}, "acc");
        row("a hyphen, behind a number", "10 acc=«0.2» val-acc=0.1\n20 acc=0.4 val-acc=0.3\n", {0.2, 0.4}, "acc");
        row("the same word twice", "train loss 0.5 val loss «0.4»\ntrain loss 0.7 val loss 0.6\n", {0.4, 0.6}, "val_loss");
        row("XGBoost", "[0]\ttrain-merror:0.1\tvalid-merror:«0.2»\n[1]\ttrain-merror:0.1\tvalid-merror:0.3\n", {0.2, 0.3},
            "valid-merror");
        row("LightGBM", "[1]\tvalid_0's l2: «0.5»\tvalid_1's l2: 0.7\n[2]\tvalid_0's l2: 0.4\tvalid_1's l2: 0.6\n", {0.5, 0.4},
            "l2");
        row("CatBoost",
            "0:\tlearn: 0.6\ttest: «0.7»\tbest: 0.7 (0)\ttotal: 1ms\tremaining: 9ms\n"
            "1:\tlearn: 0.5\ttest: 0.6\tbest: 0.6 (1)\ttotal: 1.2s\tremaining: 9s\n",
            {0.7, 0.6}, "test");
        row("a word behind", "«93.5» % correct of 100\n4.5 % wrong of 100\n94.5 % correct of 100\n", {93.5, 94.5}, "correct");
        row("behind, by the data", "loss 0.5 (train)\nloss «0.6» (valid)\nloss 0.4 (train)\nloss 0.5 (valid)\n", {0.6, 0.5},
            "loss");
        row("columns without words", "1 2.5 «0.75» 9\n2 3.5 0.5 9\n", {0.75, 0.5}, "metric");
        row("alone", "«0.5»\n-0.25\n", {0.5, -0.25}, "metric");
        row("numbers between", "step 10/200: «0.5»\nstep 20/200: 0.25\n", {0.5, 0.25}, "step");
        row("the end of a sentence", "Accuracy is «0.5».\nAccuracy is 0.75.\n", {0.5, 0.75}, "Accuracy");
        row("other scripts", "Genauigkeit größe: «0.5»\nGenauigkeit größe: 0.25\n", {0.5, 0.25}, "Genauigkeit_größe");
        row("signs of patterns", "f(x)* [loss] = «0.5» (+/- 0.1)\nf(x)* [loss] = 0.25 (+/- 0.1)\n", {0.5, 0.25}, "loss");
        row("Keras, a bar of its own",
            "Epoch 1/2\n5/9 [====>....] - ETA: 2s - loss: 0.9 - acc: 0.1\r"
            "9/9 [=========] - 3s 20ms/step - loss: 0.8 - acc: 0.2 - val_loss: «0.7» - val_acc: 0.3\n"
            "Epoch 2/2\n9/9 [=========] - 1s 9ms/step - loss: 0.6 - acc: 0.4 - val_loss: 0.5 - val_acc: 0.5\n",
            {0.7, 0.5}, "val_loss");
        row("Keras, the training accuracy",
            "9/9 - 3s - loss: 0.8 - acc: «0.2» - val_loss: 0.7 - val_acc: 0.3\n"
            "9/9 - 12s - loss: 0.7 - acc: 0.3 - val_loss: 0.6 - val_acc: 0.4\n",
            {0.2, 0.3}, "acc");
        row("Lightning",
            "Epoch 0: 100%|##########| 9/9 [00:01<00:00,  8.10it/s, v_num=3, train_loss=0.9, val_loss=«0.8»]\n"
            "Epoch 1: 100%|##########| 9/9 [01:00:01<00:00,  8.90s/it, v_num=3, train_loss=0.7, val_loss=0.6]\n",
            {0.8, 0.6}, "val_loss");
        row("tqdm of two phases",
            "train: 100%|████| 9/9 [00:01<00:00, 8it/s, loss=0.9]\nvalid:  50%|██  | 1/2 [00:01<00:00, 8it/s, loss=«0.8»]\n"
            "train: 100%|████| 9/9 [00:01<00:00, 8it/s, loss=0.7]\nvalid:   0%|    | 1/2 [00:01<?, ?it/s, loss=0.6]\n",
            {0.8, 0.6}, "loss");
        row("a dictionary of the trainer",
            "{'loss': 0.9, 'learning_rate': 5e-05, 'epoch': 1.0}\n{'eval_loss': «0.8», 'eval_runtime': 2.1, 'epoch': 1.0}\n"
            "{'loss': 0.7, 'learning_rate': 4e-05, 'epoch': 2.0}\n{'eval_loss': 0.6, 'eval_runtime': 2.3, 'epoch': 2.0}\n",
            {0.8, 0.6}, "eval_loss");
        row("JSON by its split",
            "{\"split\": \"train\", \"epoch\": 1, \"loss\": 0.9}\n{\"split\": \"valid\", \"epoch\": 1, \"loss\": «0.8»}\n"
            "{\"split\": \"train\", \"epoch\": 2, \"loss\": 0.7}\n{\"split\": \"valid\", \"epoch\": 2, \"loss\": 0.6}\n",
            {0.8, 0.6}, "loss");
        row("JSON, the split behind",
            "{\"loss\": 0.9, \"split\": \"train\"}\n{\"loss\": «0.8», \"split\": \"valid\"}\n"
            "{\"loss\": 0.7, \"split\": \"train\"}\n{\"loss\": 0.6, \"split\": \"valid\"}\n",
            {0.8, 0.6}, "loss");
        row("JSON, nested",
            "{\"train\": {\"loss\": 0.9}, \"valid\": {\"loss\": «0.8»}}\n{\"train\": {\"loss\": 0.7}, \"valid\": {\"loss\": "
            "0.6}}\n",
            {0.8, 0.6}, "loss");
        row("logfmt",
            "ts=2024-05-01T10:00:00 level=info split=train step=1 loss=0.9\nts=2024-05-01T10:00:01 level=info split=valid "
            "step=1 loss=«0.8»\n"
            "ts=2024-05-01T10:00:02 level=warn split=valid step=2 loss=0.6\n",
            {0.8, 0.6}, "loss");
        row("syslog over months",
            "Nov 30 23:59:58 box train[77]: val_acc=«0.8» acc=0.9\nDec  1 00:00:03 box train[77]: val_acc=0.85 acc=0.95\n",
            {0.8, 0.85}, "val_acc");
        row("loguru",
            "2024-05-01 10:00:00.123 | INFO     | __main__:fit:42 - epoch 1 - valid acc: «0.8»\n"
            "2024-05-01 10:00:00.129 | SUCCESS  | __main__:fit:44 - epoch 2 - valid acc: 0.9\n",
            {0.8, 0.9}, "valid_acc");
        row("Python logging, milliseconds",
            "2024-05-01 10:00:00,123 - root - INFO - val loss «0.8»\n2024-05-01 10:00:01,456 - root - INFO - val loss 0.7\n",
            {0.8, 0.7}, "val_loss");
        row("value and average",
            "Test: [10/50]\tTime 0.1 (0.2)\tAcc@1 70.0 («60.5»)\tAcc@5 90.0 (80.5)\n"
            "Test: [20/50]\tTime 0.1 (0.2)\tAcc@1 75.0 (65.5)\tAcc@5 95.0 (85.5)\n",
            {60.5, 65.5}, "Acc@1");
        row("a summary line", " * Acc@1 «70.5» Acc@5 90.5\n * Acc@1 71.5 Acc@5 91.5\n", {70.5, 71.5}, "Acc@1");
        row("thresholds on lines of their own", "mAP@0.50: 0.9\nmAP@0.75: «0.5»\nmAP@0.50: 0.95\nmAP@0.75: 0.6\n", {0.5, 0.6},
            "mAP@0.75");
        row("k of a recall", "recall@1 = 0.4\nrecall@10 = «0.8»\nrecall@1 = 0.5\nrecall@10 = 0.9\n", {0.8, 0.9}, "recall@10");
        row("COCO at 0.75",
            " AP @[ IoU=0.50 | area=   all ] = 0.9\n AP @[ IoU=0.75 | area=   all ] = «0.5»\n AP @[ IoU=0.75 | area= small ] = "
            "0.2\n",
            {0.5}, "AP");
        row("a row of classes",
            "class  precision  recall\ncat    0.9        0.8\ndog    «0.7»        0.6\nall    0.8        0.7\n", {0.7},
            "precision");
        row("a report of scikit-learn",
            "              precision    recall  f1-score   support\n\n           a       0.90      0.80      0.85        10\n"
            "    accuracy                           0.88        20\n   macro avg       0.91      0.82      «0.86»        20\n"
            "weighted avg       0.92      0.83      0.87        20\n",
            {0.86}, "f1-score");
        row("a table of rich", "┃ Metric   ┃ Value ┃\n│ test_f1  │ «0.75»  │\n│ test_auc │ 0.85  │\n", {0.75}, "test_f1");
        row("Markdown, one row", "| task | metric | value |\n| a | acc | 0.5 |\n| b | acc | «0.6» |\n| b | f1 | 0.7 |\n", {0.6},
            "acc");
        row("CSV", "epoch,train_loss,val_loss\n1,0.9,«0.8»\n2,0.7,0.6\n", {0.8, 0.6}, "val_loss");
        row("padding that goes", "iter    9 | loss  9.50 | acc  «9.87»\niter  100 | loss 10.50 | acc 100.00\n", {9.87, 100},
            "acc");
        row("a sign that comes", "return:  «1.5»\nreturn: -0.5\nreturn:\u22122.5\n", {1.5, -0.5, -2.5}, "return");
        row("thousands that come", "reward: «990»\nreward: 1,020\nreward: 12,345.5\n", {990, 1020, 12345.5}, "reward");
        row("a decimal comma", "Genauigkeit: «0,93»\nGenauigkeit: 0,951\nGenauigkeit: 1,000\n", {0.93, 0.951, 1},
            "Genauigkeit");
        row("a comma that others tell", "loss: «1,234»\nloss: 0,98\n", {1.234, 0.98}, "loss");
        row("thousands that others tell", "reward: «1,234»\nreward: 1,234,567\n", {1234, 1234567}, "reward");
        row("percent", "acc: «81.2»%\nacc: 9.3%\n", {81.2, 9.3}, "acc");
        row("nan between", "loss=«0.5», lr=0.1\nloss=nan, lr=0.1\nloss=-inf, lr=0.1\n", {0.5, NAN, -INFINITY}, "loss");
        row("numpy", "[1. 2.] best=np.float32(0.5) acc=np.float64(«0.25»)\n[1. 2.] best=np.float32(0.6) acc=np.float64(0.75)\n",
            {0.25, 0.75}, "acc");
        row("a tensor",
            "loss: tensor(«0.5», device='cuda:0', grad_fn=<Nll>)\nloss: tensor(0.4, device='cuda:0', grad_fn=<Nll>)\n",
            {0.5, 0.4}, "loss");
        row("Julia", "[ Info: epoch = 1  loss = «0.5»\n[ Info: epoch = 2  loss = 9.1f-5\n", {0.5, 9.1e-5}, "loss");
        row("mean and spread", "Final Test: «71.5» ± 0.3\nFinal Test: 72.5 ± 0.2\n", {71.5, 72.5}, "Final_Test");
        row("Stan", "chain 1 iteration 100 lp__ = «-12.5»\nchain 1 iteration 200 lp__ = -11.5\n", {-12.5, -11.5}, "lp");
        row("vw", "average    since\nloss       last\n0.693147 0.5  1  1.0\naverage loss = «0.42»\n", {0.42}, "average_loss");
        row("fastText", "N\t3000\nP@1\t«0.7»\nR@1\t0.6\n", {0.7}, "P@1");
        row("Kaldi",
            "%WER «12.3» [ 1 / 2, 3 ins ] exp/tri1/wer_11\n%WER 11.3 [ 1 / 2, 3 ins ] exp/tri1/wer_12\n%SER 30.0 [ 1 / 2 ]\n",
            {12.3, 11.3}, "WER");
        row("Megatron",
            " iteration  100/ 5000 | elapsed time per iteration (ms): 9.5 | lm loss: «6.1E+00» | loss scale: 1.0 |\n"
            " iteration 1000/ 5000 | elapsed time per iteration (ms): 10.5 | lm loss: 5.1E-01 | loss scale: 1.0 |\n",
            {6.1, 0.51}, "lm_loss");
        row("ranks of torchrun",
            "[rank1]: step 1 loss 0.9\n[rank0]: step 1 loss «0.8»\n[rank1]: step 2 loss 0.7\n[rank0]: step 2 loss 0.6\n",
            {0.8, 0.6}, "loss");
        row("rank=", "rank=0 step 1 loss 0.9\nrank=1 step 1 loss «0.8»\nrank=0 step 2 loss 0.7\nrank=1 step 2 loss 0.6\n",
            {0.8, 0.6}, "loss");
        row("ranks of srun",
            "0: epoch 1 loss 0.9\n1: epoch 1 loss «0.8»\n1: epoch 2 loss 0.6\n0: epoch 2 loss 0.7\n0: epoch 3 loss 0.5\n1: "
            "epoch 3 loss 0.4\n",
            {0.8, 0.6, 0.4}, "loss");
        row("ranks of mpirun",
            "[1,1]<stdout>: loss 0.9\n[1,0]<stdout>: loss «0.8»\n[1,1]<stdout>: loss 0.7\n[1,0]<stdout>: loss 0.6\n",
            {0.8, 0.6}, "loss");
        row("two networks",
            "generator epoch 1 loss «0.5»\ndiscriminator epoch 1 loss 0.7\ngenerator epoch 2 loss 0.4\ndiscriminator epoch 2 "
            "loss 0.6\n",
            {0.5, 0.4}, "loss");
        row("a mark on the best", "epoch 1 acc 0.5\nepoch 2 acc «0.6» (new best)\nepoch 3 acc 0.55\n", {0.5, 0.6, 0.55}, "acc");
        row("a star on the best", "  epoch 1 acc 0.5\n* epoch 2 acc «0.6»\n  epoch 3 acc 0.55\n", {0.5, 0.6, 0.55}, "acc");
        row("darknet",
            " 999: 1.9, 2.1 avg loss, 0.001000 rate\n (mAP@0.50) = 0.91\n Last accuracy mAP@0.50 = «91.34» %, best = 91.40 %\n"
            " Last accuracy mAP@0.50 = 92.5 %, best = 92.5 %\n",
            {91.34, 92.5}, "mAP@0.50");
        row("the loss of darknet", " 999: 1.9, «2.1» avg loss, 0.001000 rate\n 1000: 1.8, 2.0 avg loss, 0.001000 rate\n",
            {2.1, 2.0}, "avg_loss");
        row("MMEngine",
            "2024/05/01 10:00:00 - mmengine - INFO - Epoch(train)  [1][50/99]  lr: 1e-02  eta: 0:01:00  loss: 0.9  acc: 70.0\n"
            "2024/05/01 10:00:09 - mmengine - INFO - Epoch(val)  [1][9/9]    acc/top1: «60.5»  acc/top5: 80.5  data_time: 0.1\n"
            "2024/05/01 10:00:19 - mmengine - INFO - Epoch(val) [10][9/9]    acc/top1: 65.5  acc/top5: 85.5  data_time: 0.1\n",
            {60.5, 65.5}, "acc_top1");
        row("Detectron2",
            "[05/01 10:00:00 d2.utils.events]:  eta: 0:10:00  iter: 19  total_loss: «1.9»  loss_cls: 0.9  lr: 0.001  max_mem: "
            "2000M\n"
            "[05/01 10:01:00 d2.utils.events]:  eta: 1 day, 0:09:00  iter: 1039  total_loss: 1.5  loss_cls: 0.8  lr: 0.001  "
            "max_mem: 2000M\n",
            {1.9, 1.5}, "total_loss");
        row("timm",
            "Test: [  10/50]  Time: 0.100 (0.200)  Loss:  «1.50» (1.60)  Acc@1: 70.00 (60.50)\n"
            "Test: [  50/50]  Time: 0.100 (0.200)  Loss: 10.50 (1.70)  Acc@1: 75.00 (65.50)\n",
            {1.5, 10.5}, "Loss");
        row("RL, a box",
            "| rollout/           |          |\n|    ep_rew_mean     | «21.3»     |\n| train/             |          |\n|    "
            "loss            | 0.1      |\n"
            "| rollout/           |          |\n|    ep_rew_mean     | -1.2e+03 |\n",
            {21.3, -1200}, "ep_rew_mean");
        row("RLlib", "episode_reward_max: 30\nepisode_reward_mean: «21.5»\nepisode_reward_min: 10\nepisode_reward_mean: 22.5\n",
            {21.5, 22.5}, "episode_reward_mean");
        row("a name that others end in, on lines that begin differently",
            "it 1 acc=«0.2»\nit 1 val-acc=0.1\nit 2 lr=0.1 acc=0.4\nit 2 val-acc=0.3\n", {0.2, 0.4}, "acc");
        row("Fortran", "it 1 f= «1.5D+00» g= 1D-3\nit 2 f= 2.5D-01 g= 1D-4\n", {1.5, 0.25}, "f");
        row("a rate per device is no rank", "step 1 loss «2.5» tokens/s/gpu 812\nstep 2 loss 1.5 tokens/s/gpu 790\n",
            {2.5, 1.5}, "loss");
        row("an error that is no level of a log", "1000\terror: «2.5»\ttime: 1\n20\terror: 1.5\ttime: 1\n", {2.5, 1.5},
            "error");
        row("scripts without blanks", "第1轮 损失: «0.5»\n第2轮 损失: 0.4\n", {0.5, 0.4}, "轮_损失");
        row("top1", "loss: 2.0, top1: «0.5»\nloss: 1.0, top1: 0.6\n", {0.5, 0.6}, "top1");
        row("a part of a device is no rank", "loss «2.5» gpu: 0.51\nloss 1.5 gpu: 0.62\n", {2.5, 1.5}, "loss");
        row("durations", "took 59s, fid «12.5»\ntook 1m 05s, fid 11.5\ntook 1h 00m 02s, fid 9\n", {12.5, 11.5, 9}, "fid");
        row("a mark behind some rows",
            "epoch  loss  best  lr\n    1  «0.5»   +     1\n    2  0.6         1\n    3  0.4   +     1\n", {0.5, 0.6, 0.4},
            "loss");
        row("rows that a column counts",
            "| state | iter | auc |\n| busy  |    1 | «0.5» |\n| idle  |    2 | 0.6 |\n| done |   10 | 1 |\n", {0.5, 0.6, 1},
            "auc");
        row("a column between broken lines", "│ epoch ┆ acc  │\n│ 1     ┆ «0.5»  │\n│ 2     ┆ 0.75 │\n", {0.5, 0.75}, "acc");
        row("a name behind a comma",
            "-7.5 per-word bound, «139.5» perplexity estimate\n-7.25 per-word bound, 120 perplexity estimate\n", {139.5, 120},
            "perplexity_estimate");
        row("a name behind an equals sign", "\t«0.5»\t = Validation score\n\t1.5\t = Runtime\n\t0.6\t = Validation score\n",
            {0.5, 0.6}, "Validation_score");
        row("what it is after so many steps",
            "KL divergence after 50 iterations: «1.5»\nKL divergence after 100 iterations: 0.5\n", {1.5, 0.5}, "KL_divergence");
        row("thousands of a total, in brackets", "[«1,000»/20,000] loss 0.5\n[20,000/20,000] loss 0.4\n", {1000, 20000},
            "metric");
        row("a headline is no head of columns",
            "=== Errors on new samples ===\n\nCorrectly Classified Instances   144   «96»   %\nIncorrectly Classified "
            "Instances   6   4   %\n",
            {96}, "Correctly_Classified_Instances");
        row("Weka, a rate",
            "Correctly Classified Instances         144               «96»      %\nIncorrectly Classified Instances         6  "
            "              4      %\n",
            {96}, "Correctly_Classified_Instances");
        row("R, a vector", "[1] 0.5 «0.25»\n[1] 0.4 0.35\n", {0.25, 0.35}, "metric");
        row("caret",
            "+ Fold1: C=0.5\n- Fold1: C=0.5\n  C    Accuracy   Kappa\n  0.5  0.81       0.62\n  1.0  «0.91»       0.82\n",
            {0.81, 0.91}, "Accuracy");
        row("spaCy",
            "E    #       LOSS  SCORE\n---  ------  ----  -----\n  0       0  40.5   «0.10»\n 10     400   9.5   0.45\n100   "
            "10000   8.5   0.55\n",
            {0.1, 0.45, 0.55}, "SCORE");
        row("a table that widens",
            "Iter  Train Loss  Time\n   1      9.9500    9ms\n   2     «10.9500»  1.2s\n 100    100.9500   90s\n",
            {9.95, 10.95, 100.95}, "Train_Loss");
        row("the counter of a table",
            "Iter  Train Loss  Time\n   9      9.9500    9ms\n  «10»     10.9500  1.2s\n 100    100.9500   90s\n", {9, 10, 100},
            "Iter");
        row("a counter glued to its word", "Epoch9: loss 0.5\nEpoch«10»: loss 0.4\nep_11: loss 0.3\n", {9, 10}, "Epoch");
        row("a word behind its counter", "9epoch results: loss=0.5\n«10»epoch results: loss=0.4\n", {9, 10}, "epoch");
        row("a counter in brackets", "Epoch [ 9/12], Step [100/200], Loss: 0.5\nEpoch [«10»/12], Step [1/200], Loss: 0.4\n",
            {9, 10}, "Epoch");
        row("the second counter", "Epoch [ 9/12], Step [100/200], Loss: 0.5\nEpoch [10/12], Step [«1»/200], Loss: 0.4\n",
            {100, 1}, "Step");
        row("rounds of boosting", "[9]\ttrain-rmse:0.5\n[«10»]\ttrain-rmse:0.4\n", {9, 10}, "metric");
        row("global_step",
            "I0501 10:00:00.123456 140 run.py:42] [9] global_step=900, loss=0.5\n"
            "I0501 10:00:09.123456 140 run.py:42] [10] global_step=«1000», loss=0.4\n",
            {900, 1000}, "global_step");
        row("num_timesteps",
            "Eval num_timesteps=1000, episode_reward=«10.5» +/- 2.5\nEval num_timesteps=2000, episode_reward=-1.5 +/- 0.5\n",
            {10.5, -1.5}, "episode_reward");
        row("Optuna",
            "[I 2024-05-01 10:00:00,123] Trial 0 finished with value: «0.5» and parameters: {'x': 0.1}. Best is trial 0 with "
            "value: 0.5.\n"
            "[I 2024-05-01 10:00:01,456] Trial 1 finished with value: 0.75 and parameters: {'x': 0.2}. Best is trial 1 with "
            "value: 0.75.\n",
            {0.5, 0.75}, "value");
        row("Vowpal, columns",
            "average  since         example        example\nloss     last          counter         weight\n0.693147 0.693147   "
            "         1            1.0\n"
            "«0.500000» 0.400000            2            2.0\n",
            {0.693147, 0.5}, "loss");
        row("Flair",
            "2024-05-01 10:00:00,123 epoch 1 - iter 9/99 - loss 0.9 - samples/sec: 99.5\n2024-05-01 10:00:09,123 DEV : loss "
            "«0.8» - f1-score (micro avg)  0.5\n"
            "2024-05-01 10:00:19,123 DEV : loss 0.7 - f1-score (micro avg)  0.6\n",
            {0.8, 0.7}, "loss");
        row("Flair, its score",
            "2024-05-01 10:00:09,123 DEV : loss 0.8 - f1-score (micro avg)  «0.5»\n2024-05-01 10:00:19,123 TEST : loss 0.7 - "
            "f1-score (micro avg)  0.6\n",
            {0.5}, "f1-score");
        row("brackets behind the first word", "accuracy (micro): «0.5»\naccuracy (micro): 0.6\n", {0.5, 0.6}, "accuracy");
        row("OpenNMT",
            "[2024-05-01 10:00:00,123 INFO] Step 50/1000; acc: 10.5; ppl: 99.5; lr: 1.0\n[2024-05-01 10:00:01,123 INFO] "
            "Validation perplexity: «88.5»\n"
            "[2024-05-01 10:00:02,123 INFO] Validation accuracy: 12.5\n[2024-05-01 10:00:03,123 INFO] Validation perplexity: "
            "8.5\n",
            {88.5, 8.5}, "Validation_perplexity");
        row("best beside current", "acc: «0.5» (best 0.6)\nacc: 0.55 (best 0.6)\n", {0.5, 0.55}, "acc");
        row("the best beside current", "acc: 0.5 (best «0.6»)\nacc: 0.55 (best 0.65)\n", {0.6, 0.65}, "best");
        row("a path that varies", "saved ckpt/epoch_1.pt, val acc «0.5»\nsaved ckpt/epoch_2.pt, val acc 0.6\n", {0.5, 0.6},
            "val_acc");
        row("words that vary", "step 1 'on the table' score «0.5»\nstep 2 'in a house' score 0.6\nstep 3 'by it' score 0.7\n",
            {0.5, 0.6, 0.7}, "score");
        row("words that tell",
            "step 1 'cats' score «0.5»\nstep 1 'dogs' score 0.6\nstep 2 'cats' score 0.7\nstep 2 'dogs' score 0.8\n",
            {0.5, 0.7}, "score");
        row("a hash that varies", "[a1b2c3d4] score 1: «0.5»\n[9f8e7d6c] score 1: 0.6\n", {0.5, 0.6}, "score");
        row("colours and redraws",
            "\r\x1b[32mstep 1\x1b[0m loss=\x1b[1m0.9\x1b[0m\r\x1b[32mstep 2\x1b[0m loss=\x1b[1m«0.8»\x1b[0m\n", {0.9, 0.8},
            "loss");
    }

    void aClickReadsItsKindAndNoOther() {
        QFETCH(QByteArray, output);
        QFETCH(QList<double>, values);
        QFETCH(QByteArray, name);
        const Output read = outputOf(output.toStdString());
        QVERIFY(read.click.number.end > read.click.number.begin);
        const ClickedMetric clicked = metricFromClick(read.lines, read.click, {});
        const std::vector<double> got = valuesOf(read, clicked.metric);
        const auto isSame = [](double left, double right) { return left == right || (std::isnan(left) && std::isnan(right)); };
        QVERIFY2(std::equal(got.begin(), got.end(), values.begin(), values.end(), isSame), described(clicked, got).c_str());
        QCOMPARE(QByteArray::fromStdString(clicked.metric.name), name);
    }

    /// Bounds and counts rest on all numbers of the kind, not on the clicked one alone.
    void whatAKindCanBeIsToldByItsNumbers() {
        const auto clickedIn = [](const char* text) {
            const Output output = outputOf(text);
            return metricFromClick(output.lines, output.click, {});
        };
        const ClickedMetric fraction = clickedIn("epoch 1 val_acc=«0.5» loss=2\nepoch 2 val_acc=0.75 loss=1\n");
        QCOMPARE(fraction.numbers, std::size_t{2});
        QCOMPARE(fraction.bounds, (Bounds{0.0, 1.0}));
        const ClickedMetric percentage = clickedIn("epoch 1 val_acc=«0.5» loss=2\nepoch 2 val_acc=75.5 loss=1\n");
        QCOMPARE(percentage.bounds, (Bounds{0.0, 100.0}));
        QCOMPARE(clickedIn("epoch 1 loss=«2.5» x=1\nepoch 2 loss=-1.5 x=2\n").bounds, Bounds{});
        QCOMPARE(clickedIn("epoch «1» loss=2.5\nepoch 2 loss=1.5\nepoch 3 loss=0.5\n").numbers, std::size_t{3});
    }

    void aClickIsRightInWhateverATrainerPrints() {
        Rng rng(1);
        for (int round = 0; round < 15; ++round) {
            const test::PrintedRun run = test::printRun(rng);
            for (const auto& [kind, numbers] : run.kinds) {
                const test::PrintedNumber& clicked = numbers[rng.below(numbers.size())];
                const auto number = numberNear(run.lines[clicked.line], clicked.begin);
                QVERIFY2(number && number->begin == clicked.begin, run.lines[clicked.line].c_str());
                const ClickedMetric made = metricFromClick(run.lines, {clicked.line, *number}, {});
                std::vector<double> wanted;
                for (const test::PrintedNumber& one : numbers)
                    wanted.push_back(one.value);
                const std::vector<double> got = valuesOf({run.lines, {}}, made.metric);
                QVERIFY2(got == wanted, (kind + " in " + run.lines[clicked.line] + "\n" + described(made, got)).c_str());
            }
        }
    }
};

VERNIER_TEST(TestClickedMetric, Nothing);

}  // namespace tst_ClickedMetric

#include "tst_ClickedMetric.moc"
