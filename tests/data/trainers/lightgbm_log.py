"""LightGBM with its own log of evaluations."""
import argparse
import json

import lightgbm
import numpy as np

parser = argparse.ArgumentParser()
parser.add_argument("--learning-rate", type=float, default=0.1)
parser.add_argument("--rounds", type=int, default=200)
parser.add_argument("--out", default="evaluations.json")
args = parser.parse_args()

random = np.random.default_rng(1)
data = random.normal(size=(2000, 10))
target = (data[:, 0] * data[:, 1] + data[:, 2] + random.normal(scale=0.5, size=2000) > 0).astype(int)
train = lightgbm.Dataset(data[:1500], target[:1500])
history = {}
lightgbm.train({"objective": "binary", "metric": ["auc", "binary_logloss"], "learning_rate": args.learning_rate,
                "num_threads": 1, "verbosity": -1},
               train, args.rounds, valid_sets=[train, lightgbm.Dataset(data[1500:], target[1500:], reference=train)],
               valid_names=["training", "valid"],
               callbacks=[lightgbm.log_evaluation(1), lightgbm.record_evaluation(history)])
with open(args.out, "w") as file:
    json.dump({"curve": history["valid"]["binary_logloss"], "first": 1}, file)
