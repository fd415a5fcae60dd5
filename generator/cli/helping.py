"""The help of commands: examples stand one to a line, so that they can be copied whole."""

import re
from inspect import cleandoc

import click

_EXAMPLES = re.compile(r"^例：(.+(?:\n.+)*)", re.MULTILINE)


class Commands(click.Group):
    """Commands whose help says `例：mingxi check；mingxi check --all` and shows each of these on a line of its own."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Take a command in, its examples set apart."""
        # A docstring with `\b` has to be a raw one, in which click would not know it again.
        cmd.help = _EXAMPLES.sub(_set_apart, cleandoc(cmd.help or "").replace("\\b\n", "\b\n"))
        super().add_command(cmd, name)


def _set_apart(found: re.Match[str]) -> str:
    r"""The examples of a paragraph; `\b` keeps the lines of it as they are."""
    return "\b\n例 Examples：\n" + "\n".join(f"  {one.strip()}" for one in " ".join(found[1].split()).split("；"))


def examples(command: click.Command) -> list[str]:
    """The examples in the help of a command."""
    return re.findall(r"^  (mingxi .+)$", command.help or "", re.MULTILINE)
