"""scikit-learn's multi-layer perceptron, verbose."""
import argparse
import json
import warnings

from sklearn.datasets import load_digits
from sklearn.neural_network import MLPClassifier

parser = argparse.ArgumentParser()
parser.add_argument("--learning-rate-init", type=float, default=0.001)
parser.add_argument("--max-iter", type=int, default=25)
parser.add_argument("--out", default="losses.json")
args = parser.parse_args()

warnings.filterwarnings("ignore")
data, target = load_digits(return_X_y=True)
model = MLPClassifier((256, 256), solver="sgd", learning_rate_init=args.learning_rate_init, max_iter=args.max_iter,
                      early_stopping=True, n_iter_no_change=args.max_iter, random_state=1, verbose=True)
model.fit(data / 16, target)
with open(args.out, "w") as file:
    json.dump({"curve": model.validation_scores_, "first": 1}, file)
