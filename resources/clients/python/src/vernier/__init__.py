"""Tune hyperparameters with Vernier from Python. README.md has examples."""

from ._program import VernierError
from ._search import Search, Trial
from ._study import Study

__all__ = ["Search", "Study", "Trial", "VernierError"]
