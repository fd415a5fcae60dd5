"""The lock: every address ever published, one to a line, as text that a person can read and merge."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.problems import Problem
from generator.words import Words

NAME = "addresses.lock"
_HEAD = (
    "# 公布过的全部地址，由 mingxi build --lock 写，只增不减；@ 后是版本，i、m 后是行号。\n"
    "# Every address ever published, kept by `mingxi build --lock`; lines are only added. @ versions, i and m rows.\n"
)
_ROWS = "[im][0-9]{1,6}(?:[,-][0-9]{1,6})*"
_LINE = re.compile(rf"(?P<address>(?:[a-z0-9][a-z0-9-]*/)+)(?P<held>(?: @[0-9a-f]{{8}})*(?: {_ROWS})*)")
_VERSION = re.compile(r"@[0-9a-f]{8}")
_RANGE = re.compile(r"([0-9]+)(?:-([0-9]+))?")
_DIGITS = 3  # of a row id, at least
_MOST = 100_000  # rows of one line: no table has more, and a range of a slip of the hand soon does

Lock = dict[str, str]  # what stands at each address: nothing, or versions and rows as the file has them


class Held(NamedTuple):
    """What was published at the address of a record."""

    versions: frozenset[str]
    rows: frozenset[str]


def read_lock(text: str, name: str) -> tuple[Lock, list[Problem]]:
    """The lock in a text; a line that is none is a problem, for what it promised could be lost."""
    lock: Lock = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _LINE.fullmatch(line)
        if match and _rows_of(match["held"]) <= _MOST:
            address, found = match["address"], match["held"].strip()
            lock[address] = held_text(held(lock[address]), held(found)) if address in lock else found
        elif line and not line.startswith("#"):
            message = Words(f"`{line[:60]}` 不是一个地址", f"`{line[:60]}` is no address")
            hint = Words("从版本库取回这一行；不要手改这个文件", "restore the line from your repository; never edit it")
            problems.append(Problem(name, number, 1, "lock", message, hint))
    return lock, problems


def _rows_of(text: str) -> int:
    """How many rows a line holds, told without naming them."""
    return sum(max(0, int(one[2] or one[1]) - int(one[1])) + 1 for one in _RANGE.finditer(_VERSION.sub("", text)))


def lock_text(lock: Lock) -> str:
    """The text of a lock."""
    return _HEAD + "".join(f"{address} {found}".strip() + "\n" for address, found in sorted(lock.items()))


def joined(old: Lock, new: Lock) -> Lock:
    """Everything in either."""
    both = {address: held_text(held(old[address]), held(new[address])) for address in old.keys() & new.keys()}
    return old | new | both


def held(text: str) -> Held:
    """What a line holds beside its address."""
    parts = text.split()
    versions = frozenset(part[1:] for part in parts if part.startswith("@"))
    return Held(versions, frozenset(row for part in parts if part[0] in "im" for row in _rows(part)))


def held_text(*helds: Held) -> str:
    """What some lines hold together, as a line has it."""
    versions = sorted(set().union(*(one.versions for one in helds)))
    rows = set().union(*(one.rows for one in helds))
    return " ".join([*(f"@{version}" for version in versions), *_ranges(rows)])


def _rows(part: str) -> Iterator[str]:
    for match in _RANGE.finditer(part[1:]):
        first = int(match[1])
        yield from (f"{part[0]}-{number:0{_DIGITS}}" for number in range(first, int(match[2] or first) + 1))


def _ranges(rows: Iterable[str]) -> Iterator[str]:
    """Row ids as ranges of each kind, e.g. `i1-31,33`."""
    numbers: dict[str, list[int]] = {}
    for row in rows:
        numbers.setdefault(row[0], []).append(int(row[2:]))
    for kind, found in sorted(numbers.items()):
        runs: list[list[int]] = []
        for number in sorted(found):
            if runs and runs[-1][-1] == number - 1:
                runs[-1][1:] = [number]
            else:
                runs.append([number])
        yield kind + ",".join("-".join(map(str, run)) for run in runs)
