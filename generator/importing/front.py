"""What stands at the head of a table: its title, whose it is, and who filled it in."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.importing.desk import Desk
from generator.importing.flattening import flat
from generator.importing.hits import Hit
from generator.importing.sections import Section
from generator.importing.tokens import Token
from generator.importing.units_behind import units_of
from generator.model.contact import without_people
from generator.model.form import PartKind
from generator.model.printed import squeeze
from generator.model.vocabulary import Vocabulary

TITLE = re.compile(r"绩效(?:目标|自评|评价).{0,8}表|目标申报表|绩效目标$|整体绩效目标")
CODE = re.compile(
    r"^[\[【(（]?[0-9]{3,12}[\]】)）]?[-—]?(?=[\u4e00-\u9fff])"
)  # what budget systems print before a name
_ENDS_AS_TABLE = re.compile(r"表(?:[(（][^()（）]{1,12}[)）])?$")
_HEADLINE = re.compile(
    r"[^。；:：]*(?:绩效|预算|决算)[^。；:：]*(?:表|公开|公示|公告|情况|目标|自评|说明)(?:[(（][^()（）]{1,12}[)）])?"
)
_LONGEST_TITLE = 60
_UNIT = re.compile(r"[(（]([百千万亿]?元)[)）]|单位[:：]([百千万亿]?元)$")
_OFFICES = "局|委|委员会|办|办公室|院|厅|中心|学校|小学|中学|所|馆|站|队|会|部|处|政府"
OFFICE = re.compile(rf"(?:{_OFFICES})(?:[(（](?:机关|本级)[)）]|机关|本级)?$")
_SEAL = re.compile(r"^\s*[(（](?:盖章|公章|签章|章)[)）]\s*")
_CALLED = re.compile(
    r"^(?:(?:预算|填报|编制|申报|发布|公开|主办)?(?:单位|部门|机构))(?:名称)?(?:[(（][^()（）]{1,4}[)）])?[:：]\s*"
)
_LONGEST_NAME = 30
_YEAR, _YEAR_ALONE = "预算年度", re.compile("((?:19|20)[0-9]{2})(?:年度?)?")


def front_lines(stream: list[Token], sections: list[Section]) -> list[str]:
    """The lines before the first label, each as it is printed; of a table its cells. Contacts are no part of them."""
    people = [section for section in sections if section.kind is PartKind.CONTACTS]
    first = min(
        (hit.start for one in sections if one.kind is not PartKind.CONTACTS for hit in one.hits), default=len(stream)
    )
    apart = {place for one in people for place in _on_line(stream, one)}
    lines: dict[tuple[int, int], list[str]] = {}
    for place, token in enumerate(stream[:first]):
        if place in apart:
            continue
        key = (token.line, place if token.whole else -1)
        lines.setdefault(key, []).append(token.before + token.text)
    joined = ("".join(line).strip() for line in lines.values())
    return [line for line in joined if line]


def _on_line(stream: list[Token], section: Section) -> Iterator[int]:
    """The tokens of a label and those behind it on its line."""
    start = section.hits[0].start
    line = stream[section.hits[0].end - 1].line
    return (place for place in range(start, section.end) if stream[place].line <= line)


def title(lines: list[str]) -> str:
    """The title: the last line above the table that calls it one of performance, or of targets."""
    short = [line for line in lines if re.search("绩效|目标", squeeze(line)) and len(squeeze(line)) <= _LONGEST_TITLE]
    fitting = [line for line in short if TITLE.search(squeeze(line))] or [line for line in short if "绩效" in line]
    tables = [line for line in fitting if _ENDS_AS_TABLE.search(squeeze(line))] or fitting
    return flat(tables[-1]) if tables else ""


def headlines(lines: list[str], title: str) -> list[str]:
    """The lines above the title that a page or a file prints to say what it holds: its name, or the title once more."""
    above = lines[: next((number for number, line in reversed([*enumerate(lines)]) if flat(line) == title), 0)]
    return [line for line in above if len(squeeze(line)) <= _LONGEST_TITLE and _HEADLINE.fullmatch(squeeze(line))]


class Named(NamedTuple):
    """The name of a department, and the number that a budget system printed before it."""

    name: str
    code: str = ""
    is_aside: bool = False  # whether it is told by a cell of a column that records do not keep


def name(desk: Desk, sections: list[Section], set_aside: Iterable[str]) -> Named:
    """The name of the department: beside its label, under a head, or else standing alone above the table."""
    units = {place for hit in desk.hits if _is_aside(desk, hit) for place in range(hit.start, hit.end)}
    for section in sections:
        places = [place for place in range(section.start, section.end) if place not in units]
        found = [desk.stream[place] for place in places if _SEAL.sub("", desk.stream[place].text)]
        is_named = found and re.search("[\u3400-\u9fff]", found[0].text) and not _UNIT.search(found[0].bare)
        if section.kind is PartKind.NAME and is_named:
            found_name = _parted(_first_cell(found))
            return found_name._replace(name=without_people(found_name.name))
    tables = (PartKind.INDICATORS, PartKind.INCOME, PartKind.SPENDING, PartKind.FUNCTIONS)
    first = min((section.start for section in sections if section.kind in tables), default=len(desk.stream))
    alone = [token.text for token in desk.stream[:first] if token.whole or (token.first and token.last)]
    among = [token.text for token in desk.stream[:first] if not token.whole]
    for is_aside, texts in ((True, list(set_aside)), (False, alone), (False, among)):
        named = [_parted(flat(text)) for text in texts]
        offices = [found for found in named if _is_office(found.name, desk.vocabulary)]
        if offices:
            return offices[-1]._replace(is_aside=is_aside)
    return Named("")


def named_again(desk: Desk, sections: list[Section], name: str) -> dict[tuple[int, int], str]:
    """The cells that say the name of the department once more beside another label, with these labels."""
    chosen = [section for section in sections if section.kind is PartKind.NAME]
    cells = [
        (section.called, place)
        for section in chosen
        for place in range(section.start, section.end)
        if squeeze(desk.stream[place].text) == squeeze(name)
    ]
    return {(place, place + 1): label for label, place in cells[1:]}


def cell_of_name(desk: Desk, named: Named, cells: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """The first of the cells that records do not keep which tells the name: it is kept as that."""
    told = squeeze(named.code + named.name)
    found = (cell for cell in sorted(cells) if squeeze("".join(one.text for one in desk.stream[slice(*cell)])) == told)
    return {cell for cell in [next(found, None)] if cell and named.is_aside}


def _is_aside(desk: Desk, hit: Hit) -> bool:
    """Whether words are the unit of money or the year, printed on the line of another label."""
    kinds = {meaning.kind for meaning in hit.of(desk.form.id)}
    return bool(kinds) and kinds <= {PartKind.UNIT, PartKind.YEAR}


def _parted(text: str) -> Named:
    text = _CALLED.sub("", text)
    match = CODE.match(text)
    return Named(text[match.end() :], match[0]) if match else Named(text)


def _first_cell(found: list[Token]) -> str:
    """The first cell of a section, or the runs of its first line."""
    if found[0].whole:
        return flat(found[0].text)
    first = [token for token in found if token.line == found[0].line]
    return flat("".join(token.before + token.text for token in first))


def _is_office(text: str, vocabulary: Vocabulary) -> bool:
    return len(text) <= _LONGEST_NAME and bool(OFFICE.search(text)) and vocabulary.department(text) is not None


def printed_years(desk: Desk, sections: list[Section]) -> Iterator[int]:
    """The years that stand in labels for the year, and those that stand beside one."""
    for hit in desk.hits:
        if any(meaning.kind is PartKind.YEAR for meaning in hit.of(desk.form.id)):
            year = desk.lexicon.blank(hit.text, "year")
            if year:
                yield int(year)
    for section in (section for section in sections if section.called == _YEAR):
        said = next((token.bare for token in desk.stream[section.start : section.end] if token.text), "")
        if match := _YEAR_ALONE.fullmatch(said):
            yield int(match[1])


def printed_unit(desk: Desk) -> str:
    """The unit of money that some label prints."""
    units = (desk.lexicon.blank(hit.text, "unit") for hit in desk.hits)
    return next((unit for unit in units if unit), "")


def unit_in_words(desk: Desk, sections: list[Section]) -> tuple[str, str]:
    """The unit of money that other words print, and these words: a row's name, an amount, or a line above the money."""
    money = [section for section in sections if section.kind in (PartKind.INCOME, PartKind.SPENDING)]
    below = [one.start for one in sections if one.kind is PartKind.INDICATORS and money and one.start > money[0].start]
    places = [place for section in money for place in range(section.start, section.end)]
    for place in (*places, *range(min(below, default=len(desk.stream)))):
        found = _UNIT.search(desk.stream[place].bare)
        if found:
            return next(filter(None, found.groups())), flat(desk.stream[place].text)
    units = units_of(desk.stream, places)
    return (units[0], units[0]) if units else ("", "")
