"""A study in a folder, which Vernier runs."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
from typing import Any

from ._program import VernierError, find_program


class Study:
    """A study's folder, or its study.json. `program`: the path of vernier-cli."""

    def __init__(self, folder: str | os.PathLike[str], program: str | None = None) -> None:
        path = pathlib.Path(folder)
        self.folder = path.parent if path.name == "study.json" else path
        self._program = find_program(program)

    def run(self, *, slots: int | None = None, yes: bool = False) -> None:
        """Runs trials until a limit is reached, with its progress. Blocks; an interrupt pauses the study, and run()
        resumes it. Before a study runs for the first time, its command must be confirmed at the terminal, or with `yes`."""
        arguments = ["run"] + ([f"--slots={slots}"] if slots else []) + (["--yes"] if yes else [])
        process = subprocess.Popen([self._program, *arguments, str(self.folder)])
        while True:
            try:
                code = process.wait()
                break
            except KeyboardInterrupt:  # vernier-cli has heard it too: it waits for the running trials, a second one ends them
                continue
        if code == 130:
            raise KeyboardInterrupt
        if code:
            raise VernierError(f"vernier-cli run ended with exit code {code}; what it printed says why.", code)

    def start(self, *, slots: int | None = None) -> subprocess.Popen[bytes]:
        """The same in the background, for a notebook. Its command counts as confirmed. SIGINT to the process pauses the study."""
        arguments = ["run", "--yes"] + ([f"--slots={slots}"] if slots else [])
        return subprocess.Popen([self._program, *arguments, str(self.folder)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, start_new_session=True)

    def status(self) -> str:
        """Where the study stands, in words. Works while it runs."""
        return self._printed("status")

    def best(self) -> dict[str, Any]:
        """The best configuration. Raises VernierError if no trial has a result."""
        best: dict[str, Any] = json.loads(self._printed("export", "--format", "json"))
        return best

    def records(self, *, reports: bool = False) -> list[dict[str, Any]]:
        """All trials as `vernier-cli trials --json` lists them; with `reports`, all values of their metrics by step."""
        listed: list[dict[str, Any]] = json.loads(self._printed("trials", "--json", *(["--reports"] if reports else [])))
        return listed

    def trials(self) -> Any:
        """A row for each trial, parameters as param_NAME and metrics as metric_NAME: a DataFrame with pandas, else dicts."""
        rows = [_flat(record) for record in self.records()]
        try:
            import pandas  # type: ignore[import-untyped]
        except ImportError:
            return rows
        return pandas.DataFrame(rows)

    def _printed(self, *arguments: str) -> str:
        done = subprocess.run([self._program, *arguments, str(self.folder)], stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, encoding="utf-8")
        if done.returncode:
            raise VernierError(done.stderr.strip() or f"vernier-cli {arguments[0]} failed", done.returncode)
        return done.stdout


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for key, value in record.items():
        if key in ("params", "metrics") and isinstance(value, dict):
            row |= {f"{key[:-1]}_{name}": each for name, each in value.items()}
        else:
            row[key] = value
    return row
