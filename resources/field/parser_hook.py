"""Asks the parser of a Python script for its options, as sitecustomize.py of Vernier's "--help" run.

Heard only with VERNIER_PARSER_HOOK=1. Prints one line, "VERNIER-PARSER {json}", and ends the script before it does any work. Where
no known parser is asked, the script runs as if this file were not there, so that its own --help is printed.
"""
import enum
import importlib.abc
import importlib.util
import json
import os
import sys

MARK = "VERNIER-PARSER "


def plain(value):
    """A value as JSON can hold it; None for what cannot be written in a command."""
    if isinstance(value, enum.Enum):
        return plain(value.value)
    if isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple)) and all(isinstance(item, (bool, int, float, str)) for item in value):
        return list(value)
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    return None


def collected(collect, *values):
    """What `collect` returns; nothing if this version of the parser is not as expected, so that its own help is printed."""
    try:
        return collect(*values)
    except Exception as error:
        sys.stderr.write("Vernier could not ask the parser: %r\n" % error)
        return []


def type_name(kind, default):
    name = getattr(kind, "__name__", None) or getattr(kind, "name", None) or ""
    for known in ("float", "int", "bool", "str"):
        if name.lower().startswith(known) or name.lower() == {"int": "integer", "bool": "boolean", "str": "text"}.get(known):
            return known
    for known in (bool, int, float, str):
        if isinstance(default, known):
            return known.__name__
    return ""


def report(options):
    seen = set()
    kept = []
    for option in options:
        key = tuple(option["names"])
        if key and key not in seen and "--help" not in key:
            seen.add(key)
            kept.append(option)
    sys.stdout.write("\n" + MARK + json.dumps({"options": kept}, default=str) + "\n")
    sys.stdout.flush()
    os._exit(0)


def argparse_options(parser, argv):
    import argparse

    options = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            chosen = next((word for word in argv if word in action.choices), None)
            if chosen:
                options += argparse_options(action.choices[chosen], argv)
            continue
        if not action.option_strings or isinstance(action, (argparse._HelpAction, argparse._VersionAction)):
            continue
        default = None if action.default is argparse.SUPPRESS else action.default
        names = [name for name in action.option_strings if not name.startswith("--no-")] or list(action.option_strings)
        is_flag = action.nargs == 0
        options.append({
            "names": names,
            "negations": [name for name in action.option_strings if name not in names],
            "type": "bool" if is_flag else type_name(action.type, default),
            "default": plain(default),
            "choices": [plain(choice) for choice in action.choices or [] if plain(choice) is not None],
            "list": action.nargs in ("*", "+", argparse.REMAINDER) or (isinstance(action.nargs, int) and action.nargs > 1),
            "flag": is_flag,
            "help": (action.help or "") if action.help is not argparse.SUPPRESS else "",
        })
    return options


def hook_argparse():
    import argparse

    original = argparse.ArgumentParser.parse_known_args

    def parse_known_args(self, args=None, namespace=None):
        argv = list(sys.argv[1:] if args is None else args)
        is_hydra = "--hydra-help" in getattr(self, "_option_string_actions", {})  # its options are not the script's
        if ("--help" in argv or "-h" in argv) and not is_hydra:
            options = collected(argparse_options, self, argv)
            if options:
                report(options)
        return original(self, args, namespace)

    argparse.ArgumentParser.parse_known_args = parse_known_args


def hook_click(module):
    hook_command(module.Command if "main" in vars(module.Command) else module.BaseCommand)  # the latter before click 8.2


def hook_typer(module):
    for owner in (module.TyperCommand, module.TyperGroup):
        hook_command(owner)


