"""The problems of the benchmark: 14 functions and 6 trainings with scikit-learn. All are minimised.

A problem has a name, a space, evaluate(params, seed) -> what a trial reports (nothing where it fails), true(params) -> the same
without noise, and from problems.json `best`, the best value known, and `random`, how far random search gets: the median of
one evaluation, and of the best of 50 and of 128.
"""
import functools
import json
import pathlib
import warnings
import zlib

import numpy as np

import functions
from spaces import choice, integer, only_if, real

FILE = pathlib.Path(__file__).resolve().parent / "problems.json"


class Problem:
    def __init__(self, entry):
        self.name = entry["name"]
        self.best = entry["best"]
        self.random = {int(trials): value for trials, value in entry["random"].items()}
        self.noise = entry.get("noise", 0)

    def evaluate(self, params, seed):
        value = self.true(params)
        if value is None or not self.noise:
            return value
        key = zlib.crc32(json.dumps(params, sort_keys=True).encode())
        return value + self.noise * np.random.default_rng([seed, key & 0x7fffffff]).standard_normal()


class Function(Problem):
    """A function, its optimum moved by `shift`; some coordinates in `levels` whole steps or in `values` without an order;
    a ball around the middle of the unit cube, of radius `hole`, in which trials fail."""

    def __init__(self, entry):
        super().__init__(entry)
        self.function, low, high, dimensions = functions.FUNCTIONS[entry["function"]]
        dimensions = dimensions or entry["dimensions"]
        self.low, self.high = np.broadcast_to(low, dimensions), np.broadcast_to(high, dimensions)
        self.shift = np.array(entry.get("shift", [0] * dimensions))
        self.levels = {int(k): count for k, count in entry.get("levels", {}).items()}
        self.values = {int(k): values for k, values in entry.get("values", {}).items()}
        self.hole = entry.get("hole", 0)
        self.space = [self.parameter(k) for k in range(dimensions)]

    def parameter(self, k):
        name = "x%d" % k
        if k in self.levels:
            return integer(name, 0, self.levels[k] - 1)
        if k in self.values:
            return choice(name, *["v%d" % i for i in range(len(self.values[k]))])
        return real(name, float(self.low[k]), float(self.high[k]))

    def coordinate(self, k, value):
        if k in self.levels:
            return self.low[k] + (self.high[k] - self.low[k]) * value / (self.levels[k] - 1)
        return self.values[k][int(value[1:])] if k in self.values else value

    def true(self, params):
        x = np.array([self.coordinate(k, params["x%d" % k]) for k in range(len(self.space))], float)
        if np.linalg.norm((x - self.low) / (self.high - self.low) - 0.5) < self.hole:
            return None
        return float(self.function(x - self.shift))


class MixedFunction(Problem):
    """func2c; its categories come in an order that says nothing."""
    ORDER = ([2, 1, 0], [1, 3, 0, 4, 2])

    def __init__(self, entry):
        super().__init__(entry)
        self.space = [choice("c0", *"abc"), choice("c1", *"abcde"), real("x0", -1.0, 1.0), real("x1", -1.0, 1.0)]

    def true(self, params):
        first, second = (order["abcde".index(params["c%d" % k])] for k, order in enumerate(self.ORDER))
        return float(functions.func2c(first, second, np.array([params["x0"], params["x1"]])))


