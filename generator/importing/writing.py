"""A draft as the text of its file: in the layout of all records, with what a person should look at marked."""

import re

from generator.importing.draft import Doubt, Values
from generator.model.record import Record
from generator.notation import record_text, values_text

_MARK = "# 待核："
_TOP = re.compile(r"^([a-z_]+):")
_ID = re.compile(r"\bid: ([mi]-[0-9]{3,6})\b")
_EMPTY = {"title": "", "region": "", "year": ""}
_WITHIN = {"name": "department", "unit": "funding"}  # doubts about a field inside another


def draft_text(values: Values, record: Record | None, doubts: tuple[Doubt, ...]) -> str:
    """The text of a draft's file; a person deletes each mark when it is settled."""
    whole = {key: values.get(key, _EMPTY.get(key, "")) for key in (*_EMPTY, *values)}
    lines = (record_text(record) if record else values_text(whole)).splitlines()
    marked: list[str] = []
    open_doubts = [Doubt(_WITHIN.get(doubt.at, doubt.at), doubt.words) for doubt in doubts]
    for number, line in enumerate(lines):
        here = _named_on(line)
        indent = line[: len(line) - len(line.lstrip())]
        for doubt in [doubt for doubt in open_doubts if doubt.at in here]:
            marked.append(f"{indent}{_MARK}{doubt.words.zh}")
            open_doubts.remove(doubt)
        marked.append(line)
        if number == 0:
            place = len(marked)
    rest = [f"{_MARK}{doubt.words.zh}" for doubt in open_doubts]
    marked[place:place] = rest
    return "".join(f"{line}\n" for line in marked)


def _named_on(line: str) -> set[str]:
    """What a line of a draft speaks of: a field, or rows by their ids."""
    top = _TOP.match(line)
    return {*_ID.findall(line), *([top[1]] if top else [])}
