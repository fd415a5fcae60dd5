"""Hiding personal particulars in whatever is about to be published."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar, cast

from generator.model.base import Frozen
from generator.model.printed import fold
from generator.model.record import WITHHELD, Contacts
from generator.model.target import Target
from generator.model.trace import Span
from generator.people import names

MARK = WITHHELD
_SHORTEST, _LONGEST = 7, 20  # digits of a telephone number; a shorter one, such as 100, is in every table
_BETWEEN = r"[-‐‑–—()+.·,/_]|[^\S\n]"  # what may stand between two digits of a number
_RUN = re.compile(rf"[0-9]+(?:(?:{_BETWEEN}){{1,3}}[0-9]+)*")
_DIGIT = rf"(?:(?:{_BETWEEN}){{0,3}}[0-9])"
_MOBILE, _LANDLINE = f"1[3-9]{_DIGIT}{{9}}", f"[1-9]{_DIGIT}{{6,7}}"
_NUMBER = re.compile(f"(?<![0-9])(?:{_MOBILE}|[0-9]{{7,}}|{_LANDLINE})(?![0-9])")
_SEPARATORS = re.compile(r"[-‐‑–—()+.·•・‧]")
_AMOUNT = re.compile(r"[0-9]+\.[0-9]{1,6}|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,6})?")
_NEVER_TEXT = frozenset({"id", "sha256", "region", "form", "rule", "at"})  # names by which things are found

Value = TypeVar("Value")


def particulars(contacts: Contacts) -> tuple[str, ...]:
    """What must not be published, bare for matching: each name and number, whole and without its area code."""
    printed = (contacts.reporter, contacts.phone)
    found = {_bare(name) for text in printed for name in names(text)}
    return tuple(sorted(found | {number for text in printed for number in _numbers(text)}))


def veiled(value: Value, hidden: tuple[str, ...]) -> Value:
    """A value of the model with every particular replaced by marks, in whatever text it occurs."""
    return cast("Value", _veiled(value, hidden)) if hidden else value


def veiled_lines(text: str, where: Iterable[Span], hidden: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a document with the given spans, and every particular that occurs elsewhere, replaced by marks."""
    lines = text.split("\n")
    for line, first, last in where:
        shown = lines[line - 1]
        lines[line - 1] = shown[: first - 1] + MARK * (last - first + 1) + shown[last:]
    return tuple(veiled("\n".join(lines), hidden).split("\n"))


def _veiled(value: object, hidden: tuple[str, ...]) -> object:
    if type(value) in (str, Target):  # amounts, shares and the names of kinds are no text
        return type(value)(_marked(str(value), hidden))  # type: ignore[call-arg]  # both are made from a str
    if isinstance(value, Frozen):
        parts = {name: _veiled(part, hidden) for name, part in value if name not in _NEVER_TEXT}
        return value.model_copy(update=parts)
    if isinstance(value, dict):
        return {key: _veiled(part, hidden) for key, part in value.items()}
    if hasattr(value, "_asdict"):
        kept = {name: _veiled(part, hidden) for name, part in value._asdict().items() if name not in _NEVER_TEXT}
        return value._replace(**kept)  # type: ignore[attr-defined]  # a NamedTuple
    return tuple(_veiled(part, hidden) for part in value) if isinstance(value, tuple) else value


def _marked(text: str, hidden: tuple[str, ...]) -> str:
    """The text with marks in place of every character of a particular, and of what stands inside one."""
    marked, plain = list(text), _plain_digits(text)
    names_and_ends = _without_separators(text)
    for word in hidden:
        runs = (
            (match.span() for match in _printed(word).finditer(plain))
            if word.isdecimal()
            else _places(word, *names_and_ends)
        )
        for first, end in runs:
            marked[first:end] = MARK * (end - first)
    return "".join(marked)


def _without_separators(text: str) -> tuple[str, list[int]]:
    """A text bare for matching names, which a line break parts, and where each of its characters is printed."""
    found = [(at, bare) for at, printed in enumerate(text) for bare in ("\n" if printed == "\n" else _bare(printed))]
    return "".join(bare for _, bare in found), [at for at, _ in found]


def _places(name: str, folded: str, printed_at: list[int]) -> Iterator[tuple[int, int]]:
    for match in re.finditer(re.escape(name), folded):
        yield printed_at[match.start()], printed_at[match.end() - 1] + 1


def _bare(text: str) -> str:
    """A text without what may stand between the parts of a name."""
    return _SEPARATORS.sub("", fold(text))


def _numbers(text: str) -> Iterator[str]:
    """Every telephone number in a text, and each run of digits as a whole: a number with all that stands around it."""
    plain = _plain_digits(text)
    for match in (*_RUN.finditer(plain), *_NUMBER.finditer(plain)):
        number = re.sub("[^0-9]", "", match[0])
        if _SHORTEST <= len(number) <= _LONGEST:
            yield number


def has_long_number(text: str) -> bool:
    """Whether a text holds as many digits on end as a telephone number has, and is no amount."""
    plain = _plain_digits(text)
    runs = (re.sub("[^0-9]", "", match[0]) for match in _RUN.finditer(plain))
    return not _AMOUNT.fullmatch(plain.strip()) and any(len(run) >= _SHORTEST for run in runs)


@lru_cache(maxsize=1_000)
def _printed(number: str) -> re.Pattern[str]:
    """A number however it is set on a line, and not inside a longer one."""
    return re.compile(rf"(?<![0-9]){rf'(?:{_BETWEEN}){{0,3}}'.join(number)}(?![0-9])")


def _plain_digits(text: str) -> str:
    """The text with wide digits and signs made plain, character by character; ① is no digit."""
    return text if text.isascii() else "".join(map(_plain, text))


def _plain(character: str) -> str:
    number = unicodedata.decimal(character, None)
    if number is not None:
        return str(number)
    form = unicodedata.normalize("NFKC", character)
    return form if len(form) == 1 and not form.isdecimal() else character
