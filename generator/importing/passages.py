"""Running text: the lines of a section put together to paragraphs, as they were before a page was set."""

import re
from collections.abc import Iterator
from itertools import dropwhile, groupby, pairwise
from typing import NamedTuple

from generator.importing.desk import Desk
from generator.importing.flattening import flat
from generator.importing.lexicon import LABEL, bare_label, plain
from generator.importing.rows import read_rows
from generator.importing.sections import Section
from generator.importing.slots import Slot, width
from generator.importing.tokens import Token
from generator.model.amount import Amount
from generator.model.form import PartKind
from generator.model.printed import squeeze

_CHINESE = "一二三四五六七八九十"
_STYLES = {
    "（一）": rf"[(（]([{_CHINESE}]{{1,3}})[)）]",
    "（1）": r"[(（]([0-9]{1,2})[)）]",
    "1）": r"([0-9]{1,2})[)）]",
    "1.": r"([0-9]{1,2})\s?[.．](?![0-9])",
    "1、": r"([0-9]{1,2})、",
    "一、": rf"([{_CHINESE}]{{1,3}})、",
    "一是": rf"([{_CHINESE}])是",
    "目标1": r"目标([0-9]{1,2})\s?[:：、.]",
}
_BEGINS = re.compile("|".join(rf"(?:{pattern})" for name, pattern in _STYLES.items() if name != "一是"))
_ENDS = "。；！？;：:!?"
_A_FEW_DIGITS = 8
_SUMS = ("总额", "合计", "小计")
_TOTAL = re.compile("(?:金额|预算)?(?:合计|总计|小计)")
_FULL_STOPS = "。！？"
_FULL_LINE = 0.8  # of the longest line: a shorter one was ended by its author, not by the page


class _Mark(NamedTuple):
    """The number at the head of a paragraph."""

    style: str
    number: int
    start: int


def passage(desk: Desk, sections: list[Section], kind: PartKind) -> list[str]:
    """The paragraphs of every section of a kind; of one that is a table of its own, a paragraph for each row."""
    chosen = [section for section in sections if section.kind is kind]
    columns = max((_heads(desk, section) for section in chosen), default=0)
    return [text for section in chosen for text in _of_section(desk, section, columns)]


def _of_section(desk: Desk, section: Section, columns: int) -> list[str]:
    return _rows(desk, section, columns) if columns else paragraphs(desk.stream[section.start : section.end])


def _heads(desk: Desk, section: Section) -> int:
    """How many columns a section is divided into, by the heads printed in it."""
    hits = [hit for hit in desk.hits if section.start <= hit.start < section.end]
    return sum(any(one.kind is section.kind and one.role != LABEL for one in hit.of(desk.form.id)) for hit in hits)


def _rows(desk: Desk, section: Section, columns: int) -> list[str]:
    """The rows of a table of words: the cells of each, set one after the other."""
    gridded = all(token.column is not None for token in desk.stream[section.start : section.end] if token.text)
    slots = [Slot(str(number), lambda _: 0.5, absent=2.0, join=0.8) for number in range(columns)]
    places = _outside_heads(desk, section)
    if _has_more_amounts(desk, section, places):
        places, slots = _without_money(desk, places), slots[:-1]
    if gridded:
        lines = groupby(places, key=lambda place: desk.stream[place].line)
        rows = [[flat(desk.stream[place].text) for place in line] for _, line in lines]
    else:
        reading = read_rows(desk.stream, places, slots, desk.effort)
        rows = [[cell.text for cell in row.values()] for row in reading.rows]
    rows = [cells for cells in rows if not any(map(_is_total, cells))]
    return [" ".join(cells) for cells in rows if not all(_is_no_task(desk, cell) for cell in cells)]


def _has_more_amounts(desk: Desk, section: Section, places: list[int]) -> bool:
    """Whether rows of words have several amounts under one head of money: which is which cannot be told."""
    amounts = [_is_amount(desk, place) for place in places]
    return _head_of_money(desk, section) != "" and any(one and other for one, other in pairwise(amounts))


def _head_of_money(desk: Desk, section: Section) -> str:
    """The head of amounts among the heads of a section."""
    for hit in (hit for hit in desk.hits if section.start <= hit.start < section.end):
        if any(one.kind is section.kind and one.role == "full" for one in hit.of(desk.form.id)):
            return bare_label(hit.text)
    return ""


def amounts_of_tasks(desk: Desk, sections: list[Section]) -> dict[tuple[int, int], str]:
    """The amounts beside tasks of which none can tell what they are, and their names, each with the head over all."""
    found: dict[tuple[int, int], str] = {}
    for section in (section for section in sections if section.kind is PartKind.TASKS):
        places = _outside_heads(desk, section)
        if _has_more_amounts(desk, section, places):
            words = set(_without_money(desk, places))
            aside = (place for place in places if place not in words or _is_total(desk.stream[place].text))
            found |= {(place, place + 1): _head_of_money(desk, section) for place in aside}
    return found


def _outside_heads(desk: Desk, section: Section) -> list[int]:
    """The places of a section's words, but for the heads of its columns."""
    covered = {place for hit in desk.hits for place in range(hit.start, hit.end) if hit.start >= section.start}
    return [place for place in range(section.start, section.end) if desk.stream[place].text and place not in covered]


