"""What the tests of this folder share: the build that they test."""

import os
import pathlib
import shutil
import subprocess
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ["VERNIER_BUILD"])
BIN = BUILD / "bin"
HAS_WINDOW = os.environ["VERNIER_WIDGETS"] == "1"
needs_window = unittest.skipUnless(HAS_WINDOW, "this build has no window")


def needs(tool: str):
    """Skips a test where a tool is not installed."""
    return unittest.skipUnless(shutil.which(tool), f"{tool} is not installed")


def run(*command, **options) -> subprocess.CompletedProcess:
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=120, **options)
