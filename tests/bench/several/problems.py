"""Problems with several objectives, or with limits, whose best fronts are known. All objectives are minimized.

A problem has `parameters` and `constraints` as in study.json, the names of its objectives, a `reference` point beyond which nothing
counts, `points` close to its best front, and `evaluate(params)`, which gives the value of each metric.
"""

from __future__ import annotations

import dataclasses
import math
from typing import Any, Callable

Values = dict[str, float]


@dataclasses.dataclass
class Problem:
    name: str
    parameters: list[dict[str, Any]]
    objectives: list[str]
    reference: list[float]
    points: list[tuple[float, ...]]
    evaluate: Callable[[dict[str, Any]], Values]
    constraints: list[dict[str, Any]] = dataclasses.field(default_factory=list)


def unit(count: int) -> list[dict[str, Any]]:
    return [{"name": f"x{k}", "type": "continuous", "min": 0, "max": 1} for k in range(count)]


def shares(count: int) -> list[float]:
    return [k / (count - 1) for k in range(count)]


def zdt1(params: dict[str, Any]) -> Values:
    """Zitzler, Deb and Thiele 2000: a convex front."""
    x = [params[f"x{k}"] for k in range(6)]
    g = 1 + 9 * sum(x[1:]) / 5
    return {"f1": x[0], "f2": g * (1 - math.sqrt(x[0] / g))}


def zdt2(params: dict[str, Any]) -> Values:
    """The same: a concave front."""
    x = [params[f"x{k}"] for k in range(6)]
    g = 1 + 9 * sum(x[1:]) / 5
    return {"f1": x[0], "f2": g * (1 - (x[0] / g) ** 2)}


def fonseca(params: dict[str, Any]) -> Values:
    """Fonseca and Fleming 1995."""
    x = [8 * params[f"x{k}"] - 4 for k in range(3)]
    shift = 1 / math.sqrt(3)
    return {"f1": 1 - math.exp(-sum((v - shift) ** 2 for v in x)), "f2": 1 - math.exp(-sum((v + shift) ** 2 for v in x))}


def fonseca_front() -> list[tuple[float, ...]]:
    return [tuple(fonseca({f"x{k}": (t / math.sqrt(3) + 4) / 8 for k in range(3)}).values()) for t in (2 * s - 1 for s in shares(200))]


def dtlz2(params: dict[str, Any]) -> Values:
    """Deb et al. 2002: an eighth of a sphere, three objectives."""
    x = [params[f"x{k}"] for k in range(5)]
    r = 1 + sum((v - 0.5) ** 2 for v in x[2:])
    a, b = x[0] * math.pi / 2, x[1] * math.pi / 2
    return {"f1": r * math.cos(a) * math.cos(b), "f2": r * math.cos(a) * math.sin(b), "f3": r * math.sin(a)}


def dtlz2_front() -> list[tuple[float, ...]]:
    return [tuple(dtlz2({"x0": a, "x1": b, "x2": 0.5, "x3": 0.5, "x4": 0.5}).values()) for a in shares(15) for b in shares(15)]


def bnh(params: dict[str, Any]) -> Values:
    """Binh and Korn 1997: two limits."""
    x, y = params["x"], params["y"]
    return {"f1": 4 * x * x + 4 * y * y, "f2": (x - 5) ** 2 + (y - 5) ** 2,
            "c1": (x - 5) ** 2 + y * y, "c2": (x - 8) ** 2 + (y + 3) ** 2}


def bnh_front() -> list[tuple[float, ...]]:
    # x = y up to 3, then y stays at 3.
    return [(p["f1"], p["f2"]) for p in (bnh({"x": x, "y": min(x, 3)}) for x in (5 * s for s in shares(200)))]


def branches(params: dict[str, Any]) -> Values:
    """Of two models the one is small and poor, the other has a parameter of its own, without which it is only large."""
    size = params["size"]
    if params["model"] == "tree":
        return {"loss": 0.6 + 0.3 * (size - 0.3) ** 2, "cost": 0.3 * size}
    tuned = (params["rate"] - 0.7) ** 2
    return {"loss": 0.9 * math.exp(-2 * size) + 2 * tuned, "cost": 0.3 + 0.7 * size}


def branches_front() -> list[tuple[float, ...]]:
    tree = [tuple(branches({"model": "tree", "size": s}).values()) for s in shares(100)]
    return tree + [tuple(branches({"model": "net", "size": s, "rate": 0.7}).values()) for s in shares(200)]


def gardner(params: dict[str, Any]) -> Values:
    """Gardner et al. 2014: one objective, one limit."""
    x, y = params["x"], params["y"]
    return {"f": math.cos(2 * x) * math.cos(y) + math.sin(x), "c": math.cos(x) * math.cos(y) - math.sin(x) * math.sin(y)}


def gardner_best() -> list[tuple[float, ...]]:
    grid = [gardner({"x": 6 * a, "y": 6 * b}) for a in shares(600) for b in shares(600)]
    return [(min(p["f"] for p in grid if p["c"] <= 0.5),)]


def square(low: float, high: float, top: float) -> list[dict[str, Any]]:
    return [{"name": "x", "type": "continuous", "min": low, "max": high}, {"name": "y", "type": "continuous", "min": low, "max": top}]


def problems() -> list[Problem]:
    front = shares(200)
    return [
        Problem("zdt1", unit(6), ["f1", "f2"], [1.1, 1.1], [(s, 1 - math.sqrt(s)) for s in front], zdt1),
        Problem("zdt2", unit(6), ["f1", "f2"], [1.1, 1.1], [(s, 1 - s * s) for s in front], zdt2),
        Problem("fonseca", unit(3), ["f1", "f2"], [1.1, 1.1], fonseca_front(), fonseca),
        Problem("dtlz2", unit(5), ["f1", "f2", "f3"], [1.1, 1.1, 1.1], dtlz2_front(), dtlz2),
        Problem("bnh", square(0, 5, 3), ["f1", "f2"], [140, 50], bnh_front(), bnh,
                [{"metric": "c1", "max": 25}, {"metric": "c2", "min": 7.7}]),
        Problem("branches",
                [{"name": "model", "type": "categorical", "values": ["tree", "net"]},
                 {"name": "size", "type": "continuous", "min": 0, "max": 1},
                 {"name": "rate", "type": "continuous", "min": 0, "max": 1, "when": {"model": ["net"]}}],
                ["loss", "cost"], [1, 1], branches_front(), branches),
        Problem("gardner", square(0, 6, 6), ["f"], [2], gardner_best(), gardner, [{"metric": "c", "max": 0.5}]),
    ]
