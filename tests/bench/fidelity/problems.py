"""Trainings that were recorded: a configuration gives a curve of one value an epoch, and the seconds that an epoch took.

Two kinds. Grids hold the curve of each cell of a full factorial grid; a parameter is the number of its level, so that whatever
an optimiser can name has a recorded curve. Boxes hold curves from anywhere in a space, each of which stands for the box around
it; their epochs all take a second.
"""
import json
import math
import pathlib

import numpy as np

DATA = pathlib.Path(__file__).resolve().parent / "data"
NAMES = ["mlp-digits", "mlp-synthA", "gb-diabetes", "ts-LSTM128_bs128", "ts-IRNN64_relu_avg_bs128"]


class Problem:
    """`curves` (n x epochs), `goal`, `parameters`, `index(params)` -> row, `seconds(row)` of one epoch. `best` and `median` are
    the best value and that of a median configuration at its best epoch, `full_seconds` what training to the end takes on
    average."""

    def __init__(self, name, arrays, goal):
        self.name, self.goal, self.curves = name, goal, arrays["values"].astype(float)
        self.epochs = self.curves.shape[1]

    def best_of(self, values, axis=None):
        return np.max(values, axis) if self.goal == "maximize" else np.min(values, axis)

    def is_better(self, a, b):
        return a > b if self.goal == "maximize" else a < b

    def regret(self, value):
        """0 at the best, 1 at a median configuration; never more than 1. Below 0 where nobody knew so good a one."""
        if value is None or not math.isfinite(value):
            return 1.0
        return max(-1.0, min(1.0, (value - self.best) / (self.median - self.best)))


class Grid(Problem):
    def __init__(self, name, arrays, meta):
        super().__init__(name, arrays, meta["goal"])
        self.sizes = [len(axis["values"]) for axis in meta["grid"]]
        self.parameters = [
            {"name": axis["name"], "type": "categorical", "values": axis["values"]} if axis["kind"] == "choice" else
            {"name": axis["name"], "type": "integer", "min": 0, "max": len(axis["values"]) - 1} for axis in meta["grid"]]
        self.epoch_seconds = arrays["seconds"].astype(float)
        ends = self.best_of(self.curves, 1)
        self.best, self.median = float(self.best_of(ends)), float(np.median(ends))
        self.full_seconds = float(self.epoch_seconds.mean() * self.epochs)

    def index(self, params):
        cell = [axis["values"].index(params[axis["name"]]) if "values" in axis else int(params[axis["name"]])
                for axis in self.parameters]
        return int(np.ravel_multi_index(cell, self.sizes))  # an error outside the grid

    def seconds(self, row):
        return float(self.epoch_seconds[row])


class Boxes(Problem):
    """The boxes are the leaves of a tree over the coordinates' places on their log scales."""

    def __init__(self, name, arrays, meta):
        super().__init__(name, arrays, "minimize")
        self.parameters = [{"name": axis, "type": "continuous", "min": low, "max": high, "scale": "log"}
                           for axis, low, high in meta["params"]]
        self.feature, self.threshold, self.left, self.right, self.curve = (
            arrays[key].tolist() for key in ("feature", "threshold", "left", "right", "curve"))
        rng = np.random.default_rng(99)
        ends = self.best_of(self.curves, 1)[[self.leaf(rng.random(len(self.parameters))) for _ in range(3000)]]
        self.best, self.median, self.full_seconds = float(ends.min()), float(np.median(ends)), float(self.epochs)

    def leaf(self, unit):
        node = 0
        while self.left[node] >= 0:
            node = self.left[node] if unit[self.feature[node]] <= self.threshold[node] else self.right[node]
        return self.curve[node]

    def index(self, params):
        unit = [math.log(params[axis["name"]] / axis["min"]) / math.log(axis["max"] / axis["min"]) for axis in self.parameters]
        if not all(-1e-9 <= u <= 1 + 1e-9 for u in unit):
            raise ValueError("%s is out of range" % params)
        return self.leaf(unit)

    def seconds(self, row):
        return 1.0


def load(name):
    with np.load(DATA / (name + ".npz")) as file:
        arrays = {key: file[key] for key in file.files}
    meta = json.loads(arrays["meta"].tobytes())
    return (Grid if "grid" in meta else Boxes)(name, arrays, meta)
