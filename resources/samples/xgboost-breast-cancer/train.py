#!/usr/bin/env python3
"""Gradient boosted trees that tell malignant from benign tumours, judged by cross-validation.

Data: Breast Cancer Wisconsin (Diagnostic), W. Wolberg, W. N. Street, O. Mangasarian, UCI Machine Learning Repository,
CC BY 4.0; read from the copy in scikit-learn. Prints what XGBoost prints: the losses after each round, each as the mean over
all folds and its deviation. On 569 rows a single split would mostly measure luck, so there are three times ten.
"""
import argparse

import xgboost
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import RepeatedStratifiedKFold


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--eta", type=float, default=0.3, help="learning rate")
    parser.add_argument("--max-depth", type=int, default=6)
    parser.add_argument("--min-child-weight", type=float, default=1.0)
    parser.add_argument("--subsample", type=float, default=1.0, help="share of the rows that a tree sees")
    parser.add_argument("--colsample", type=float, default=1.0, help="share of the columns that a tree sees")
    parser.add_argument("--lambda", dest="l2", type=float, default=1.0, help="L2 regularisation of the leaves")
    parser.add_argument("--rounds", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--model", help="train on all rows at the end and write the model to this file")
    options = parser.parse_args()

    features, labels = load_breast_cancer(return_X_y=True)
    data = xgboost.DMatrix(features, labels)
    parameters = {
        "objective": "binary:logistic",
        "eval_metric": ["error", "logloss"],
        "eta": options.eta,
        "max_depth": options.max_depth,
        "min_child_weight": options.min_child_weight,
        "subsample": options.subsample,
        "colsample_bytree": options.colsample,
        "lambda": options.l2,
        "seed": options.seed,
        "nthread": 1,
    }
    # The folds do not depend on --seed, so that runs with different seeds can be compared.
    folds = list(RepeatedStratifiedKFold(n_splits=10, n_repeats=3, random_state=20).split(features, labels))
    xgboost.cv(parameters, data, options.rounds, folds=folds, verbose_eval=True)
    if options.model:
        xgboost.train(parameters, data, options.rounds).save_model(options.model)


if __name__ == "__main__":
    main()
