"""Hiding personal particulars in whatever is about to be published."""

import re
from collections.abc import Iterable
from typing import TypeVar, cast

from generator.model.base import Frozen
from generator.model.printed import NOT_APPLICABLE, fold
from generator.model.record import Contacts
from generator.model.target import Target
from generator.model.trace import Span

MARK = "■"
_SHORTEST = 2  # one character alone is in every text
_SEVERAL = re.compile(r"[、，,;；/／]")
_TELEPHONE = re.compile(r"[0-9]{7,}")
_SEPARATORS = re.compile(r"[-‐‑–—()+.·]")
_NEVER_TEXT = frozenset({"id", "sha256", "region", "form", "rule", "at"})  # names by which things are found

Value = TypeVar("Value")


def particulars(contacts: Contacts) -> tuple[str, ...]:
    """What must not be published, bare for matching: each name and number, whole and without its area code."""
    printed = [text for text in (contacts.reporter, contacts.phone) if text not in NOT_APPLICABLE]
    parts = [part for text in printed for part in (text, *_SEVERAL.split(text), *_TELEPHONE.findall(fold(text)))]
    return tuple(sorted({_bare(part) for part in parts if len(_bare(part)) >= _SHORTEST}))


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
    """Particulars are found however they are spaced and hyphened on a line; a line break parts them."""
    found = [(at, bare) for at, printed in enumerate(text) for bare in ("\n" if printed == "\n" else _bare(printed))]
    folded, marked = "".join(bare for _, bare in found), list(text)
    for word in hidden:
        for match in re.finditer(re.escape(word), folded):
            first, last = found[match.start()][0], found[match.end() - 1][0]
            marked[first : last + 1] = MARK * (last + 1 - first)
    return "".join(marked)


def _bare(text: str) -> str:
    """A text without what may stand between the digits of a telephone number or the parts of a name."""
    return _SEPARATORS.sub("", fold(text))
