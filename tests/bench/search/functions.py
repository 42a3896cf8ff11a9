"""Test functions of optimisation with a known optimum, each of a vector in its own domain.

Branin, six-hump camel, Beale, Hartmann, Ackley, Levy, Rosenbrock, Rastrigin, Griewank and Styblinski-Tang as in S. Surjanovic,
D. Bingham, "Virtual Library of Simulation Experiments"; func2c as in B. Ru et al., "Bayesian optimisation over multiple
continuous and categorical inputs" (2020).
"""
from math import pi

import numpy as np

H3_A = np.array([[3, 10, 30], [0.1, 10, 35], [3, 10, 30], [0.1, 10, 35]])
H3_P = 1e-4 * np.array([[3689, 1170, 2673], [4699, 4387, 7470], [1091, 8732, 5547], [381, 5743, 8828]])
H6_A = np.array([[10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8], [17, 8, 0.05, 10, 0.1, 14]])
H6_P = 1e-4 * np.array([[1312, 1696, 5569, 124, 8283, 5886], [2329, 4135, 8307, 3736, 1004, 9991],
                        [2348, 1451, 3522, 2883, 3047, 6650], [4047, 8828, 8732, 5743, 1091, 381]])
H_ALPHA = np.array([1, 1.2, 3, 3.2])


def branin(x):
    a, b = x
    return (b - 5.1 / (4 * pi ** 2) * a * a + 5 / pi * a - 6) ** 2 + 10 * (1 - 1 / (8 * pi)) * np.cos(a) + 10


def hartmann3(x):
    return -H_ALPHA @ np.exp(-(H3_A * (x - H3_P) ** 2).sum(1))


def hartmann6(x):
    return -H_ALPHA @ np.exp(-(H6_A * (x - H6_P) ** 2).sum(1))


def ackley(x):
    return -20 * np.exp(-0.2 * np.sqrt(np.mean(x * x))) - np.exp(np.mean(np.cos(2 * pi * x))) + 20 + np.e


def levy(x):
    w = 1 + (x - 1) / 4
    inner = ((w[:-1] - 1) ** 2 * (1 + 10 * np.sin(pi * w[:-1] + 1) ** 2)).sum()
    return np.sin(pi * w[0]) ** 2 + inner + (w[-1] - 1) ** 2 * (1 + np.sin(2 * pi * w[-1]) ** 2)


def rosenbrock(x):
    return (100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2).sum()


def rastrigin(x):
    return 10 * len(x) + (x * x - 10 * np.cos(2 * pi * x)).sum()


def griewank(x):
    return (x * x).sum() / 4000 - np.prod(np.cos(x / np.sqrt(np.arange(1, len(x) + 1)))) + 1


def styblinski(x):
    return 0.5 * (x ** 4 - 16 * x * x + 5 * x).sum() + 39.16616570377142 * len(x)


def sixhump(x):
    a, b = x
    return (4 - 2.1 * a * a + a ** 4 / 3) * a * a + a * b + (-4 + 4 * b * b) * b * b


def beale(x):
    a, b = x
    return (1.5 - a + a * b) ** 2 + (2.25 - a + a * b * b) ** 2 + (2.625 - a + a * b ** 3) ** 2


def func2c(first, second, x):
    """The sum of two functions of one point, each chosen by a category."""
    def wide_beale(y):
        return beale(1.5 * y)
    return [rosenbrock, sixhump, wide_beale][first](x) + [rosenbrock, sixhump, wide_beale, wide_beale, wide_beale][second](x)


# Name: function, low and high end of the domain (of each coordinate, or one for all), and its dimensions where they are fixed.
FUNCTIONS = {
    "branin": (branin, [-5, 0], [10, 15], 2),
    "hartmann3": (hartmann3, 0, 1, 3),
    "hartmann6": (hartmann6, 0, 1, 6),
    "ackley": (ackley, -32.768, 32.768, None),
    "levy": (levy, -10, 10, None),
    "rosenbrock": (rosenbrock, -5, 10, None),
    "rastrigin": (rastrigin, -5.12, 5.12, None),
    "griewank": (griewank, -600, 600, None),
    "styblinski": (styblinski, -5, 5, None),
}
