"""Completion scripts for bash, zsh and fish, from help texts."""

from helptext import Help, Option

_FILES = {"FILE", "LOG|STUDY"}
_FOLDERS = {"DIR", "STUDY"}


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _sentence(text: str) -> str:
    """What fits beside a completion: the first sentence, without its end."""
    return text.split(". ")[0].split("; ")[0].rstrip(".:")


def _values_in_bash(value: str, choices: list[str]) -> str:
    if choices:
        return f'COMPREPLY=($(compgen -W "{" ".join(choices)}" -- "$word"))'
    if value in _FILES:
        return 'compopt -o filenames; COMPREPLY=($(compgen -f -- "$word"))'
    if value in _FOLDERS:
        return 'compopt -o filenames; COMPREPLY=($(compgen -d -- "$word"))'
    return "COMPREPLY=()"


def _words_in_bash(help_: Help, indent: str) -> str:
    """Completes what stands behind `help_`'s name: the value of an option, an option, or its positional argument."""
    names = [name for option in help_.options for name in (option.short, option.long) if name]
    lines = ['case "$before" in']
    for option in help_.options:
        if option.value:
            lines.append(f"    {option.long}) {_values_in_bash(option.value, option.choices)}; return ;;")
    lines += ["esac", 'if [[ $word == -* ]]; then', f'    COMPREPLY=($(compgen -W "{" ".join(names)}" -- "$word"))', "else",
              f"    {_values_in_bash(help_.positional, [])}", "fi"]
    return "\n".join(indent + line for line in lines) + "\n"


def bash(help_: Help) -> str:
    function = "_" + help_.name.replace("-", "_")
    out = f"# bash completion for {help_.name}. Made from --help by packaging/write-manuals.\n\n{function}() {{\n"
    out += "    local IFS=$'\\n\\t ' word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
    out += "    # bash takes --option=value for three words.\n"
    out += "    if [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; elif [[ $word == = ]]; then word= ; fi\n"
    if not help_.commands:
        return out + _words_in_bash(help_, "    ") + f"}}\ncomplete -F {function} {help_.name}\n"
    names = " ".join(command.name.split()[-1] for command in help_.commands)
    out += f'    if ((COMP_CWORD == 1)); then\n        COMPREPLY=($(compgen -W "{names} --help --version" -- "$word"))\n'
    out += "        return\n    fi\n    case ${COMP_WORDS[1]} in\n"
    for command in help_.commands:
        out += f"        {command.name.split()[-1]})\n{_words_in_bash(command, '            ')}            ;;\n"
    return out + f"    esac\n}}\ncomplete -F {function} {help_.name}\n"


def _option_in_zsh(option: Option) -> str:
    text = _sentence(option.text).replace("[", "(").replace("]", ")").replace(":", "\\:")
    value = ""
    if option.value:
        action = "(" + " ".join(option.choices) + ")" if option.choices else _action_in_zsh(option.value)
        value = f":{option.value.replace(':', ' ')}:{action}"
    if option.short:
        return f"'({option.short} {option.long})'{{{option.short},{option.long}}}{_quoted(f'[{text}]{value}')}"
    return _quoted(f"*{option.long}[{text}]{value}")


def _action_in_zsh(value: str) -> str:
    return "_files" if value in _FILES else "_files -/" if value in _FOLDERS else " "


def _arguments_in_zsh(help_: Help, indent: str) -> str:
    words = [_option_in_zsh(option) for option in help_.options]
    if help_.positional:
        words.append(_quoted(f":{help_.positional}:{_action_in_zsh(help_.positional)}"))
    return f"{indent}_arguments " + f" \\\n{indent}    ".join(words) + "\n"


def zsh(help_: Help) -> str:
    out = f"#compdef {help_.name}\n# Made from --help by packaging/write-manuals.\n\n"
    if not help_.commands:
        return out + _arguments_in_zsh(help_, "")
    out += "local curcontext=$curcontext state line\nlocal -a commands=(\n"
    for command in help_.commands:
        out += "    " + _quoted(command.name.split()[-1] + ":" + _sentence(command.summary).replace(":", "\\:")) + "\n"
    out += ")\n_arguments -C '(- *)--help[Show help]' '(- *)--version[Print the version]' '1:command:->command' '*::argument:->argument'\n"
    out += "case $state in\n    command) _describe command commands ;;\n    argument)\n        case $words[1] in\n"
    for command in help_.commands:
        out += f"            {command.name.split()[-1]})\n{_arguments_in_zsh(command, ' ' * 16)}                ;;\n"
    return out + "        esac ;;\nesac\n"


def _option_in_fish(program: str, option: Option, condition: str) -> str:
    line = f"complete -c {program}{condition} -l {option.long[2:]}"
    if option.short:
        line += f" -s {option.short[1:]}"
    if option.choices:
        line += " -x -a " + _quoted(" ".join(option.choices))
    elif option.value in _FILES:
        line += " -r -F"
    elif option.value in _FOLDERS:
        line += " -x -a '(__fish_complete_directories)'"
    elif option.value:
        line += " -x"
    return line + " -d " + _quoted(_sentence(option.text)) + "\n"


def _positional_in_fish(program: str, help_: Help, condition: str) -> str:
    if help_.positional in _FILES:
        return f"complete -c {program}{condition} -F\n"
    if help_.positional in _FOLDERS:
        return f"complete -c {program}{condition} -a '(__fish_complete_directories)'\n"
    return ""


def fish(help_: Help) -> str:
    program = help_.name
    out = f"# fish completion for {program}. Made from --help by packaging/write-manuals.\ncomplete -c {program} -f\n"
    if help_.commands:
        for name in ("help", "version"):
            out += f"complete -c {program} -n __fish_use_subcommand -l {name}\n"
    for command in help_.commands:
        name = command.name.split()[-1]
        out += f"complete -c {program} -n __fish_use_subcommand -a {name} -d {_quoted(_sentence(command.summary))}\n"
        condition = f" -n '__fish_seen_subcommand_from {name}'"
        out += _positional_in_fish(program, command, condition)
        out += "".join(_option_in_fish(program, option, condition) for option in command.options)
    if not help_.commands:
        out += _positional_in_fish(program, help_, "")
        out += "".join(_option_in_fish(program, option, "") for option in help_.options)
    return out
