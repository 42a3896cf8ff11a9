"""Reads what our programs print for --help: the one source of man pages and shell completion."""

import dataclasses
import os
import re
import subprocess
import textwrap

_OPTION = re.compile(r"^  (?:(-\w), )?(--[\w-]+)(?: <?([A-Z][\w:,|]*)>?)?(?:\s{2,}(.*))?$")
_ROW = re.compile(r"^ {2,6}([\w.]+) +(\S.*)$")

# Where the help of an option says its choices, by the name of its value. A text that no longer does is an error.
_CHOICES = {
    "LEVEL": r"Log (.*) messages",
    "FORMAT": r"One of (.*?);",
    "RULE": r"^(.*)\.$",
    "GOAL": r": (.*)\.$",
    "NOISE": r": (.*)\.$",
}


@dataclasses.dataclass
class Option:
    short: str  # "-y", or empty
    long: str  # "--yes"
    value: str  # "N", or empty for a flag
    text: str

    @property
    def choices(self) -> list[str]:
        """The words that the value may be; none if it may be anything."""
        if self.value not in _CHOICES:
            return []
        found = re.search(_CHOICES[self.value], self.text)
        if not found:
            raise SystemExit(f"write-manuals: the help of {self.long} no longer lists its choices: {self.text}")
        listed = re.sub(r"\([^)]*\)", "", found.group(1))
        return re.findall(r"[\w-]+", re.sub(r"\bor\b", ",", listed))


@dataclasses.dataclass
class Block:
    kind: str  # "text", "code", "rows" or "title"
    text: str = ""
    rows: list[tuple[str, str]] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Help:
    name: str  # "vernier-cli run"
    usage: str  # what follows the name in the usage line
    blocks: list[Block]
    options: list[Option]
    commands: list["Help"] = dataclasses.field(default_factory=list)
    summary: str = ""  # of a command: its line in the list of all

    @property
    def positional(self) -> str:
        """STUDY, or what else is given without an option; empty if nothing is."""
        words = [word for word in re.findall(r"[A-Z][A-Z|]+", self.usage) if word != "OPTIONS"]
        return words[-1] if words else ""


def _printed(program: str, arguments: list[str]) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "VERNIER_", "QT_"))}
    environment |= {"HOME": "/HOME", "LC_ALL": "C.UTF-8", "VERNIER_LOG": "", "ASAN_OPTIONS": "detect_leaks=0"}
    done = subprocess.run([program, *arguments, "--help"], env=environment, check=True, capture_output=True, text=True)
    return done.stdout.replace("/HOME/", "~/")


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    for line in lines:
        row = _ROW.match(line)
        if not line.strip():
            blocks.append(Block("end"))
        elif line.endswith(":") and len(line.split()) < 3 and not line.startswith(" "):
            blocks.append(Block("title", line[:-1]))
        elif blocks and blocks[-1].kind in ("title", "rows") and row:
            if blocks[-1].kind == "title":
                blocks.append(Block("rows"))
            blocks[-1].rows.append((row.group(1), row.group(2)))
        elif line.startswith("  "):
            _append(blocks, "code", line[2:])
        else:
            _append(blocks, "text", line)
    return [block for block in blocks if block.kind != "end"]


def _append(blocks: list[Block], kind: str, line: str) -> None:
    if blocks and blocks[-1].kind == kind:
        blocks[-1].text += "\n" + line
    else:
        blocks.append(Block(kind, line))


def _options(lines: list[str]) -> tuple[list[Option], list[str]]:
    """The options among the lines, and the other lines."""
    options: list[Option] = []
    others: list[str] = []
    in_option = False
    for line in lines:
        found = _OPTION.match(line)
        if found:
            options.append(Option(found.group(1) or "", found.group(2), found.group(3) or "", found.group(4) or ""))
        elif in_option and line.startswith(" " * 10):
            options[-1].text = (options[-1].text + " " + line.strip()).strip()
            continue
        else:
            others.append(line)
        in_option = bool(found)
    return options, others


def read_help(program: str, command: str = "") -> Help:
    """What a program, or one of its commands, says of itself."""
    first, _, rest = _printed(program, [command] if command else []).partition("\n")
    name = (os.path.basename(program) + " " + command).strip()
    usage = re.sub(r"^Usage: \S+ ?", "", first).removeprefix(command).strip()
    options, others = _options(textwrap.dedent(rest).splitlines())
    blocks = _blocks([line for line in others if line not in ("Options:", "Arguments:")])
    return Help(name, usage.replace("[options]", "[OPTIONS]"), blocks, options)


def read_program(program: str) -> Help:
    """The same with all of its commands."""
    help_ = read_help(program)
    for block, following in zip(help_.blocks, help_.blocks[1:]):
        if block.kind == "title" and block.text == "Commands":
            for name, summary in following.rows:
                command = read_help(program, name)
                command.summary = summary
                help_.commands.append(command)
    return help_
