"""The only values a data file may hold, the place of each, and how a refusal is noted."""

import re
from typing import NamedTuple, TypeAlias, Union

from generator.problems import NOTHING, Code
from generator.words import Words

Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"]]  # noqa: UP007 - `|` cannot join a name in quotes
Path: TypeAlias = tuple[str | int, ...]

_LONGEST_SHOWN = 40
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

DEEPEST = 24  # a record needs 9; more is an accident or an attack


MOST = 20_000  # refusals of one file: it has no more lines than that, and a hostile one could hold a million


class Enough(Exception):  # noqa: N818 - not an error: what was refused so far is told
    """A file was refused so often that the rest of it is not read."""


class Mark(NamedTuple):
    """A place in a file, line and column from 1."""

    line: int
    column: int


Marks: TypeAlias = dict[Path, Mark]


class Refusal(NamedTuple):
    """Why a text was not accepted as it stands, and where."""

    mark: Mark
    rule: Code
    message: Words
    hint: Words = NOTHING


TOO_DEEP: tuple[Code, Words, Words] = (
    "too-deep",
    Words(f"嵌套超过 {DEEPEST} 层", f"nested deeper than {DEEPEST} levels"),
    Words("检查括号是否配对", "check that every bracket is closed"),
)


def go_on(refusals: list[Refusal]) -> None:
    """Read on, unless there is enough to tell."""
    if len(refusals) >= MOST:
        raise Enough


def duplicate(mark: Mark, key: str, first: Mark | None) -> Refusal:
    """The refusal of a key that stands twice in one mapping."""
    shown = show(key)
    where = (f"，第一次在第 {first.line} 行", f", first on line {first.line}") if first else ("", "")
    return Refusal(
        mark,
        "duplicate-key",
        Words(f"`{shown}` 在同一处写了两次{where[0]}", f"`{shown}` is written twice in one place{where[1]}"),
        Words("删去或改名其中一个", "remove or rename one of them"),
    )


def show(value: object) -> str:
    """A value as a sentence shows it: on one line, and not all of a long one."""
    if isinstance(value, (dict, list)):
        return "{…}" if isinstance(value, dict) else "[…]"
    text = " ".join(str(value).split("\n"))
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def harmless(text: str) -> str:
    """A text of a stranger's as a terminal may show it: what one would obey, or read backwards, is spelled out."""
    return _OBEYED.sub(lambda found: ascii(found[0])[1:-1], text)


def nearest(marks: Marks, path: Path) -> Mark:
    """The mark of a path, or of the nearest thing around it that has one."""
    while path and path not in marks:
        path = path[:-1]
    return marks.get(path, Mark(1, 1))
