"""Command lines that documents show, read as our program would read them."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from generator.cli import commands


class Call(NamedTuple):
    """One call of our program."""

    command: click.Command
    options: frozenset[str]  # the names of the parameters that were written out


def parse(line: str) -> Call:
    """A line that begins with `mingxi`, as click takes it; what it would not take ends in an error of usage."""
    _, name, *rest = shlex.split(line.partition(" | ")[0].partition(" > ")[0], comments=True)
    command = commands if name.startswith("-") else commands.every().get(name)
    if command is None:
        raise click.UsageError(f"there is no command `{name}`")
    inner = click.Context(command, info_name=name)
    values, left, order = command.make_parser(inner).parse_args(rest if command.name == name else [name, *rest])
    if left:
        raise click.UsageError(f"nothing takes {left}", inner)
    for parameter in order:
        written = values[parameter.name]
        if isinstance(written, str) and not isinstance(parameter.type, click.Path):  # its files need not be there
            parameter.type_cast_value(inner, written)
    return Call(command, frozenset(parameter.name or "" for parameter in order))


def blocks(page: Path) -> Iterator[str]:
    """The blocks of code of a page, fenced or indented by four spaces."""
    text = page.read_text(encoding="utf-8")
    for fence in re.finditer(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        if fence[1] in ("", "sh"):
            yield fence[2]
    unfenced = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    yield from re.findall(r"(?:^ {4}(?! )\S.*\n)+", unfenced, re.MULTILINE)


def lines(page: Path, program: str) -> list[str]:
    """The lines of a page's code that call a program, without their comments."""
    found = (line.strip().removeprefix("$ ") for block in blocks(page) for line in block.splitlines())
    return [re.sub(r"\s+#.*", "", line) for line in found if line.split(" ")[0] == program]
