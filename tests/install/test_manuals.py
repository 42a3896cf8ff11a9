"""Man pages and shell completion, read and asked by the real tools."""

import os
import pathlib
import pty
import re
import select
import shutil
import signal
import tempfile
import time
import unittest

from build import BIN, BUILD, HAS_WINDOW, needs, run

MANUALS = BUILD / "packaging" / "manuals"
PROGRAMS = ["vernier-cli", "vernier-trial"] + (["vernier"] if HAS_WINDOW else [])


def commands() -> list[str]:
    listed = run(BIN / "vernier-cli", "--help").stdout.split("\nCommands:\n")[1].split("\n\n")[0]
    return [line.split()[0] for line in listed.splitlines()]


class ManPages(unittest.TestCase):
    @needs("man")
    def test_man_finds_no_fault(self):
        for program in PROGRAMS:
            page = MANUALS / "man1" / f"{program}.1"
            done = run("man", "--warnings", "-l", page, env=os.environ | {"MANWIDTH": "80", "MANPAGER": "cat", "LC_ALL": "C.UTF-8"})
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertGreater(len(done.stdout.splitlines()), 20)

    @needs("mandoc")
    def test_mandoc_finds_no_fault(self):
        for program in PROGRAMS:
            done = run("mandoc", "-T", "lint", "-W", "warning", MANUALS / "man1" / f"{program}.1")
            self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_each_option_of_each_command_is_there(self):
        page = (MANUALS / "man1" / "vernier-cli.1").read_text().replace("\\-", "-")
        parts = dict(zip(*[iter(re.split(r"^\.SS (.*)\n", page, flags=re.MULTILINE)[1:])] * 2))
        self.assertEqual(sorted(parts), sorted(commands()))
        for command in commands():
            options = re.findall(r"^  (?:-\w, )?(--[\w-]+)", run(BIN / "vernier-cli", command, "--help").stdout, re.MULTILINE)
            self.assertIn("--log", options)
            for option in options:
                self.assertIn(f"\\fB{option}\\fR", parts[command], command)

    def test_no_home_of_anyone_is_in_them(self):
        for program in PROGRAMS:
            page = (MANUALS / "man1" / f"{program}.1").read_text()
            self.assertNotRegex(page, r"/home/|/root/|/HOME")


class Bash(unittest.TestCase):
    def complete(self, line: str, folder: str = ".") -> list[str]:
        """What bash offers at the end of the line, split as bash splits it."""
        words = re.findall(r"=|[^\s=]+", line) + ([""] if line.endswith(" ") else [])
        script = f'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() {{ :; }}; _{words[0].replace("-", "_")}; '
        done = run("bash", "-c", script + 'printf "%s\\n" "${COMPREPLY[@]}"', "-", MANUALS / "bash" / words[0], *words, cwd=folder)
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_commands(self):
        self.assertEqual(sorted(self.complete("vernier-cli ")), sorted([*commands(), "--help", "--version"]))
        self.assertEqual(self.complete("vernier-cli ru"), ["run"])

    def test_options_of_a_command(self):
        self.assertEqual(self.complete("vernier-cli run --s"), ["--slots"])
        self.assertEqual(self.complete("vernier-cli status --s"), [])

    def test_values(self):
        self.assertIn("nested-json", self.complete("vernier-cli export --format "))
        self.assertEqual(self.complete("vernier-cli export --format ya"), ["yaml"])
        self.assertEqual(self.complete("vernier-cli export --format=ya"), ["yaml"])
        self.assertEqual(self.complete("vernier-cli replay --rule "), ["median", "asha", "curve", "none"])
        self.assertEqual(self.complete("vernier-cli run --log "), ["error", "warning", "info", "debug"])
        self.assertEqual(self.complete("vernier-cli new --goal mi"), ["minimize"])
        self.assertEqual(self.complete("vernier-cli run --slots "), [])

    def test_studies_are_folders(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "my-study").mkdir()
            pathlib.Path(folder, "my-file").touch()
            self.assertEqual(self.complete("vernier-cli run my", folder), ["my-study"])
            self.assertEqual(sorted(self.complete("vernier-cli import my", folder)), ["my-file", "my-study"])

    @unittest.skipUnless(HAS_WINDOW, "this build has no window")
    def test_the_workbench(self):
        self.assertEqual(self.complete("vernier --st"), ["--start"])


class Fish(unittest.TestCase):
    @needs("fish")
    def test_commands_options_and_values(self):
        def complete(line: str) -> list[str]:
            done = run("fish", "--no-config", "-c", f'source {MANUALS}/fish/vernier-cli.fish; complete -C "{line}"')
            self.assertEqual(done.stderr, "")
            return [offer.split("\t")[0] for offer in done.stdout.splitlines()]

        self.assertEqual(complete("vernier-cli ru"), ["run"])
        self.assertEqual(set(commands()) - set(complete("vernier-cli ")), set())
        self.assertEqual(complete("vernier-cli run --sl"), ["--slots"])
        self.assertEqual(complete("vernier-cli status --sl"), [])
        self.assertIn("nested-json", complete("vernier-cli export --format "))


class Zsh(unittest.TestCase):
    """zsh completes only for a person at a terminal: so there is one."""

    def complete(self, line: str) -> str:
        with tempfile.TemporaryDirectory() as home:
            folder = pathlib.Path(home, "functions")
            shutil.copytree(MANUALS / "zsh", folder)
            process, master = pty.fork()
            if process == 0:
                os.chdir(home)
                os.environ |= {"TERM": "dumb", "HOME": home, "PS1": "READY> ", "COLUMNS": "300"}
                os.execvp("zsh", ["zsh", "-f", "-i"])
            try:
                self.await_text(master, "READY>")
                os.write(master, f"fpath=({folder} $fpath); autoload -U compinit; compinit -u; unsetopt beep; echo DO''NE\n".encode())
                self.await_text(master, "DONE[^>]*READY>")
                os.write(master, (line + "\t\x05MARK").encode())
                return self.await_text(master, "MARK")
            finally:
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)
                os.close(master)

    def await_text(self, terminal: int, wanted: str) -> str:
        seen, until = "", time.monotonic() + 60
        while not re.search(wanted, seen):
            left = until - time.monotonic()
            self.assertGreater(left, 0, seen)
            if select.select([terminal], [], [], left)[0]:
                seen += os.read(terminal, 65536).decode(errors="replace")
        return seen

    @needs("zsh")
    def test_a_command_an_option_and_a_value(self):
        self.assertIn("vernier-cli rerun", self.complete("vernier-cli rer"))
        self.assertIn("run --slots", self.complete("vernier-cli run --sl"))
        self.assertIn("--format toml", self.complete("vernier-cli export --format to"))

    @needs("zsh")
    def test_they_are_sound(self):
        for script in (MANUALS / "zsh").iterdir():
            done = run("zsh", "-n", script)
            self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
