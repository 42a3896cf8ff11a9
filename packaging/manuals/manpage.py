"""Man pages in the language of man(7), from help texts and what resources/man adds to them."""

import re

from helptext import Block, Help, Option


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("^", "\\(ha").replace("~", "\\(ti")
    return "\n".join("\\&" + line if line.startswith((".", "\\(aq")) else line for line in text.split("\n"))


def _prose(text: str) -> str:
    """Escaped text in which *word* is bold; hyphens within words stay hyphens."""
    out = []
    for at, part in enumerate(re.split(r"\*([^*\s]+)\*", text)):
        out.append(f"\\fB{_escaped(part)}\\fR" if at % 2 else re.sub(r"(?<=[a-z])\\-(?=[a-z])", "-", _escaped(part)))
    return "".join(out)


def _block(block: Block, options: list[Option]) -> str:
    if block.kind == "title":
        return f".PP\n{_escaped(block.text)}:\n"
    if block.kind == "rows":
        return "".join(f".TP\n.B {_escaped(name)}\n{_prose(text)}\n" for name, text in block.rows)
    if block.kind == "code":
        return f".PP\n.in +4n\n.nf\n{_escaped(block.text)}\n.fi\n.in\n"
    return f".PP\n{_prose(block.text)}\n"


def _option(option: Option) -> str:
    names = ", ".join(f"\\fB{_escaped(name)}\\fR" for name in (option.short, option.long) if name)
    value = f" \\fI{_escaped(option.value)}\\fR" if option.value else ""
    return f".TP\n{names}{value}\n{_prose(option.text)}\n"


def _usage(help_: Help) -> str:
    usage = re.sub(r"[A-Z][A-Z|]+", lambda word: f"\\fI{word.group(0)}\\fR", _escaped(help_.usage))
    return f"\\fB{_escaped(help_.name)}\\fR {usage}".rstrip()


def _sections(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The first line of a text of resources/man, and its sections, which begin with "# "."""
    summary, _, rest = text.partition("\n")
    parts = re.split(r"^# (.*)\n", rest, flags=re.MULTILINE)
    return summary.strip(), list(zip(parts[1::2], parts[2::2]))


def _own_text(text: str) -> str:
    out = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        if paragraph.startswith("- "):
            for item in re.split(r"^- ", paragraph, flags=re.MULTILINE)[1:]:
                term, _, meaning = item.partition(": ")
                out.append(f".TP\n{_prose(term)}\n{_prose(' '.join(meaning.split()))}\n")
        elif paragraph.startswith("    "):
            out.append(_block(Block("code", re.sub(r"^    ", "", paragraph, flags=re.MULTILINE)), []))
        else:
            out.append(f".PP\n{_prose(paragraph)}\n")
    return "".join(out)


def man_page(help_: Help, own: str, version: str, date: str) -> str:
    """The page of a program. `own` is its text in resources/man: a summary, then sections."""
    summary, sections = _sections(own)
    page = f'.\\" Made from --help by packaging/write-manuals.\n.TH {help_.name.upper()} 1 {date} "Vernier {version}" "User Commands"\n'
    page += f".SH NAME\n{_escaped(help_.name)} \\- {_prose(summary)}\n"
    page += ".SH SYNOPSIS\n" + "\n.br\n".join(_usage(one) for one in [help_, *help_.commands]) + "\n"
    page += ".SH DESCRIPTION\n" + "".join(_block(block, help_.options) for block in help_.blocks)
    if help_.options:
        page += ".SH OPTIONS\n" + "".join(map(_option, help_.options))
    if help_.commands:
        page += ".SH COMMANDS\n"
    for command in help_.commands:
        page += f".SS {_escaped(command.name.split()[-1])}\n{_usage(command)}\n"
        page += "".join(_block(block, command.options) for block in command.blocks)
        page += "".join(map(_option, command.options))
    for title, text in sections:
        page += f".SH {title}\n{_own_text(text)}"
    return re.sub(r"(\.S[HS] .*\n)\.PP\n", r"\1", page)
