#!/usr/bin/env python3
"""Gradient boosted trees that tell malignant from benign tumours.

Data: Breast Cancer Wisconsin (Diagnostic), W. Wolberg, W. N. Street, O. Mangasarian, UCI Machine Learning Repository,
CC BY 4.0; read from the copy in scikit-learn. Prints what XGBoost prints: the losses after each round.
"""
import argparse

import xgboost
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split


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
    parser.add_argument("--model", help="write the model to this file")
    options = parser.parse_args()

    features, labels = load_breast_cancer(return_X_y=True)
    # The split does not follow --seed, so that runs with different seeds can be compared.
    split = train_test_split(features, labels, test_size=0.3, random_state=20, stratify=labels)
    train = xgboost.DMatrix(split[0], split[2])
    valid = xgboost.DMatrix(split[1], split[3])
    booster = xgboost.train(
        {
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
        },
        train,
        num_boost_round=options.rounds,
        evals=[(train, "train"), (valid, "valid")],
    )
    if options.model:
        booster.save_model(options.model)


if __name__ == "__main__":
    main()
