"""The Debian packages, made of this build: twice, and looked at by lintian."""

import hashlib
import pathlib
import tempfile
import unittest

from build import BUILD, SOURCE, needs, needs_window, run


@needs_window
@needs("dpkg-shlibdeps")
class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        for name in ("first", "second"):
            done = run(SOURCE / "packaging/deb", "--build", BUILD, "--out", cls.folder / name)
            assert done.returncode == 0, done.stdout + done.stderr
        cls.files = sorted((cls.folder / "first").iterdir())

    def field(self, package, name):
        path = next(path for path in self.files if path.name.startswith(package + "_"))
        return run("dpkg-deb", "--field", path, name).stdout.strip()

    def test_two_runs_make_the_same_files(self):
        self.assertEqual([path.name.split("_")[0] for path in self.files], ["vernier-cli", "vernier"])
        for path in self.files:
            other = self.folder / "second" / path.name
            self.assertEqual(*(hashlib.sha256(each.read_bytes()).hexdigest() for each in (path, other)))

    def test_what_they_depend_on(self):
        self.assertIn("libqt6core6", self.field("vernier-cli", "Depends"))
        for library in ("libqt6gui6", "libqt6widgets6", "libx11"):
            self.assertNotIn(library, self.field("vernier-cli", "Depends"))
        self.assertIn("libqt6widgets6", self.field("vernier", "Depends"))
        self.assertIn(f"vernier-cli (= {self.field('vernier-cli', 'Version')})", self.field("vernier", "Depends"))

    @needs("lintian")
    def test_lintian_has_nothing_to_say(self):
        done = run("lintian", "--allow-root", "--fail-on", "error,warning", *self.files)
        self.assertEqual((done.returncode, done.stdout), (0, ""))


if __name__ == "__main__":
    unittest.main()
