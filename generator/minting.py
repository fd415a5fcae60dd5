"""Giving rows their ids: written into the file where a row has none, and never given twice."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.reading.files import READERS, DataFile
from generator.reading.values import Mark, Marks, Path, Value


class Insertion(NamedTuple):
    """A text to put in at a place of a file, instead of so many characters."""

    mark: Mark
    text: str
    instead_of: int = 0


class Minting(NamedTuple):
    """A file with ids in every row, and how many were new."""

    text: str
    new: int


def mint(file: DataFile) -> Minting:
    """The text of a record with an id for every row that had none; comments and layout stay."""
    marks: Marks = {}
    suffix = f".{file.name.rpartition('.')[2]}"
    value = READERS[suffix](file.text, [], marks)
    if not isinstance(value, dict):
        return Minting(file.text, 0)
    lines, json = file.text.split("\n"), suffix == ".json"
    highest = _highest(value)
    insertions: list[Insertion] = []
    for kind, path, row in _rows(value):
        if "id" not in row:
            highest[kind] += 1
            insertions.append(_new_id(lines, _start(marks, path, row), f"{kind}-{highest[kind]:03}", json=json))
    new = len(insertions)
    insertions += _minted(value, marks, highest, json=json)
    text = _insert(lines, insertions)
    return Minting(text if "minted" in value else _append(text, highest, json=json), new)


def _rows(value: dict[str, Value]) -> Iterator[tuple[str, Path, dict[str, Value]]]:
    """Every row of money and of indicators, with its path."""
    for path, row in _walk(value.get("funding", ""), ("funding",)):
        yield "m", path, row
    for path, row in _walk(value.get("indicators", ""), ("indicators",)):
        yield "i", path, row


def _walk(value: Value, path: Path) -> Iterator[tuple[Path, dict[str, Value]]]:
    """The mappings that stand in a list called `rows`, at every depth."""
    if isinstance(value, list):
        for number, part in enumerate(value):
            if isinstance(part, dict) and path[-1] == "rows":
                yield (*path, number), part
            yield from _walk(part, (*path, number))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _walk(part, (*path, key))


def _highest(value: dict[str, Value]) -> dict[str, int]:
    """The highest number ever used of each kind: as noted, or as found."""
    noted = value.get("minted")
    found = {kind: _number(noted.get(kind)) if isinstance(noted, dict) else 0 for kind in ("m", "i")}
    for kind, _, row in _rows(value):
        row_id = row.get("id")
        found[kind] = max(found[kind], _number(row_id.partition("-")[2]) if isinstance(row_id, str) else 0)
    return found


def _number(text: Value | None) -> int:
    return int(text) if isinstance(text, str) and text.isdecimal() else 0


def _start(marks: Marks, path: Path, row: dict[str, Value]) -> Mark:
    """Where a row begins: at its bracket, or at its first key."""
    own = marks[path]
    first = next((marks[*path, key] for key in row if (*path, key) in marks), own)
    return min(own, first)


def _new_id(lines: list[str], mark: Mark, row_id: str, *, json: bool) -> Insertion:
    line = lines[mark.line - 1]
    if line[mark.column - 1 : mark.column] == "{":
        written = f'"id": "{row_id}", ' if json else f"id: {row_id}, "
        return Insertion(Mark(mark.line, mark.column + 1), written)
    indent = " " * (mark.column - 1)
    return Insertion(mark, f"id: {row_id}\n{indent}")


def _minted(value: dict[str, Value], marks: Marks, highest: dict[str, int], *, json: bool) -> list[Insertion]:
    """The noted highest numbers brought up to date where they are noted."""
    noted = value.get("minted")
    if not isinstance(noted, dict):
        return []
    insertions = []
    for kind, number in highest.items():
        old = noted.get(kind)
        if isinstance(old, str) and old != str(number):
            mark = marks["minted", kind]
            insertions.append(Insertion(mark, str(number), len(old)))
        elif old is None and number:
            start = marks["minted", next(iter(noted))] if noted else marks["minted",]
            insertions.append(Insertion(start, f'"{kind}": {number}, ' if json else f"{kind}: {number}, "))
    return insertions


def _insert(lines: list[str], insertions: list[Insertion]) -> str:
    """The lines with every insertion made, from the last to the first so that places stay true."""
    lines = list(lines)
    for (line, column), text, length in sorted(insertions, reverse=True):
        before, after = lines[line - 1][: column - 1], lines[line - 1][column - 1 + length :]
        lines[line - 1] = f"{before}{text}{after}"
    return "\n".join(lines)


def _append(text: str, highest: dict[str, int], *, json: bool) -> str:
    if not json:
        return f"{text.rstrip()}\nminted: {{m: {highest['m']}, i: {highest['i']}}}\n"
    body = text.rstrip().removesuffix("}").rstrip()
    return f'{body},\n "minted": {{"m": {highest["m"]}, "i": {highest["i"]}}}\n}}\n'
