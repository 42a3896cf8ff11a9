"""Reads an exported configuration with the reader that people use and prints it as JSON: read_export.py FORM FILE NAME...

Values of readers that know only texts are texts. Exits with 77 and a reason if the reader is not installed.
"""
import ast
import json
import shlex
import subprocess
import sys


def flat(levels, before=""):
    values = {}
    for key, value in levels.items():
        if isinstance(value, dict):
            values.update(flat(value, before + key + "."))
        else:
            values[before + key] = value
    return values


def from_shell(shell, path, names):
    words = " ".join(f'"${name}"' for name in names)
    done = subprocess.run([shell, "-c", f". {shlex.quote(path)}; printf '%s\\0' {words}"], stdout=subprocess.PIPE)
    return dict(zip(names, done.stdout.decode().split("\0")))


def from_docker(path):
    """The rules of docker's opts/file.go: a line is NAME=value, and nothing is a quote."""
    values = {}
    for line in open(path, encoding="utf-8", newline="\n"):
        line = line.rstrip("\n")
        if line and not line.startswith("#"):
            name, _, value = line.partition("=")
            values[name] = value
    return values


def read(form, path, names):
    text = open(path, encoding="utf-8", newline="").read()
    if form in ("json", "nested-json"):
        return flat(json.loads(text))
    if form in ("yaml", "nested-yaml"):
        import yaml
        return flat(yaml.safe_load(text))
    if form == "toml":
        import tomllib
        return flat(tomllib.loads(text))
    if form == "python":
        return ast.literal_eval(text)
    if form == "wandb":
        import yaml
        return {key: entry["value"] for key, entry in yaml.safe_load(text).items() if isinstance(entry, dict)}
    if form == "hydra":
        from hydra.core.override_parser.overrides_parser import OverridesParser
        from hydra.core.override_parser.types import QuotedString
        overrides = OverridesParser.create().parse_overrides(shlex.split(text))
        values = {override.key_or_group: override.value() for override in overrides}
        return {key: str(value.text) if isinstance(value, QuotedString) else value for key, value in values.items()}
    if form == "dotenv":
        import dotenv
        return dotenv.dotenv_values(path)
    if form == "docker":
        return from_docker(path)
    return from_shell(form, path, names)


try:
    print(json.dumps(read(sys.argv[1], sys.argv[2], sys.argv[3:])))
except (ImportError, FileNotFoundError) as missing:
    print(missing)
    sys.exit(77)
