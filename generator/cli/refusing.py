"""What click refuses, said in Chinese where nobody asked for English: it knows only its own sentences."""

import os
import re
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise

import click

from generator.words import Language, Words

_HAN = re.compile("[一-鿿]")
_EXTRA = re.compile(r"Got unexpected extra arguments? \((?P<words>.*)\)", re.DOTALL)


def in_the_language_asked_for(error: click.ClickException) -> click.ClickException:
    """The error with its sentence in Chinese, unless English was asked for or we wrote the sentence ourselves."""
    if is_english() or not isinstance(error, click.UsageError):
        return error
    said = next((say(error) for kind, say in _SENTENCES if isinstance(error, kind)), "")
    return click.UsageError(said, error.ctx) if said else error


def is_english() -> bool:
    """Whether English was asked for, as far as a command line says that was not understood."""
    words = sys.argv[1:]
    named = [word for option, word in pairwise(words) if option == "--lang"]
    named += [word.partition("=")[2] for word in words if word.startswith("--lang=")]
    return (named or [os.environ.get("MINGXI_LANG", "")])[-1] == Language.EN


def said_early(words: Words) -> str:
    """A sentence in the language asked for, where a value is refused before all options are read."""
    return words.say(Language.EN if is_english() else Language.ZH)


def _no_such_option(error: click.NoSuchOption) -> str:
    return f"没有选项 `{error.option_name}`{_near(error.possibilities, '运行 --help 看有哪些')}"


def _no_such_command(error: click.NoSuchCommand) -> str:
    return f"没有命令 `{error.command_name}`{_near(error.possibilities, '运行 mingxi --help 看有哪些')}"


def _near(possibilities: Sequence[str] | None, otherwise: str) -> str:
    return f"；是不是 {' 或 '.join(f'`{one}`' for one in possibilities)}？" if possibilities else f"；{otherwise}"


def _missing(error: click.MissingParameter) -> str:
    name = _name(error)
    how = "、".join(error.param.type.choices) if error.param and isinstance(error.param.type, click.Choice) else ""
    return f"没有写 {name}；" + (f"写 {how} 中的一个" if how else "运行 --help 看例子")


def _bad(error: click.BadParameter) -> str:
    """What is wrong with a value; a sentence of ours says that itself."""
    if _HAN.search(error.message):
        return f"{_name(error)}：{error.message}" if error.param or error.param_hint else error.message
    return f"{_name(error)}：{_why(error)}"


def _why(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"只能写 {'、'.join(kind.choices)}"
    if isinstance(kind, click.IntRange):
        return f"要写 {kind.min} 到 {kind.max} 的整数"
    if isinstance(kind, click.DateTime):
        return "要写 2025-06-30 这样的日期"
    found = re.search("'(.*)'", error.message, re.DOTALL)
    name = f"`{found[1]}`" if found else "它"
    return next((f"{name} {said}" for part, said in _OF_FILES if part in error.message), error.message)


_OF_FILES = (
    ("does not exist", "不存在；看看路径有没有写错"),
    ("is a directory", "是文件夹，这里要一个文件"),
    ("is a file", "是文件，这里要一个文件夹"),
    ("is not readable", "没有读的权限"),
    ("is not writable", "没有写的权限"),
)


def _name(error: click.BadParameter) -> str:
    """An option as it is written, or an argument as the help names it."""
    hint = error.param_hint or (error.param.get_error_hint(error.ctx) if error.param else "")
    said = hint if isinstance(hint, str) else " / ".join(hint)
    return said.replace("'", "`") if "'" in said else f"`{said}`"


def _bad_option(error: click.BadOptionUsage) -> str:
    return f"`{error.option_name}` " + ("后面不写值" if "take a value" in error.message else "后面要写一个值")


def _extra(error: click.UsageError) -> str:
    found = _EXTRA.fullmatch(error.message.rstrip("."))
    return f"多写了 `{found['words']}`；名称里有空格的加引号" if found else ""


_SENTENCES: tuple[tuple[type[click.UsageError], Callable[..., str]], ...] = (
    (click.NoSuchOption, _no_such_option),
    (click.NoSuchCommand, _no_such_command),
    (click.MissingParameter, _missing),
    (click.BadParameter, _bad),
    (click.BadOptionUsage, _bad_option),
    (click.UsageError, _extra),
)
