"""How places, signs and units are named in a sentence about differences."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from generator.comparing.seats import AnySeat
from generator.comparing.statements import Statement
from generator.words import Words

MOST_NAMED = 6  # beyond this many, places are counted instead of named

Thing = TypeVar("Thing")
Key = TypeVar("Key", bound=Hashable)


def places(seats: Iterable[AnySeat]) -> Words:
    """Places by name; many of them by their number."""
    return named(seat.place for seat in seats)


def named(found: Iterable[str]) -> Words:
    """Names, each once; many of them by their number."""
    names = list(dict.fromkeys(found))
    if len(names) > MOST_NAMED:
        return Words(f"{len(names)}地", f"{len(names)} places")
    return Words("、".join(names), ", ".join(names))


def joined(parts: Iterable[Words], zh: str = "，", en: str = ", ") -> Words:
    """Several phrases as one."""
    known = list(parts)
    return Words(zh.join(part.zh for part in known), en.join(part.en for part in known))


def grouped(things: Iterable[Thing], key: Callable[[Thing], Key]) -> dict[Key, list[Thing]]:
    """Things by what they have in common, in the order met."""
    found: dict[Key, list[Thing]] = {}
    for thing in things:
        found.setdefault(key(thing), []).append(thing)
    return found


def keys(seats: Iterable[AnySeat]) -> tuple[str, ...]:
    """The identities of tables, each once."""
    return tuple(dict.fromkeys(seat.key for seat in seats))


def usual(values: Sequence[Key]) -> Key | None:
    """The value met most often; none where two are met equally often."""
    times = Counter(values)
    often = max(times.values(), default=0)
    found = [value for value, count in times.items() if count == often]
    return found[0] if len(found) == 1 else None


def unit(said: Statement) -> str:
    """The unit of the full-year value as the table prints it; empty where there is none."""
    return said.full.parsed.unit if said.full else ""
