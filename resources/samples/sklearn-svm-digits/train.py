#!/usr/bin/env python3
"""A support vector machine that reads handwritten digits, judged by cross-validation.

Data: Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, UCI Machine Learning Repository, CC BY 4.0;
read from the copy in scikit-learn. Prints a line of JSON after each fold, with the mean accuracy so far.
"""
import argparse
import json

from sklearn.datasets import load_digits
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import SVC


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kernel", choices=["rbf", "poly", "linear"], default="rbf")
    parser.add_argument("--c", type=float, default=1.0, help="penalty for a training image on the wrong side")
    parser.add_argument("--gamma", type=float, default=0.01, help="inverse width of the rbf and poly kernels")
    parser.add_argument("--degree", type=int, default=3, help="degree of the poly kernel")
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()

    images, digits = load_digits(return_X_y=True)
    images /= 16.0
    folds = StratifiedKFold(options.folds, shuffle=True, random_state=20)
    total = 0.0
    for fold, (train, valid) in enumerate(folds.split(images, digits), start=1):
        machine = SVC(kernel=options.kernel, C=options.c, gamma=options.gamma, degree=options.degree)
        machine.fit(images[train], digits[train])
        total += machine.score(images[valid], digits[valid])
        print(json.dumps({"fold": fold, "mean_accuracy": round(total / fold, 5)}), flush=True)


if __name__ == "__main__":
    main()
