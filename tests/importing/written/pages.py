"""A table over several pages, as programs break it: the labels that a break cuts are printed again below it."""

from collections.abc import Iterator

from tests.importing.written.sheet import Sheet


def pages(sheet: Sheet, height: int, *, has_heads: bool = True) -> list[Sheet]:
    """The table in pages of so many rows; `has_heads`: each begins with the heads of the columns it goes on with."""
    firsts = list(_firsts(sheet, height))
    lasts = [*firsts[1:], sheet.height]
    return [
        sheet.cut([*(_heads(sheet, first) if has_heads else ()), *range(first, last)])
        for first, last in zip(firsts, lasts, strict=True)
    ]


def _firsts(sheet: Sheet, height: int) -> Iterator[int]:
    """The row each page begins with; heads stay with the rows they are over."""
    first = 0
    while first < sheet.height:
        yield first
        next_first = first + height
        heads = (section.first for section in sheet.sections if first < section.first < next_first <= section.body)
        first = next(heads, next_first)


def _heads(sheet: Sheet, first: int) -> range:
    """The heads that a page beginning with a row prints again."""
    within = (section for section in sheet.sections if section.first < section.body <= first < section.last)
    return next((range(section.first, section.body) for section in within), range(0))