def hook_command(owner):
    original = owner.main

    def click_options(command, argv):
        options = []
        for parameter in getattr(command, "params", []):
            if getattr(parameter, "param_type_name", "") != "option":
                continue
            # Typer keeps the annotation instead of a type of click.
            kind = getattr(parameter, "type", None) or getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
            choices = getattr(kind, "choices", None)
            if isinstance(kind, type) and issubclass(kind, enum.Enum):
                choices = list(kind)
            if parameter.name in ("install_completion", "show_completion"):
                continue
            default = parameter.default
            default = None if callable(default) or type(default).__name__ == "Sentinel" else plain(default)
            options.append({
                "names": list(parameter.opts),
                "negations": list(parameter.secondary_opts),
                "type": "bool" if parameter.is_flag else type_name(kind, default),
                "default": default,
                "choices": [plain(choice) for choice in choices or [] if plain(choice) is not None],
                "list": bool(parameter.multiple) or parameter.nargs != 1,
                "flag": bool(parameter.is_flag),
                "min": getattr(kind, "min", getattr(parameter, "min", None)),
                "max": getattr(kind, "max", getattr(parameter, "max", None)),
                "help": parameter.help or "",
            })
        for name, inner in (getattr(command, "commands", None) or {}).items():
            if name in argv:
                options += click_options(inner, argv)
        return options

    def main(self, args=None, *others, **named):
        argv = list(sys.argv[1:] if args is None else args)
        if "--help" in argv:
            options = collected(click_options, self, argv)
            if options:
                report(options)
        return original(self, args, *others, **named)

    owner.main = main


def hook_absl(module):
    original = module.FlagValues.__call__

    def call(self, argv, known_only=False):
        if any(word in ("--help", "-h", "--helpfull") for word in argv):
            main = [flag for name, flags in self.flags_by_module_dict().items() if not name.startswith("absl") for flag in flags]
            options = []
            for flag in main:
                is_flag = bool(getattr(flag, "boolean", False))
                options.append({
                    "names": ["--" + flag.name],
                    "negations": ["--no" + flag.name] if is_flag else [],
                    "type": type_name(type(flag.default), flag.default) if not is_flag else "bool",
                    "default": plain(flag.default),
                    "choices": list(getattr(flag.parser, "enum_values", None) or []),
                    "list": isinstance(flag.default, (list, tuple)),
                    "flag": is_flag,
                    "min": getattr(flag.parser, "lower_bound", None),
                    "max": getattr(flag.parser, "upper_bound", None),
                    "help": flag.help or "",
                })
            if options:
                report(options)
        return original(self, argv, known_only)

    module.FlagValues.__call__ = call


def hook_hydra(module):
    """Prints the configuration as it is composed, which Hydra itself does for --help only as a text."""

    def _run_hydra(args, args_parser, task_function, config_path, config_name, *others, **named):
        from hydra import compose, initialize_config_dir
        from omegaconf import OmegaConf

        parsed, _ = args_parser.parse_known_args([word for word in sys.argv[1:] if word not in ("--help", "-h")])
        folder = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), config_path or "."))
        with initialize_config_dir(config_dir=folder, version_base=None):
            config = compose(config_name=parsed.config_name or config_name, overrides=parsed.overrides)
        options = []

        def walk(node, path):
            for key, value in node.items():
                name = path + "." + str(key) if path else str(key)
                if isinstance(value, dict):
                    walk(value, name)
                elif plain(value) is not None:
                    options.append({"names": [name], "type": type_name(None, value), "default": plain(value), "choices": [],
                                    "list": isinstance(value, list), "flag": False, "help": ""})

        walk(OmegaConf.to_container(config, resolve=False), "")
        report(options)

    original = module._run_hydra

    def choose(*args, **named):
        if "--help" in sys.argv:
            try:
                _run_hydra(**named) if named else _run_hydra(*args)
            except Exception as error:  # the configuration needs what only a run gives it: Hydra's own help says more
                sys.stderr.write("Vernier could not compose the configuration: %s\n" % error)
        return original(*args, **named)

    module._run_hydra = choose


LATER = {"click.core": hook_click, "typer.core": hook_typer, "absl.flags._flagvalues": hook_absl, "hydra._internal.utils": hook_hydra}


class AfterImport(importlib.abc.MetaPathFinder):
    """Hooks a module once it is imported, if it ever is."""

    def find_spec(self, name, path, target=None):
        if name not in LATER:
            return None
        hook = LATER.pop(name)
        spec = importlib.util.find_spec(name)
        if spec is None or spec.loader is None:
            return None
        execute = spec.loader.exec_module

        def exec_module(module):
            execute(module)
            try:
                hook(module)
            except AttributeError:  # another version: its own help is read
                pass

        spec.loader.exec_module = exec_module
        return spec


if os.environ.get("VERNIER_PARSER_HOOK") == "1":
    hook_argparse()
    sys.meta_path.insert(0, AfterImport())
