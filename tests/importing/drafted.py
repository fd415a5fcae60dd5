"""What a draft says and where that stands, to be held against its document."""

from typing import Any

from generator.importing.draft import Draft
from generator.importing.paper import Cell
from generator.importing.tokens import RESIDUE
from generator.model.printed import fold_radicals, squeeze
from generator.model.trace import Trace, spans
from generator.tracing.glyphs import Glyphs, even, glyphs

HEADS = "一级指标\t二级指标\t三级指标\t指标值"
PROJECT = "项目支出绩效目标表\n（2024年度）\n项目名称\t河道清淤\n实施单位\t宝应县水务局\n"
WHOLE = "部门整体支出绩效目标表\n（2024年度）\n部门名称\t宝应县水务局\n"

_SAID_BY_US = {
    "id", "reason", "kind", "scope", "form", "source", "minted", "region", "year", "read", "columns", "rows",
}  # fmt: skip


def printed(value: Any) -> list[str]:
    """Every text of a part of a draft that must be printed in its document."""
    if isinstance(value, dict):
        parts = [part for key, part in value.items() if key not in _SAID_BY_US or (key == "rows" and _are_rows(part))]
        return [text for part in parts for text in printed(part)]
    if isinstance(value, list):
        return [text for part in value for text in printed(part)]
    return [str(value)] if value else []


def _are_rows(part: Any) -> bool:
    return bool(part) and isinstance(part[0], dict)


def invented(draft: Draft) -> list[str]:
    """The texts of a draft that its document does not hold, neither in one piece nor as cells in a row."""
    whole, cells = _even(draft.text), glyphs(RESIDUE.sub(" ", draft.text))
    inferred = {draft.values["funding"]["unit"]} if "unit" in draft.values.get("inferred", {}) else set()
    people = [name for contact in draft.values.get("contacts", {}).values() for name in contact.split("、")]
    texts = [text for text in printed(draft.values | {"contacts": people}) if text not in inferred]
    return [text for text in texts if _even(text) not in whole and not _is_of_cells(_even(text), cells)]


def _even(text: str) -> str:
    return even(fold_radicals(squeeze(RESIDUE.sub("", text))))


def _is_of_cells(text: str, document: Glyphs) -> bool:
    """Whether a text is made of runs of the document that each end where a cell does; all but the first begin so."""
    rest, is_first = text, True
    while rest not in document.even:
        ends = range(len(rest) - 1, 0, -1)
        length = next((end for end in ends if _stands(document, rest[:end], is_first=is_first)), 0)
        if not length:
            return False
        rest, is_first = rest[length:], False
    return True


def _stands(document: Glyphs, part: str, *, is_first: bool) -> bool:
    at = document.even.find(part)
    while at >= 0:
        if document.gap(at + len(part)) and (is_first or document.gap(at)):
            return True
        at = document.even.find(part, at + 1)
    return False


def covered(trace: Trace) -> set[tuple[int, int]]:
    """The lines and columns that are a value, a label, or not understood."""
    places = [*trace.values.values(), *(label.at for label in (*trace.labels, *trace.left))]
    return {
        (span.line, column) for place in places for span in spans(place) for column in range(span.first, span.last + 1)
    }


def levels(draft: Draft) -> dict[tuple[str, ...], list[tuple[str, str]]]:
    """The indicators of a draft under their levels: names and targets."""
    groups = [group for table in draft.values["indicators"] for group in table["groups"]]
    return {tuple(group["level"]): [(row["name"], row["full"]) for row in group["rows"]] for group in groups}


def rows(draft: Draft) -> list[tuple[str, str]]:
    """The names and targets of the indicators of a draft."""
    return [row for under in levels(draft).values() for row in under]


def doubted(draft: Draft) -> list[str]:
    """What a person is told to look at."""
    return [doubt.words.zh for doubt in draft.doubts]


def gridded(lines):
    """The cells of a table; `^` goes on from the cell above."""
    table = [line.split("\t") for line in lines]
    return tuple(
        Cell(text, row, column, 1 + (table[row + 1 : row + 2] != [] and table[row + 1][column] == "^"))
        for row, line in enumerate(table)
        for column, text in enumerate(line)
        if text != "^"
    )
