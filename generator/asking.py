"""What a person asks for on the command line: the options all commands share, and the records they name."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from generator.naming import UnknownRecord, key_of, named_records
from generator.words import Language, Words

Command = TypeVar("Command", bound=Callable[..., Any])


def project(command: Command) -> Command:
    """The two options every command on a project has."""
    root = click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help="项目文件夹，内有 data/，默认是当前文件夹。The project's folder, e.g. --root ../mingxi-data",
    )
    return root(lang_option(command))


def lang_option(command: Command) -> Command:
    """The option for the language of messages."""
    return click.option(
        "--lang",
        type=click.Choice([language.value for language in Language]),
        default=Language.ZH.value,
        callback=lambda _context, _option, value: Language(value),
        envvar="MINGXI_LANG",
        help="消息的语言，写在命令前面也可以。Language of messages, also before the command, e.g. --lang en",
    )(command)


def is_asked_for(option: str) -> bool:
    """Whether an option stands on the command line itself: what is published must not depend on the surroundings."""
    return click.get_current_context().get_parameter_source(option) is ParameterSource.COMMANDLINE


def expect_data(root: Path, lang: Language) -> None:
    """Refuse a folder that is no project."""
    if not (root / "data").is_dir():
        words = Words(
            f"`{root}` 里没有 data/ 文件夹；在项目文件夹里运行，用 --root 指明，或用 mingxi init 新建一个项目",
            f"`{root}` has no data/ folder; run in a project's folder, name one with --root, or make one: mingxi init",
        )
        raise click.UsageError(words.say(lang))


def keys(records: Iterable[str], root: Path, lang: Language) -> frozenset[str]:
    """The keys of the records a person named."""
    return frozenset(map(key_of, paths(records, root, lang)))


def paths(records: Iterable[str], root: Path, lang: Language) -> list[Path]:
    """The files of the records a person named."""
    try:
        return named_records(root, records)
    except UnknownRecord as unknown:
        raise click.UsageError(unknown.words.say(lang)) from None
