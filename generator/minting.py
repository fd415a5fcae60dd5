"""Giving rows their ids: written into the file where a row has none, and never given twice."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.problems import Problem
from generator.reading.files import READERS, DataFile, read_text
from generator.reading.values import Mark, Marks, Path, Value
from generator.words import Words

LAST = 999_999  # ids have at most six digits
_NUMBER = re.compile("[0-9]{1,9}")
_NOTED = re.compile(r"""(?:["']?minted["']?\s*:\s*)?\{""")
_SPACE = re.compile(r"\s*")
_END = re.compile(r"^\.\.\.\s*(?:#.*)?\s*\Z", re.MULTILINE)  # `...` ends a YAML document


class Insertion(NamedTuple):
    """A text to put in at a place of a file, instead of so many characters."""

    at: int
    text: str
    instead_of: int = 0


class Minting(NamedTuple):
    """A file with ids in every row, and how many were new; left alone where that did not succeed."""

    text: str
    new: int
    problems: tuple[Problem, ...] = ()


class _Writing(NamedTuple):
    """A file to write into, with the place of everything in it."""

    file: DataFile
    marks: Marks
    lines: tuple[int, ...]  # where each line starts

    @property
    def is_json(self) -> bool:
        return self.file.name.endswith(".json")

    def at(self, mark: Mark) -> int:
        return self.lines[mark.line - 1] + mark.column - 1

    def pair(self, key: str, value: str) -> str:
        return f'"{key}": {value}' if self.is_json else f"{key}: {value}"


def mint(file: DataFile) -> Minting:
    """The text of a record with an id for every row that had none; comments and layout stay."""
    value = file.value
    if not isinstance(value, dict):
        return Minting(file.text, 0)
    if unclear := _unclear(file, value):
        return Minting(file.text, 0, (unclear,))
    highest = _highest(value)
    ids = _new_ids(value, highest)
    if ids and max(highest.values()) > LAST:
        message = Words(f"行号用完了：最大是 {LAST}", f"no row numbers are left: {LAST} is the most")
        return Minting(file.text, 0, (file.problem(("minted",), "mint", message, _BY_HAND),))
    text = _written(_writing(file), value, ids, highest)
    if text != file.text and read_text(text, file.name).value != _meant(value, ids, _noted(value, highest)):
        message = Words(
            "编号写不进这个文件的写法，文件没有动", "ids do not fit how this file is written; it is left alone"
        )
        return Minting(file.text, 0, (file.problem(next(iter(ids), ("minted",)), "mint", message, _BY_HAND),))
    return Minting(text, len(ids))


_BY_HAND = Words(
    "自己写上 id 和 minted，或把每一行写成 `- {name: …}`，把 minted 写成 `minted: {m: 1, i: 1}`",
    "write id and minted yourself, or write each row as `- {name: …}` and minted as `minted: {m: 1, i: 1}`",
)


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


def _unclear(file: DataFile, value: dict[str, Value]) -> Problem | None:
    """What is noted as the highest numbers, where it is no number: ids given after it could be given twice."""
    noted = value.get("minted", {})
    if not isinstance(noted, dict):
        message = Words("`minted` 应是若干名称和值", "`minted` should be names with values")
        return file.problem(("minted",), "mint", message, _BY_HAND)
    for kind in ("m", "i"):
        number = noted.get(kind, "0")
        if not isinstance(number, str) or not _NUMBER.fullmatch(number):
            message = Words(f"`{kind}` 不是用过的最大行号", f"`{kind}` is not the highest row number given")
            return file.problem(("minted", kind), "mint", message, Words("写数字，例如 12", "write digits, e.g. 12"))
    return None


def _highest(value: dict[str, Value]) -> dict[str, int]:
    """The highest number ever used of each kind: as noted, or as found."""
    noted = value.get("minted", {})
    found = {kind: _number(noted.get(kind)) if isinstance(noted, dict) else 0 for kind in ("m", "i")}
    for kind, _, row in _rows(value):
        row_id = row.get("id")
        found[kind] = max(found[kind], _number(row_id.partition("-")[2]) if isinstance(row_id, str) else 0)
    return found


def _number(text: Value | None) -> int:
    return int(text) if isinstance(text, str) and _NUMBER.fullmatch(text) else 0


def _new_ids(value: dict[str, Value], highest: dict[str, int]) -> dict[Path, str]:
    """An id for each row without one, by the row's path; counts on from the highest numbers."""
    ids: dict[Path, str] = {}
    for kind, path, row in _rows(value):
        if "id" not in row:
            highest[kind] += 1
            ids[path] = f"{kind}-{highest[kind]:03}"
    return ids


def _noted(value: dict[str, Value], highest: dict[str, int]) -> dict[str, str]:
    """The highest numbers that must be noted anew: those that are not noted as they are."""
    noted = value.get("minted")
    if not isinstance(noted, dict):
        return {kind: str(number) for kind, number in highest.items()}
    return {kind: str(number) for kind, number in highest.items() if _number(noted.get(kind)) != number}


def _meant(value: Value, ids: dict[Path, str], noted: dict[str, str], path: Path = ()) -> Value:
    """The values a file must have when it is read again: the old ones, the new ids, the new numbers."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return [_meant(part, ids, noted, (*path, number)) for number, part in enumerate(value)]
    meant = {key: _meant(part, ids, noted, (*path, key)) for key, part in value.items()}
    if path in ids:
        meant["id"] = ids[path]
    if not path and noted:
        old = value.get("minted", {})
        meant["minted"] = {**(old if isinstance(old, dict) else {}), **noted}
    return meant


def _writing(file: DataFile) -> _Writing:
    marks: Marks = {}
    READERS[f".{file.name.rpartition('.')[2]}"](file.text, [], marks)
    return _Writing(file, marks, (0, *(match.end() for match in re.finditer("\n", file.text))))


def _written(writing: _Writing, value: dict[str, Value], ids: dict[Path, str], highest: dict[str, int]) -> str:
    """The text with the ids and the highest numbers in it."""
    quote = '"' if writing.is_json else ""
    insertions = [
        _at_the_start(writing, writing.at(writing.marks[path]), writing.pair("id", f"{quote}{row_id}{quote}"))
        for path, row_id in ids.items()
    ]
    noted = value.get("minted")
    if isinstance(noted, dict):
        insertions += _brought_up_to_date(writing, noted, _noted(value, highest))
    else:
        insertions.append(_whole_note(writing, highest, is_alone=not value))
    text = writing.file.text
    for at, new, length in sorted(insertions, reverse=True):  # from the last on, so that places stay true
        text = f"{text[:at]}{new}{text[at + length :]}"
    return text


def _at_the_start(writing: _Writing, at: int, pairs: str) -> Insertion:
    """Names and values put first into a mapping that starts at a place: in its bracket, or on a line of its own."""
    text = writing.file.text
    if text[at] != "{":
        indent = " " * (at - text.rfind("\n", 0, at) - 1)
        return Insertion(at, f"{pairs}\n{indent}")
    space = _SPACE.match(text, at + 1)
    gap = space[0] if space else ""
    if text[at + 1 + len(gap)] == "}":
        return Insertion(at + 1, pairs)
    return Insertion(at + 1, f"{gap}{pairs}," if gap else f"{pairs}, ")


def _brought_up_to_date(writing: _Writing, noted: dict[str, Value], new: dict[str, str]) -> Iterator[Insertion]:
    """The noted numbers replaced, and those that were not noted put before them."""
    text = writing.file.text
    for kind, number in new.items():
        old = noted.get(kind)
        if isinstance(old, str):
            at = writing.at(writing.marks["minted", kind])
            yield Insertion(at + (text[at] in "\"'"), number, len(old))
    missing = [writing.pair(kind, number) for kind, number in new.items() if kind not in noted]
    if missing and (bracket := _NOTED.match(text, writing.at(writing.marks["minted",]))):
        yield _at_the_start(writing, bracket.end() - 1, ", ".join(missing))
    elif missing:
        line = writing.lines[writing.marks["minted", *[*noted][:1]].line - 1]
        space = _SPACE.match(text, line)
        indent = space[0] if space else ""
        yield Insertion(line, "".join(f"{indent}{pair}\n" for pair in missing))


def _whole_note(writing: _Writing, highest: dict[str, int], *, is_alone: bool) -> Insertion:
    """The highest numbers put last into a file that does not note them."""
    text = writing.file.text
    start = writing.at(writing.marks[()])
    pairs = ", ".join(writing.pair(kind, str(number)) for kind, number in highest.items())
    note = writing.pair("minted", f"{{{pairs}}}")
    if text[start] == "{":
        bracket = text.rindex("}")
        body = text[:bracket].rstrip()
        comma = "" if is_alone or body.endswith(",") else ","
        return Insertion(len(body), f"{comma}\n {note}\n", bracket - len(body))
    indent = " " * (start - text.rfind("\n", 0, start) - 1)
    end = _END.search(text)
    before = text[: end.start()] if end else text
    line_break = "" if before.endswith("\n") else "\n"
    return Insertion(len(before), f"{line_break}{indent}{note}\n")
