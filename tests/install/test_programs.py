"""The workbench where there is no display: it answers, or says what is missing; it never crashes."""

import os
import unittest

from build import BIN, needs_window, run


def without_display(*arguments):
    variables = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return run(BIN / "vernier", *arguments, env={name: value for name, value in os.environ.items() if name not in variables})


@needs_window
class Programs(unittest.TestCase):
    def test_help_needs_no_display(self):
        for option in ("--help", "-h", "--help-all"):
            done = without_display(option)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("--start", done.stdout)

    def test_version_needs_no_display(self):
        for option in ("--version", "-v"):
            done = without_display(option)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertRegex(done.stdout, r"^vernier \d+\.\d+\.\d+\n$")

    def test_the_window_says_that_a_display_is_missing(self):
        done = without_display("some-study")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no display", done.stderr)
        self.assertIn("vernier-cli", done.stderr)


if __name__ == "__main__":
    unittest.main()
