"""Five-fold cross-validation of boosted trees; xgboost prints each fold's rounds itself."""
import argparse
import json

import numpy as np
import xgboost
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import KFold

parser = argparse.ArgumentParser()
parser.add_argument("--eta", type=float, default=0.3)
parser.add_argument("--rounds", type=int, default=30)
parser.add_argument("--out", default="folds.json")
args = parser.parse_args()

data, target = load_breast_cancer(return_X_y=True)
curves = []
for train, valid in KFold(5, shuffle=True, random_state=1).split(data):
    history = {}
    xgboost.train(
        {"objective": "binary:logistic", "eval_metric": "logloss", "eta": args.eta, "max_depth": 3, "nthread": 1},
        xgboost.DMatrix(data[train], target[train]), args.rounds,
        evals=[(xgboost.DMatrix(data[train], target[train]), "train"), (xgboost.DMatrix(data[valid], target[valid]), "valid")],
        evals_result=history)
    curves.append(history["valid"]["logloss"])
with open(args.out, "w") as file:
    json.dump({"curve": np.mean(curves, axis=0).tolist(), "first": 0}, file)