# The spaces are those of the Bayesmark package; those of the choice of a model are our own.
MODELS = {
    "SVM": [real("C", 1.0, 1e3, "log"), real("gamma", 1e-4, 1e-3, "log"), real("tol", 1e-5, 1e-1, "log")],
    "tree": [integer("max_depth", 1, 15), real("min_samples_split", 0.01, 0.99), real("min_samples_leaf", 0.01, 0.49),
             real("min_weight_fraction_leaf", 0.01, 0.49), real("max_features", 0.01, 0.99),
             real("min_impurity_decrease", 0.0, 0.5)],
    "MLP": [integer("hidden_layer_sizes", 50, 200), real("alpha", 1e-5, 1e1, "log"), integer("batch_size", 10, 250),
            real("learning_rate_init", 1e-5, 1e-1, "log"), real("tol", 1e-5, 1e-1, "log"),
            real("validation_fraction", 0.1, 0.9), real("beta_1", 0.5, 0.99, "reverse-log"),
            real("beta_2", 0.9, 1 - 1e-6, "reverse-log"), real("epsilon", 1e-9, 1e-6, "log")],
    "linear": [real("C", 1e-2, 1e2, "log"), real("intercept_scaling", 1e-2, 1e2, "log")],
    "lasso": [real("alpha", 1e-2, 1e2, "log"), choice("fit_intercept", True, False), integer("max_iter", 10, 5000, "log"),
              real("tol", 1e-5, 1e-1, "log"), choice("positive", True, False)],
    "any": [choice("model", "SVM", "DT", "kNN", "linear"),
            only_if(real("svm_C", 1.0, 1e3, "log"), model=["SVM"]),
            only_if(real("svm_gamma", 1e-4, 1e-1, "log"), model=["SVM"]),
            only_if(integer("dt_max_depth", 1, 15), model=["DT"]),
            only_if(real("dt_min_samples_leaf", 0.001, 0.2, "log"), model=["DT"]),
            only_if(choice("dt_criterion", "gini", "entropy"), model=["DT"]),
            only_if(integer("knn_n_neighbors", 1, 25), model=["kNN"]),
            only_if(choice("knn_weights", "uniform", "distance"), model=["kNN"]),
            only_if(real("lin_C", 1e-3, 1e2, "log"), model=["linear"])],
}


def model_of(name, params):
    from sklearn import linear_model, neighbors, neural_network, svm, tree
    if name == "any":
        names = {"SVM": "SVM", "DT": "tree", "kNN": "kNN", "linear": "linear"}
        return model_of(names[params["model"]], {key.split("_", 1)[1]: params[key] for key in params if key != "model"})
    if name == "SVM":
        return svm.SVC(probability=True, random_state=0, **params)
    if name == "tree":
        return tree.DecisionTreeClassifier(random_state=0, **params)
    if name == "MLP":
        return neural_network.MLPClassifier(solver="adam", early_stopping=True, random_state=0, **params)
    if name == "kNN":
        return neighbors.KNeighborsClassifier(**params)
    if name == "lasso":
        return linear_model.Lasso(random_state=0, **params)
    return linear_model.LogisticRegression(penalty="l2", solver="liblinear", multi_class="ovr", random_state=0, **params)


@functools.lru_cache(None)
def training_part(data):
    """80 % of a data set that comes with scikit-learn, standardised."""
    from sklearn import datasets
    from sklearn.model_selection import train_test_split
    loaded = getattr(datasets, "load_" + data)()
    x, _, y, _ = train_test_split(loaded.data, loaded.target, test_size=0.2, random_state=0)
    deviation = x.std(0)
    return (x - x.mean(0)) / np.where(deviation > 0, deviation, 1), y


class Training(Problem):
    """The loss of a model of scikit-learn on a small data set, over 5 folds."""

    def __init__(self, entry):
        super().__init__(entry)
        self.model, self.data = entry["model"], entry["data"]
        self.space = MODELS[self.model]
        self.known = {}

    def true(self, params):
        key = json.dumps(params, sort_keys=True)
        if key not in self.known:
            self.known[key] = self.train(params)
        return self.known[key]

    def train(self, params):
        from sklearn.model_selection import cross_val_score
        scoring = "neg_mean_squared_error" if self.model == "lasso" else "neg_log_loss"
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            try:
                scores = cross_val_score(model_of(self.model, params), *training_part(self.data), scoring=scoring, cv=5,
                                         error_score="raise")
            except Exception:  # a configuration that cannot be trained is a trial that fails
                return None
        return -float(np.mean(scores)) if np.isfinite(scores).all() else None


def load():
    """All problems, by name."""
    kinds = {"function": Function, "mixed": MixedFunction, "training": Training}
    return {entry["name"]: kinds[entry["kind"]](entry) for entry in json.loads(FILE.read_text())}
