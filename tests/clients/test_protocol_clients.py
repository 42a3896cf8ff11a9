"""The sample clients of the engine protocol, each in its language, where that is installed."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "resources/clients/protocol"


def needs(tool: str):
    return unittest.skipUnless(shutil.which(tool), f"{tool} is not installed")


class ProtocolClients(unittest.TestCase):
    def find(self, *command):
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        found = re.fullmatch(r"best: (\S+) x: (\S+) layers: (\S+)\s*", done.stdout)
        self.assertTrue(found, done.stdout)
        value, x, layers = map(float, found.groups())
        self.assertEqual(layers, 1)
        self.assertAlmostEqual(x, 0.3, delta=0.05)
        self.assertAlmostEqual(value, (x - 0.3) ** 2 + layers, delta=1e-4)

    def test_python(self):
        self.find(sys.executable, SAMPLES / "search.py")

    @needs("bash")
    def test_shell(self):
        self.find("bash", SAMPLES / "search.sh")

    @needs("g++")
    def test_cpp(self):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder, "search")
            subprocess.run(["g++", "-std=c++17", "-Wall", "-Wextra", "-Werror", SAMPLES / "search.cpp", "-o", program], check=True)
            self.find(program)

    @needs("Rscript")
    def test_r(self):
        self.find("Rscript", SAMPLES / "search.R")

    @needs("julia")
    def test_julia(self):
        self.find("julia", SAMPLES / "search.jl")


if __name__ == "__main__":
    unittest.main()
