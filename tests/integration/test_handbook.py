"""The handbook, held to what the programs do: every command runs, every study is valid, every link leads somewhere, and every field of
study.json is in the reference.

In a page, ```sh is run, in order, in a folder of its own, unless it says ```sh no-run. A block with a second word, ```python fit.py, is
written to a file of that name before.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "resources" / "handbook").glob("*.md"))
CLI = pathlib.Path(os.environ["VERNIER_CLI"])
LANGUAGES = {"sh", "json", "python", "cpp", "r", "csv", "yaml", "text"}
NO_RUN = "no-run"


class Block:
    """A fenced block of a page: ```language word."""

    def __init__(self, info: str, text: str):
        words = info.split()
        self.language = words[0] if words else ""
        self.word = words[1] if len(words) > 1 else ""
        self.text = text

    def is_file(self) -> bool:
        return bool(self.word) and self.word != NO_RUN

    def is_run(self) -> bool:
        return self.language == "sh" and self.word != NO_RUN


def blocks_of(page: pathlib.Path) -> list[Block]:
    return [Block(*found) for found in re.findall(r"^```(.*)\n((?:.*\n)*?)```$", page.read_text(encoding="utf-8"), re.M)]


def prose_of(page: pathlib.Path) -> str:
    return re.sub(r"^```.*\n(?:.*\n)*?```$", "", page.read_text(encoding="utf-8"), flags=re.M)


def slug(heading: str) -> str:
    """What a link to a heading ends in, after the #."""
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")


def headings_of(page: pathlib.Path) -> set[str]:
    return {slug(heading) for heading in re.findall(r"^#+ (.+)$", prose_of(page), re.M)}


def environment(home: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "VERNIER_", "GIT_"))}
    return kept | {"HOME": home, "PATH": f"{CLI.parent}:{kept['PATH']}", "LC_ALL": "C.UTF-8"}


def run(script: str, folder: str, home: str) -> subprocess.CompletedProcess:
    return subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=environment(home), text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)


class Commands(unittest.TestCase):
    def run_page(self, page: pathlib.Path) -> None:
        with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as folder:
            for block in blocks_of(page):
                if block.is_file():
                    path = pathlib.Path(folder, block.word)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(block.text, encoding="utf-8")
            for block in filter(Block.is_run, blocks_of(page)):
                done = run(block.text, folder, home)
                self.assertEqual(done.returncode, 0, f"{block.text}\n{done.stdout}")
                self.assertNotIn("  warning ", done.stdout)

    def test_of_each_page_run(self):
        for page in PAGES:
            with self.subTest(page=page.name):
                self.run_page(page)

    def test_few_are_left_out(self):
        shell = [block for page in PAGES for block in blocks_of(page) if block.language == "sh"]
        left_out = [block for block in shell if not block.is_run()]
        self.assertGreater(len(shell), 25)
        self.assertLess(5 * len(left_out), len(shell))

    def test_have_options_that_exist(self):
        """Also those that are not run, and those in sentences."""
        helps: dict[str, str] = {}
        seen = 0
        for page in PAGES:
            texts = [block.text for block in blocks_of(page) if block.language == "sh"] + re.findall(r"`([^`]+)`", prose_of(page))
            for words in re.findall(r"vernier-cli ([a-z]+\b.*)", "\n".join(texts)):
                command, *options = words.split(" -- ")[0].split(" > ")[0].split()
                if command not in helps:
                    helps[command] = subprocess.run([CLI, command, "--help"], capture_output=True, text=True).stdout
                for option in (word for word in options if word.startswith("--")):
                    seen += 1
                    self.assertRegex(helps[command], rf"(?m)^  (?:-\w, )?{option}\b", f"{page.name}: vernier-cli {words}")
        self.assertGreater(seen, 20)
        self.assertGreater(len(helps), 10)


class Pages(unittest.TestCase):
    def test_are_written_by_the_convention(self):
        for page in PAGES:
            self.assertRegex(page.read_text(encoding="utf-8"), r"\A# \S", page.name)
            for block in blocks_of(page):
                self.assertIn(block.language, LANGUAGES, page.name)
            self.assertEqual(page.read_text(encoding="utf-8").count("```"), 2 * len(blocks_of(page)), page.name)

    def test_have_no_dead_links(self):
        links = 0
        for page in PAGES:
            prose = re.sub(r"`[^`]*`", "", prose_of(page))
            for target in re.findall(r"\]\(([^)]+)\)", prose):
                links += 1
                if target.startswith("https://"):
                    continue
                name, _, anchor = target.partition("#")
                linked = page.parent / name if name else page
                self.assertIn(linked, PAGES, f"{page.name}: {target}")
                if anchor:
                    self.assertIn(anchor, headings_of(linked), f"{page.name}: {target}")
        self.assertGreater(links, 40)

    def test_are_all_in_the_index(self):
        index = PAGES[0].parent / "index.md"
        listed = re.findall(r"^- \[[^]]+\]\(([^)]+)\)$", index.read_text(encoding="utf-8"), re.M)
        self.assertEqual(sorted(listed + ["index.md"]), [page.name for page in PAGES])

    def test_are_linked_from_the_readme(self):
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        linked = re.findall(r"\]\((resources/handbook[^)#]*)", readme)
        self.assertIn("resources/handbook/index.md", linked)
        for path in linked:
            self.assertTrue((ROOT / path).exists(), path)

    def test_are_all_in_the_window(self):
        listed = (ROOT / "resources" / "handbook" / "handbook.qrc").read_text(encoding="utf-8")
        self.assertEqual(sorted(re.findall(r"<file>(.+?)</file>", listed)), [page.name for page in PAGES])


class Html(unittest.TestCase):
    @unittest.skipUnless(shutil.which("cmark-gfm"), "cmark-gfm is not installed")
    def test_is_made_of_all_pages_with_links_that_work(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([ROOT / "packaging" / "handbook", "--out", folder], check=True, capture_output=True)
            texts = {path.name: path.read_text(encoding="utf-8") for path in pathlib.Path(folder).glob("*.html")}
            self.assertEqual(sorted(texts), [page.stem + ".html" for page in PAGES])
            self.assertTrue(pathlib.Path(folder, "handbook.css").exists())
            for name, text in texts.items():
                self.assertGreater(text.count("<li><a href="), 20, name)
                self.assertEqual(text.count('aria-current="page"'), 1, name)
                self.assertNotIn("```", text, name)
                self.assertNotIn("| ---", text, name)
                for target in re.findall(r'<a href="([^"]+)"', text):
                    page, _, anchor = target.partition("#")
                    if not target.startswith("https://"):
                        self.assertIn(page, texts, f"{name}: {target}")
                        self.assertIn(f'id="{anchor}"' if anchor else "<h1", texts[page], f"{name}: {target}")


class Reference(unittest.TestCase):
    """The keys that the reader of study.json asks for, against the first column of the reference."""

    def setUp(self):
        study = ROOT / "core" / "study"
        source = "".join((study / name).read_text() for name in ("StudyFile.cpp", "ObjectivesJson.cpp", "StoppingJson.cpp", "ParametersJson.cpp"))
        asked = r'\.(?:text|flag|whole|natural|number|find|list|value|word|oneOf)\("(\w+)"|wordOr\([^"]*"(\w+)"'
        self.known = {first or second for first, second in re.findall(asked, source)}
        patterns = re.search(r"kMetricPatternWords\{\{(.*?)\}\}\}", (study / "StudyWords.h").read_text(), re.S)
        self.known |= set(re.findall(r'"(\w+)"', patterns.group(1)))
        page = (ROOT / "resources" / "handbook" / "reference-study.md").read_text(encoding="utf-8")
        self.rows = re.findall(r"^\| `([\w.\[\]]+)` \|(.*)\|$", page, re.M)

    def test_names_each_field(self):
        named = {path.split(".")[-1] for path, _ in self.rows}
        self.assertGreater(len(self.known), 60)
        self.assertEqual(self.known - named, set())

    def test_names_no_field_that_is_none(self):
        self.assertEqual({path.split(".")[-1] for path, _ in self.rows} - self.known, set())

    def test_says_kind_range_default_and_meaning(self):
        for path, cells in self.rows:
            self.assertEqual(cells.count("|"), 3, path)
            self.assertTrue(cells.split("|")[0].strip(), path)

    def test_names_each_word_that_a_field_may_be(self):
        core = ROOT / "core"
        words = set(re.findall(r'\{\w+::\w+, "([^"]+)"\}', (core / "study" / "StudyWords.h").read_text()))
        for path in list((core / "methods").glob("*Method.cpp")) + list((core / "stopping").glob("*Rule.cpp")):
            words |= set(re.findall(r'\.word = "(\w+)"', path.read_text()))
        words |= set(re.findall(r'kHyperbandWord = "(\w+)"', (core / "methods" / "HyperbandMethod.cpp").read_text()))
        words -= {"pattern", "key", "column", "tag"}  # what fields are called
        self.assertGreater(len(words), 35)
        told = set(re.findall(r"`([^`]+)`", " ".join(cells for _, cells in self.rows)))
        self.assertEqual(words - told, set())

    def test_gives_the_defaults_of_the_code(self):
        """A number in the column of defaults is that of the struct which the reader fills."""
        header = (ROOT / "core" / "study" / "StudyDefinition.h").read_text()
        members = {"stopping.min_peers": "minPeers", "stopping.eta": "eta", "stopping.probability": "probability",
                   "stopping.protect_top": "protectTop", "stopping.protect_last": "protectLast", "recovery.retries": "retries",
                   "recovery.wait_s": "waitSeconds", "recovery.halt_after": "haltAfter", "recovery.abort_after": "abortAfter",
                   "recovery.stop_grace_s": "stopGraceSeconds", "limits.parallel": "parallel", "resource.eta": "eta"}
        defaults = {path: cells.split("|")[2].strip() for path, cells in self.rows}
        for path, member in members.items():
            self.assertIn(defaults[path], re.findall(rf"\b{member} = ([\d.]+);", header), path)


if __name__ == "__main__":
    unittest.main()