def _is_total(text: str) -> bool:
    return _TOTAL.fullmatch(squeeze(text)) is not None


def _without_money(desk: Desk, places: list[int]) -> list[int]:
    """The places of words, without amounts and the names of money in a second row of heads."""
    words = [place for place in places if not _is_amount(desk, place)]
    return [*dropwhile(lambda place: _is_name_of_money(desk, desk.stream[place].text), words)]


def _is_name_of_money(desk: Desk, text: str) -> bool:
    is_known = plain(text) in desk.lexicon.rows_of_money or desk.vocabulary.fund(text) is not None
    return is_known or squeeze(text) in _SUMS


def _is_amount(desk: Desk, place: int) -> bool:
    return Amount.shape.fullmatch(squeeze(desk.stream[place].text)) is not None


def _is_no_task(desk: Desk, cell: str) -> bool:
    """Whether a cell is a head, or an amount of money below the rows of words."""
    return bool(desk.lexicon.meanings(cell)) or Amount.shape.fullmatch(squeeze(cell)) is not None


def paragraphs(section: list[Token]) -> list[str]:
    """The paragraphs of a section, in order; none where it is empty."""
    lines = list(_lines(section))
    joined = [_without_figures(paragraph) for paragraph in _joined(lines) if paragraph.strip()]
    parts = [flat(part) for paragraph in joined for part in _parted(paragraph)]
    return [part for part in parts if not _is_of_numbers(part)]


def _without_figures(paragraph: str) -> str:
    """A paragraph without the figures that disorder put before its first number."""
    first = _BEGINS.search(paragraph)
    return paragraph[first.start() :] if first and _is_of_numbers(paragraph[: first.start()]) else paragraph


def _is_of_numbers(paragraph: str) -> bool:
    """Whether a paragraph is a row of figures that disorder put among the words."""
    digits, words = (len(re.findall(kind, paragraph)) for kind in ("[0-9]", r"[\u3400-\u9fff]"))
    return digits > words and digits > _A_FEW_DIGITS


class _Line(NamedTuple):
    """A line of a section, and whether it begins a cell that stands beside another."""

    text: str
    is_apart: bool = False


def _lines(section: list[Token]) -> Iterator[_Line]:
    """The lines of a section as printed; a cell gives its own lines."""
    line: list[str] = []
    number, is_apart = -1, False
    for token in section:
        if token.line != number or token.whole:
            yield from _cut(line, is_apart=is_apart)
            is_apart = token.whole and token.line == number and any(map(str.strip, line))
            line, number = [], token.line
        line.append(token.before + token.text if line else token.text)
    yield from _cut(line, is_apart=is_apart)


def _cut(line: list[str], *, is_apart: bool) -> Iterator[_Line]:
    for number, part in enumerate("".join(line).split("\n")):
        if part.strip():
            yield _Line(part.strip(), is_apart and number == 0)


def _joined(lines: list[_Line]) -> Iterator[str]:
    """Lines put together where the page broke them."""
    longest = max((width(line.text) for line in lines), default=0)
    paragraph = ""
    for number, (line, is_apart) in enumerate(lines):
        if paragraph and (is_apart or _is_new(lines[number - 1].text, line, longest)):
            yield paragraph
            paragraph = ""
        space = " " if paragraph and _is_letter(paragraph[-1]) and _is_letter(line[0]) else ""
        paragraph += space + line
    yield paragraph


def _is_new(above: str, line: str, longest: float) -> bool:
    """Whether a line begins a paragraph: it is numbered, or the line above ended early and with a full stop."""
    if _BEGINS.match(line):
        return True
    return above[-1] in _ENDS and width(above) < _FULL_LINE * longest and line[0] not in _ENDS


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _parted(paragraph: str) -> list[str]:
    """A paragraph that runs several numbered ones together, cut at their numbers; others as they are."""
    best: list[int] = []
    for pattern in _STYLES.values():
        starts = _starts(paragraph, pattern)
        if len(starts) > max(len(best), 1) and (not best or starts[0] <= best[0]):
            best = starts
    cuts = [0, *(start for start in best if start > 0), len(paragraph)]
    parts = [paragraph[start:end].strip() for start, end in pairwise(cuts)]
    return [part for part in parts if part]


def _starts(paragraph: str, pattern: str) -> list[int]:
    """Where numbers that count on from 1 begin, each at the head or after a full stop."""
    starts: list[int] = []
    wanted = 1
    for match in re.finditer(pattern, paragraph):
        begins = paragraph[: match.start()].rstrip()
        at_head = not begins or begins[-1] in _FULL_STOPS
        if _number(match[1]) == wanted and at_head:
            starts.append(match.start())
            wanted += 1
    return starts


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, _, ones = text.rpartition("十")
    value = {digit: place for place, digit in enumerate(_CHINESE, 1)}
    if "十" not in text:
        return value.get(text, 0)
    return (value.get(tens, 1) if tens else 1) * 10 + (value.get(ones, 0) if ones else 0)
