"""`cmake --install` into an empty root, and a study from there to its best configuration."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from build import BUILD, HAS_WINDOW, needs, needs_window, run

CLI = """bin/vernier-cli bin/vernier-trial libexec/vernier/digits-mlp libexec/vernier/vernier-cli libexec/vernier/vernier-trial
    share/bash-completion/completions/vernier-cli share/fish/vendor_completions.d/vernier-cli.fish share/man/man1/vernier-cli.1
    share/man/man1/vernier-trial.1 share/vernier/samples/digits-mlp/SOURCE.md share/vernier/samples/digits-mlp/digits.csv
    share/vernier/samples/digits-mlp/study.json share/vernier/samples/sklearn-svm-digits/study.json
    share/vernier/samples/sklearn-svm-digits/train.py share/vernier/samples/xgboost-breast-cancer/study.json
    share/vernier/samples/xgboost-breast-cancer/train.py share/zsh/vendor-completions/_vernier-cli""".split()
WORKBENCH = """bin/vernier libexec/vernier/vernier share/applications/vernier.desktop share/bash-completion/completions/vernier
    share/fish/vendor_completions.d/vernier.fish share/icons/hicolor/scalable/apps/vernier.svg
    share/icons/hicolor/symbolic/apps/vernier-symbolic.svg share/man/man1/vernier.1 share/metainfo/vernier.metainfo.xml
    share/mime/packages/vernier.xml share/zsh/vendor-completions/_vernier""".split()
WORKBENCH += [f"share/icons/hicolor/{size}x{size}/apps/vernier.png" for size in (16, 22, 24, 32, 48, 64, 128, 256, 512)]

STUDY = {
    "vernier": 1, "name": "here", "command": ["python3", "train.py", "--x={x}"],
    "parameters": [{"name": "x", "type": "continuous", "min": 0, "max": 1}],
    "metrics": [{"name": "loss", "source": "regex", "pattern": "loss=(\\S+)"}],
    "objective": {"metric": "loss", "goal": "minimize"}, "limits": {"trials": 2},
}


class Installation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.cli = cls.install("cli")
        cls.all = cls.install(None)

    @classmethod
    def install(cls, component):
        prefix = cls.root / (component or "all")
        command = ["cmake", "--install", BUILD, "--prefix", prefix] + (["--component", component] if component else [])
        subprocess.run([str(word) for word in command], check=True, capture_output=True)
        return prefix

    def listed(self, prefix):
        paths = (path for path in prefix.rglob("*") if not path.is_dir())
        return sorted(str(path.relative_to(prefix)) for path in paths if "licences" not in path.parts)

    def test_what_is_installed(self):
        self.assertEqual(self.listed(self.cli), sorted(CLI))
        self.assertEqual(self.listed(self.all), sorted(CLI + (WORKBENCH if HAS_WINDOW else [])))

    def test_the_command_line_needs_no_window(self):
        libraries = run("ldd", self.cli / "libexec/vernier/vernier-cli").stdout
        self.assertIn("Qt6Core", libraries)
        for library in ("Qt6Gui", "Qt6Widgets", "libX11", "libGL"):
            self.assertNotIn(library, libraries)

    def trial(self, folder, bin_of):
        folder.mkdir()
        (folder / "study.json").write_text(json.dumps(STUDY))
        (folder / "train.py").write_text("import sys\nprint('loss=' + sys.argv[1].split('=')[1], sys.executable)\n")
        return run(bin_of / "vernier-cli", "run", "--yes", folder)

    def test_a_study_runs_from_there(self):
        done = self.trial(self.root / "study", self.cli / "bin")
        self.assertEqual(done.returncode, 0, done.stderr)
        best = run(self.cli / "bin" / "vernier-cli", "export", "--format", "json", self.root / "study")
        self.assertIn("x", json.loads(best.stdout))

    def test_the_python_of_a_trial_is_that_of_the_caller(self):
        """The folder of the programs comes first in a trial's PATH: /usr/bin there would hide a virtual environment."""
        usr_bin = self.root / "venv-test" / "bin"
        shutil.copytree(self.cli, usr_bin.parent, symlinks=True)
        (usr_bin / "python3").write_text("#!/bin/sh\necho loss=1 wrong\n")
        (usr_bin / "python3").chmod(0o755)
        self.assertEqual(self.trial(self.root / "shadowed", usr_bin).returncode, 0)
        self.assertNotIn("wrong", (self.root / "shadowed/trials/000000/stdout.log").read_text())

    def test_the_sample_runs_from_there(self):
        sample = self.root / "digits"
        shutil.copytree(self.cli / "share/vernier/samples/digits-mlp", sample)
        study = json.loads((sample / "study.json").read_text())
        study["limits"] = {"trials": 1}
        study["command"] = [word.replace("{resource}", "1") for word in study["command"]]
        (sample / "study.json").write_text(json.dumps(study))
        done = run(self.cli / "bin" / "vernier-cli", "run", "--yes", sample)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    @needs_window
    @needs("desktop-file-validate")
    def test_the_desktop_entry_is_valid(self):
        done = run("desktop-file-validate", self.all / "share/applications/vernier.desktop")
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    @needs_window
    @needs("appstreamcli")
    def test_the_metainfo_is_valid(self):
        done = run("appstreamcli", "validate", "--no-net", self.all / "share/metainfo/vernier.metainfo.xml")
        self.assertEqual(done.returncode, 0, done.stdout)

    @needs_window
    @needs("update-mime-database")
    def test_a_study_has_a_type(self):
        data = self.root / "mime-home"
        shutil.copytree(self.all / "share/mime", data / "mime")
        done = run("update-mime-database", data / "mime")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("application/x-vernier-study+json:study.json", (data / "mime/globs").read_text())

    @needs_window
    def test_the_workbench_answers_from_there(self):
        self.assertRegex(run(self.all / "bin" / "vernier", "--version").stdout, r"^vernier \d")
        self.assertTrue(os.path.samefile(self.all / "bin" / "vernier", self.all / "libexec/vernier/vernier"))


if __name__ == "__main__":
    unittest.main()
