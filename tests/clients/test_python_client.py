"""The Python client, against the real vernier-cli."""

import importlib.util
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import types
import unittest
from unittest import mock

SOURCE = pathlib.Path(__file__).resolve().parents[2] / "resources/clients/python"
sys.path.insert(0, str(SOURCE / "src"))

import vernier  # noqa: E402

LINE = [{"name": "x", "type": "continuous", "min": 0, "max": 1}]


class Searches(unittest.TestCase):
    def test_it_finds_the_minimum(self):
        with vernier.Search(LINE, "minimize") as search:
            for _ in range(12):
                with search.trial() as trial:
                    trial.tell((trial.params["x"] - 0.3) ** 2)
        self.assertEqual([trial.id for trial in search.trials], list(range(12)))
        self.assertAlmostEqual(search.best.params["x"], 0.3, delta=0.05)
        self.assertEqual(search.best.value, min(trial.value for trial in search.trials))

    def test_the_best_of_a_maximum_is_the_largest(self):
        with vernier.Search(LINE, "maximize", strategy="random") as search:
            for value in (1, 3, 2):
                search.trial().tell(value)
        self.assertEqual(search.best.value, 3)

    def test_several_objectives_have_a_front(self):
        goals = {"loss": "minimize", "speed": "maximize"}
        with vernier.Search(LINE, goals, constraints=[{"metric": "ms", "max": 70}], rules=["x > 0.1"]) as search:
            for _ in range(12):
                trial = search.trial()
                self.assertGreater(trial.params["x"], 0.1)
                x = trial.params["x"]
                trial.tell({"loss": x, "speed": x * x, "ms": 100 * x})
            with self.assertRaises(vernier.VernierError):
                search.trial().tell(1)
        self.assertEqual(search.trials[0].value, search.trials[0].values["loss"])
        self.assertGreater(len(search.front), 3)
        self.assertIs(search.best, search.front[0])
        self.assertTrue(all(trial.values["ms"] <= 70 for trial in search.front))
        losses = [trial.values["loss"] for trial in search.front]
        self.assertEqual(losses, sorted(losses))

    def test_an_exception_fails_the_trial_and_goes_on(self):
        with vernier.Search(LINE, "minimize") as search:
            with self.assertRaises(ZeroDivisionError):
                with search.trial():
                    1 / 0
            self.assertEqual([trial.state for trial in search.trials], ["failed"])
            self.assertIsNone(search.best)
            with search.trial() as trial:
                trial.tell(math.nan)
            self.assertEqual(trial.state, "failed")

    def test_the_last_report_counts_where_nothing_is_told(self):
        with vernier.Search(LINE, "minimize") as search, search.trial() as trial:
            self.assertTrue(trial.report(0, 5))
            trial.report(1, 4)
        self.assertEqual((trial.state, trial.value), ("complete", 4))

    def test_a_hopeless_trial_is_stopped_with_the_reason(self):
        with vernier.Search(LINE, "minimize", strategy="random", stopping={"rule": "median", "min_peers": 3, "grace_steps": 1},
                            resource={"min": 1, "max": 20}) as search:
            for number in range(12):
                with search.trial() as trial:
                    for step in range(1, 21):
                        if not trial.report(step, 100 if number == 11 else 1 + number / 10):
                            break
        self.assertEqual(trial.state, "stopped")
        self.assertTrue(trial.should_stop)
        self.assertIn("median", trial.reason)
        self.assertLess(step, 20)
        self.assertEqual(search.best.state, "complete")

    def test_a_paused_trial_comes_back_as_itself(self):
        seen = {}
        with vernier.Search(LINE, "minimize", strategy="hyperband", resource={"min": 1, "max": 9}, can_pause=True) as search:
            for _ in range(20):
                trial = search.trial()
                first = 1 if trial.id not in seen else seen[trial.id][1] + 1
                self.assertIs(seen.get(trial.id, (trial,))[0], trial)
                with trial:
                    for step in range(first, trial.resource + 1):
                        seen[trial.id] = (trial, step)
                        if not trial.report(step, trial.params["x"] + 1 / step):
                            break
                if first > 1:
                    return
        self.fail("no trial was resumed")

    def test_faults_are_told(self):
        with self.assertRaises(vernier.VernierError) as caught:
            vernier.Search([{"name": "x", "type": "continuous", "min": 1, "max": 0}], "minimize")
        self.assertEqual(caught.exception.code, "invalid")
        with vernier.Search(LINE, "minimize") as search:
            trial = search.trial()
            trial.tell(1)
            with self.assertRaises(vernier.VernierError):
                trial.tell(2)
        with self.assertRaises(vernier.VernierError) as caught:
            search.ask()
        self.assertEqual(caught.exception.code, "closed")

    def test_an_exhausted_space_has_no_more_trials(self):
        with vernier.Search([{"name": "n", "type": "integer", "min": 1, "max": 2}], "minimize", strategy="grid") as search:
            for trial in search.ask(5):
                trial.tell(trial.params["n"])
            self.assertEqual(len(search.trials), 2)
            with self.assertRaises(vernier.VernierError):
                search.trial()

    def test_threads_share_a_search(self):
        def work():
            for _ in range(5):
                with search.trial() as trial:
                    trial.tell(trial.params["x"])

        with vernier.Search(LINE, "minimize", strategy="random", parallel=4) as search:
            threads = [threading.Thread(target=work) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        self.assertEqual(sorted(trial.id for trial in search.trials), list(range(20)))

    def test_a_missing_program_is_named(self):
        with self.assertRaises(vernier.VernierError) as caught:
            vernier.Search(LINE, "minimize", program="/nowhere/vernier-cli")
        self.assertEqual(caught.exception.code, "not_found")


class Studies(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "study"
        self.folder.mkdir()
        (self.folder / "study.json").write_text(json.dumps({
            "vernier": 1, "name": "line", "command": ["sh", "-c", "echo loss=$1", "sh", "{x}"], "parameters": LINE,
            "metrics": [{"name": "loss", "source": "regex", "pattern": "loss=(\\S+)"}],
            "objective": {"metric": "loss", "goal": "minimize"}, "limits": {"trials": 3}}))
        self.study = vernier.Study(self.folder / "study.json")

    def test_it_runs_and_is_read(self):
        self.study.run(yes=True, slots=2)
        rows = [record["objective"] for record in self.study.records(reports=True)]
        self.assertEqual(len(rows), 3)
        self.assertEqual(self.study.best()["x"], min(rows))
        self.assertIn("line", self.study.status())

    def test_it_runs_in_the_background(self):
        self.assertEqual(self.study.start().wait(timeout=60), 0)
        self.assertEqual(len(self.study.records()), 3)

    def test_rows_are_flat_with_or_without_pandas(self):
        self.study.run(yes=True)
        with mock.patch.dict(sys.modules, {"pandas": None}):
            rows = self.study.trials()
        self.assertEqual(rows[0]["param_x"], rows[0]["metric_loss"])
        self.assertEqual(rows[0]["state"], "Complete")
        with mock.patch.dict(sys.modules, {"pandas": types.SimpleNamespace(DataFrame=lambda given: ("frame", given))}):
            self.assertEqual(self.study.trials(), ("frame", rows))

    @unittest.skipUnless(importlib.util.find_spec("pandas"), "pandas is not installed")
    def test_a_data_frame(self):
        self.study.run(yes=True)
        self.assertEqual(self.study.trials()["param_x"].tolist(), [record["params"]["x"] for record in self.study.records()])

    def test_failures_have_the_exit_code(self):
        with self.assertRaises(vernier.VernierError) as caught:
            self.study.best()
        self.assertNotEqual(caught.exception.code, 0)
        (self.folder / "study.json").write_text("{}")
        with self.assertRaises(vernier.VernierError) as caught:
            self.study.run(yes=True)
        self.assertEqual(caught.exception.code, 3)


class Package(unittest.TestCase):
    def test_pip_installs_it(self):
        for module in ("pip", "setuptools", "wheel"):
            if importlib.util.find_spec(module) is None:
                self.skipTest(f"Python's {module} is not installed")
        with tempfile.TemporaryDirectory() as place:
            shutil.copytree(SOURCE, place + "/source")
            subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-build-isolation", "--no-deps",
                            "--target", place + "/site", place + "/source"], check=True, capture_output=True)
            done = subprocess.run([sys.executable, "-c", "import vernier; print(vernier.__file__)"], check=True, text=True,
                                  capture_output=True, env=os.environ | {"PYTHONPATH": place + "/site"})
            self.assertTrue(done.stdout.startswith(place + "/site/vernier"))
            self.assertTrue(pathlib.Path(place, "site/vernier/py.typed").exists())


if __name__ == "__main__":
    unittest.main()
