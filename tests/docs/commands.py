"""The page of commands, from the help that the program gives."""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli import commands
from generator.cli.ending import FINE, INTERRUPTED, OURS, PROBLEMS, UNREADABLE, WRONG_USE
from generator.cli.helping import examples
from tests.docs.writing import code, codes, fence, page, table

_EXITS = (
    (FINE, "没有问题；表里的发现不算问题", "no problem; findings in tables are none"),
    (PROBLEMS, "文件有问题，或没有认出表；逐条说明在哪里、怎样改", "files have problems, or no table was found"),
    (WRONG_USE, "命令写错了", "the command was not understood"),
    (UNREADABLE, "文件读不了或写不了", "a file could not be read or written"),
    (OURS, "程序自己出了错", "a mistake of the program itself"),
    (INTERRUPTED, "中途停下", "interrupted"),
)
_SURROUNDINGS = (
    ("MINGXI_LANG", "消息的语言，zh 或 en；命令里的 --lang 优先", "language of messages; --lang goes first"),
    (
        "MINGXI_CACHE",
        "以前做好的网页留在哪个文件夹；默认是 $XDG_CACHE_HOME/mingxi，或 ~/.cache/mingxi；随时可以整个删去",
        "where pages made before are kept; $XDG_CACHE_HOME/mingxi or ~/.cache/mingxi; may be deleted",
    ),
    ("MINGXI_DEBUG", "写 1：程序出错时给出全部细节", "1 shows all details of a mistake of the program"),
)


def write() -> str:
    """The page."""
    named = commands.every().items()
    return page(
        "命令 Commands",
        "每条命令都有 `--help`；也可写成 `python -m generator …`。\n"
        "Each command has `--help`; `python -m generator …` is the same.",
        table(["命令 Command", "做什么 What it does"], [[_link(name), _lines(one)[0]] for name, one in named]),
        "结果写在标准输出，其余写在标准错误。退出码：\nResults go to stdout, all else to stderr. Exit codes:",
        table(["退出码 Code", "意思", "Meaning"], [[code(str(number)), zh, en] for number, zh, en in _EXITS]),
        "环境变量 Environment:",
        table(["变量 Variable", "意思", "Meaning"], [[code(name), zh, en] for name, zh, en in _SURROUNDINGS]),
        *(part for name, one in named for part in _command(name, one)),
    )


def _link(name: str) -> str:
    return f"[`mingxi {name}`](#mingxi-{name})"


def _lines(command: click.Command) -> list[str]:
    """The paragraphs of the help without the examples; lines that are kept as they are stand in a block."""
    text = (command.help or "").partition("\b\n例")[0]
    paragraphs = (one.strip("\n") for one in re.split(r"\n\s*\n", text) if one.strip())
    return [fence(one[2:]) if one.startswith("\b\n") else " ".join(one.split()) for one in paragraphs]


def _command(name: str, command: click.Command) -> Iterator[str]:
    yield f"## mingxi {name}"
    yield from _lines(command)
    yield fence(_usage(name, command))
    options = [one for one in command.params if isinstance(one, click.Option)]
    if options:
        yield table(
            ["选项 Option", "取值 Value", "默认 Default", "说明 Meaning"],
            [[codes([*one.opts]), _value(one), _default(one), one.help or ""] for one in options],
        )
    yield "例 Examples:"
    yield fence("\n".join(examples(command)), "sh")


def _usage(name: str, command: click.Command) -> str:
    arguments = [one for one in command.params if isinstance(one, click.Argument)]
    shown = [f"{(one.name or '').upper()}{'…' if one.nargs < 0 else ''}" for one in arguments]
    words = [word if one.required else f"[{word}]" for one, word in zip(arguments, shown, strict=True)]
    return " ".join([f"mingxi {name} [OPTIONS]", *words])


def _value(option: click.Option) -> str:
    if option.is_flag:
        return ""
    if isinstance(option.type, click.Choice):
        return codes(map(str, option.type.choices))
    if isinstance(option.type, click.IntRange):
        return "数 number"
    is_folder = isinstance(option.type, click.Path) and not option.type.file_okay
    return "文件夹 folder" if is_folder else "文字 text"


def _default(option: click.Option) -> str:
    if option.required:
        return "必写 required"
    return code(str(option.default)) if isinstance(option.default, (str, Path)) and not option.is_flag else ""
