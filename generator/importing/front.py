"""What stands at the head of a table: its title, whose it is, and who filled it in."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.importing.desk import Desk
from generator.importing.draft import Values
from generator.importing.flattening import flat
from generator.importing.sections import Section
from generator.importing.tokens import Token
from generator.model.form import PartKind
from generator.model.printed import squeeze
from generator.model.vocabulary import Vocabulary

TITLE = re.compile(r"绩效(?:目标|自评|评价).{0,8}表|目标申报表|绩效目标$|整体绩效目标")
CODE = re.compile(
    r"^[\[【(（]?[0-9]{3,12}[\]】)）]?[-—]?(?=[\u4e00-\u9fff])"
)  # what budget systems print before a name
_ENDS_AS_TABLE = re.compile(r"表(?:[(（][^()（）]{1,12}[)）])?$")
_LONGEST_TITLE = 60
_OFFICES = "局|委|委员会|办|办公室|院|厅|中心|学校|小学|中学|所|馆|站|队|会|部|处|政府"
_OFFICE = re.compile(rf"(?:{_OFFICES})(?:[(（](?:机关|本级)[)）])?$")
_LONGEST_NAME, _LONGEST_PERSON = 30, 12
_PHONE = re.compile(r"[0-9()（）\-—－ ]{5,}(?:转[0-9]+)?")


def front_lines(stream: list[Token], sections: list[Section]) -> list[str]:
    """The lines before the first label, each as it is printed; of a table its cells."""
    first = min((hit.start for section in sections for hit in section.hits), default=len(stream))
    lines: dict[tuple[int, int], str] = {}
    for place, token in enumerate(stream[:first]):
        key = (token.line, place if token.whole else -1)
        lines[key] = lines.get(key, "") + token.before + token.text
    return [line.strip() for line in lines.values() if line.strip()]


def title(lines: list[str]) -> str:
    """The title: the last line above the table that calls it one of performance, or of targets."""
    short = [line for line in lines if re.search("绩效|目标", squeeze(line)) and len(squeeze(line)) <= _LONGEST_TITLE]
    fitting = [line for line in short if TITLE.search(squeeze(line))] or [line for line in short if "绩效" in line]
    tables = [line for line in fitting if _ENDS_AS_TABLE.search(squeeze(line))] or fitting
    return flat(tables[-1]) if tables else ""


class Named(NamedTuple):
    """The name of a department, and the number that a budget system printed before it."""

    name: str
    code: str = ""


def name(desk: Desk, sections: list[Section], set_aside: Iterable[str]) -> Named:
    """The name of the department: beside its label, under a head, or else standing alone above the table."""
    for section in sections:
        found = [token for token in desk.stream[section.start : section.end] if token.text]
        if section.kind is PartKind.NAME and found and re.search("[\u3400-\u9fff]", found[0].text):
            return _parted(_first_cell(found))
    tables = (PartKind.INDICATORS, PartKind.INCOME, PartKind.SPENDING, PartKind.FUNCTIONS)
    first = min((section.start for section in sections if section.kind in tables), default=len(desk.stream))
    alone = [token.text for token in desk.stream[:first] if token.whole or (token.first and token.last)]
    among = [token.text for token in desk.stream[:first] if not token.whole]
    for texts in (list(set_aside), alone, among):
        named = [_parted(flat(text)) for text in texts]
        offices = [found for found in named if _is_office(found.name, desk.vocabulary)]
        if offices:
            return offices[-1]
    return Named("")


def _parted(text: str) -> Named:
    match = CODE.match(text)
    return Named(text[match.end() :], match[0]) if match else Named(text)


def _first_cell(found: list[Token]) -> str:
    """The first cell of a section, or the runs of its first line."""
    if found[0].whole:
        return flat(found[0].text)
    first = [token for token in found if token.line == found[0].line]
    return flat("".join(token.before + token.text for token in first))


def _is_office(text: str, vocabulary: Vocabulary) -> bool:
    return len(text) <= _LONGEST_NAME and bool(_OFFICE.search(text)) and vocabulary.department(text) is not None


def contacts(desk: Desk, sections: list[Section]) -> Values:
    """Who filled the table in, and the telephone: kept apart from everything that is published."""
    found: dict[str, str] = {}
    for section in sections:
        if section.kind is PartKind.CONTACTS:
            texts = [token.text for token in desk.stream[section.start : section.end] if token.text]
            if "电话" in section.label:
                found.setdefault("phone", next((text for text in texts if _PHONE.fullmatch(text)), ""))
            else:
                found.setdefault("reporter", flat(next(iter(texts), "")))
    reporter = found.get("reporter", "")
    if _OFFICE.search(reporter) or len(reporter) > _LONGEST_PERSON:
        found["reporter"] = ""  # the cells are in disorder: this is no person
    return {key: found[key] for key in ("reporter", "phone") if found.get(key)}


def printed_years(desk: Desk) -> Iterator[int]:
    """The years that stand in labels for the year."""
    for hit in desk.hits:
        if any(meaning.kind is PartKind.YEAR for meaning in hit.of(desk.form.id)):
            year = desk.lexicon.blank(hit.text, "year")
            if year:
                yield int(year)


def printed_unit(desk: Desk) -> str:
    """The unit of money that some label prints."""
    units = (desk.lexicon.blank(hit.text, "unit") for hit in desk.hits)
    return next((unit for unit in units if unit), "")
