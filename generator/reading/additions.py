"""A file of the project beside the shipped one of its name: both as one, the project's words before the shipped ones.

An entry of an id that the shipped file has says of it what is otherwise; its lists, such as aliases, come to those that
are there, but for the steps of a scale. A name that the project gives to one entry is taken from all others; an entry
whose first name is taken goes, as where the project gives it another id.
"""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from generator.model.printed import fold
from generator.problems import NOTHING, Code, Problem
from generator.reading.files import DataFile
from generator.reading.values import Path, Value
from generator.words import Words

_KEYS = ("id", "name")  # by which entries of a list are the same
_NAMES, _LISTS = ("name", "short"), ("aliases", "mentions")  # what an entry is called: no two are called the same
_IN_ORDER = "steps"  # of a scale: said anew they are others
_Places = dict[Path, Path]


class Joined(NamedTuple):
    """Two files of one name."""

    shipped: DataFile
    own: DataFile
    value: Value
    places: _Places  # where entries stand in the project's file, by where they stand here

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with either."""
        return (*self.own.problems, *self.shipped.problems)

    def problem(self, path: Path, rule: Code, message: Words, hint: Words = NOTHING) -> Problem:
        """A problem at the value a path leads to, in the file that has it."""
        for length in range(len(path), 0, -1):
            if (there := self.places.get(path[:length])) is not None:
                return self.own.problem((*there, *path[length:]), rule, message, hint)
        return (self.shipped if path else self.own).problem(path, rule, message, hint)


AnyFile: TypeAlias = DataFile | Joined


def joined(shipped: DataFile, own: DataFile) -> AnyFile:
    """Both as one; the project's alone where that cannot be, so that what is wrong with it is told."""
    if not (isinstance(shipped.value, dict) and isinstance(own.value, dict)):
        return own
    value, places = dict(shipped.value), _Places()
    for name, said in own.value.items():
        there = value.get(name)
        if isinstance(there, list) and isinstance(said, list):
            value[name] = _list(name, there, said, places)
        elif isinstance(there, dict) and isinstance(said, dict):
            value[name] = {**there, **said}
            places |= {(name, key): (name, key) for key in said}
        else:
            value[name], places[(name,)] = said, (name,)
    return Joined(shipped, own, value, places)


def _list(name: str, there: list[Value], said: list[Value], places: _Places) -> list[Value]:
    """The entries of both, those of the project in place of the shipped ones of their ids, or behind them."""
    found, at = [(entry, -1) for entry in there], dict[str, list[int]]()
    for number, entry in enumerate(there):
        at.setdefault(_key(entry), []).append(number)
    for number, entry in enumerate(said):
        if _key(entry) and (known := at.get(_key(entry))):
            place = known.pop(0)
            found[place] = (_one(there[place], entry), number)
        else:
            found.append((entry, number))
    taken: dict[str, set[str]] = {}
    for entry in said:
        for text in _called(entry):
            taken.setdefault(fold(text), set()).add(_key(entry))
    left = [(_without(entry, taken), number) for entry, number in found if number >= 0 or not _is_taken(entry, taken)]
    places |= {(name, place): (name, number) for place, (_, number) in enumerate(left) if number >= 0}
    return [entry for entry, _ in left]


def _key(entry: Value) -> str:
    """What an entry is called by; nothing where it is no entry."""
    found = (entry.get(key) for key in _KEYS) if isinstance(entry, dict) else ()
    return next((key for key in found if isinstance(key, str)), "")


def _one(there: Value, said: Value) -> Value:
    """An entry as it is shipped, with what the project says of it."""
    if not (isinstance(there, dict) and isinstance(said, dict)):
        return said
    entry = {**there, **said}
    for name, more in said.items():
        known = there.get(name)
        if isinstance(known, list) and isinstance(more, list) and name != _IN_ORDER:
            entry[name] = [*known, *(one for one in more if one not in known)]
    return entry


def _called(entry: Value) -> Iterator[str]:
    """All names of an entry."""
    if isinstance(entry, dict):
        lists = [found for name in _LISTS if isinstance(found := entry.get(name), list)]
        names = [*(entry.get(name) for name in _NAMES), *(text for found in lists for text in found)]
        yield from (name for name in names if isinstance(name, str))


def _is_taken(entry: Value, taken: dict[str, set[str]]) -> bool:
    """Whether the project calls another entry what this one is called first."""
    name = entry.get("name") if isinstance(entry, dict) else None
    return isinstance(name, str) and not _may_have(_key(entry), name, taken)


def _may_have(key: str, text: str, taken: dict[str, set[str]]) -> bool:
    return key in taken.get(fold(text), {key})


def _without(entry: Value, taken: dict[str, set[str]]) -> Value:
    """An entry without the names that the project gives to another."""
    if not isinstance(entry, dict):
        return entry
    lists: dict[str, Value] = {
        name: [text for text in found if not isinstance(text, str) or _may_have(_key(entry), text, taken)]
        for name in _LISTS
        if isinstance(found := entry.get(name), list)
    }
    return {**entry, **lists}
