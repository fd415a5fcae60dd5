"""The commands as a group: each is read when it is asked for, and its examples stand one to a line, to be copied."""

import re
from collections.abc import Mapping
from importlib import import_module
from inspect import cleandoc
from typing import Any

import click

_LANGUAGE = "--lang"
_EXAMPLES = re.compile(r"^例：(.+(?:\n.+)*)", re.MULTILINE)


class Commands(click.Group):
    """Commands in modules, none of which is read before one of its commands is asked for: few need the whole program.

    Where their help says `例：mingxi check；mingxi check --all` it shows each of these on a line of its own.
    """

    def __init__(self, modules: Mapping[str, str], **settings: Any) -> None:  # noqa: ANN401 - those of click
        """Note which module holds each command, by its name."""
        super().__init__(**settings)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of all."""
        return sorted({*self.commands, *self._modules})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        if cmd_name in self._modules and cmd_name not in self.commands:
            there = vars(import_module(self._modules[cmd_name])).values()
            self.add_command(next(one for one in there if isinstance(one, click.Command) and one.name == cmd_name))
        return super().get_command(ctx, cmd_name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Words of the command line; the language of messages may be said before the command."""
        return super().parse_args(ctx, self._with_language_last(ctx, args))

    def _with_language_last(self, ctx: click.Context, args: list[str]) -> list[str]:
        count = 2 if args[:1] == [_LANGUAGE] else 1
        if not args or args[0].partition("=")[0] != _LANGUAGE or len(args) < count:
            return args
        said, rest = args[:count], args[count:]
        command = self.get_command(ctx, rest[0]) if rest else None
        takes = any(_LANGUAGE in one.opts for one in command.params) if command else False
        return [*rest[:1], *said, *rest[1:]] if takes else rest

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A command by what was typed; all are read where there is none of that name, to tell what comes near."""
        if args[0] not in self.list_commands(ctx):
            self.every()
        return super().resolve_command(ctx, args)

    def every(self) -> dict[str, click.Command]:
        """All commands by their names."""
        context = click.Context(self)
        return {name: one for name in self.list_commands(context) if (one := self.get_command(context, name))}

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
