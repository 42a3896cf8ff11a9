"""Finds vernier-cli, and says what went wrong in it."""

from __future__ import annotations

import os
import shutil


class VernierError(Exception):
    """A request or a command of vernier-cli failed. `code` is its word ("invalid", "not_found", ...) or exit code."""

    def __init__(self, message: str, code: str | int = "failed") -> None:
        super().__init__(message)
        self.code = code


def find_program(program: str | None) -> str:
    """The path of vernier-cli: as given, as VERNIER_CLI says, or as PATH has it."""
    wanted = program or os.environ.get("VERNIER_CLI") or "vernier-cli"
    found = shutil.which(wanted)
    if not found:
        raise VernierError(f"{wanted} was not found. Install Vernier, or name vernier-cli in VERNIER_CLI.", "not_found")
    return found
