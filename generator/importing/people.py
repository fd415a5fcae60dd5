"""Who filled a table in, and their telephone: read under every label of contacts, kept apart from what is published."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.importing.desk import Desk
from generator.importing.draft import Values
from generator.importing.front import OFFICE
from generator.importing.sections import Section
from generator.importing.tokens import Token
from generator.importing.unkept import Cells
from generator.model.contact import BETWEEN, is_contact_label
from generator.model.form import PartKind
from generator.model.printed import NOT_APPLICABLE

_LONGEST_PERSON, _LONGEST_TITLED, _LONGEST_NAME = 20, 6, 4  # 买买提·艾力, 副局长某某某, 欧阳某某
_FAR = 6  # lines between a label and what stands below it
_SPACED = r"1[3-9][0-9] ?[0-9]{4} ?[0-9]{4}|[(（]?0[0-9]{2,3}[)）]?\s?[-—－]?\s?[0-9]{7,8}|[0-9]{4} [0-9]{4}"
_NUMBER = rf"(?:(?:{_SPACED})(?![0-9])|[+]?[0-9][0-9()（）\-—－‐–]{{3,}}[0-9])(?:转[0-9]+)?"
_HAN = "[〇\u3400-\u9fff·•・‧]+"
_PIECE = re.compile(
    rf"(?P<date>(?:19|20)[0-9]{{2}}(?:[-./年][0-9]|[01][0-9][0-3][0-9](?![0-9])))|(?P<number>{_NUMBER})"
    rf"|(?P<mail>[A-Za-z0-9][\w.-]*@[\w.-]+)|(?P<word>{_HAN}|[A-Za-z][A-Za-z. ]*)|(?P<sign>{BETWEEN}|\s+)"
)
_NOT_A_PERSON = re.compile(
    r"(?:日期|时间|单位|部门|科室|类型|类别|名称|编码|代码|金额|资金|期限|项目|属性|目标|指标|说明|情况|附件|绩效|表)$"
)


class _Read(NamedTuple):
    """The names and the numbers at the head of a text, and how far they go."""

    names: tuple[str, ...]
    numbers: tuple[str, ...]
    end: int


def contacts(desk: Desk, sections: list[Section], set_aside: Cells) -> Values:
    """The names and numbers under labels of contacts, and in columns under such heads, several joined with `、`."""
    labels = {place for hit in desk.hits for place in range(hit.start, hit.end)}
    chosen = [section for section in sections if section.kind is PartKind.CONTACTS]
    found = [one for section in chosen for one in _beside(desk, section, labels)]
    for (start, end), head in sorted(set_aside.items()):
        if is_contact_label(head):
            found.append(_whole("\n".join(token.text for token in desk.stream[start:end])))
    names = dict.fromkeys(name for one in found for name in one.names)
    numbers = dict.fromkeys(number for one in found for number in one.numbers)
    values = {"reporter": "、".join(names), "phone": "、".join(numbers)}
    return {key: text for key, text in values.items() if text}


def _beside(desk: Desk, section: Section, labels: set[int]) -> Iterator[_Read]:
    """What stands behind a label on its line, or else on the next lines; no more than names and numbers."""
    places = [place for place in range(section.start, section.end) if place not in labels]
    tokens = [desk.stream[place] for place in places if desk.stream[place].text]
    lines: dict[int, list[Token]] = {}
    for token in tokens:
        lines.setdefault(token.line, []).append(token)
    line = desk.stream[section.hits[0].end - 1].line
    if line in lines:
        yield from _of_line(lines[line], section)
        return
    for number, (at, found) in enumerate(lines.items()):
        reads = list(_of_line(found, section)) if at - line <= _FAR else []
        if not reads or (number and any(one.names for one in reads)):
            return
        yield from reads
        line = at


def _of_line(tokens: Sequence[Token], section: Section) -> Iterator[_Read]:
    """The names and numbers with which a line begins: of cells the first, and those behind it with numbers alone."""
    if not any(token.whole for token in tokens):
        text = "".join(token.before + token.text for token in tokens).strip()
        read = _under(section, text) if text in NOT_APPLICABLE else _read(text)
        if read.names or read.numbers:
            yield read
        return
    for number, token in enumerate(tokens):
        read = _under(section, token.text) if token.text in NOT_APPLICABLE else _whole(token.text)
        if not (read.names or read.numbers) or (number and read.names):
            return
        yield read


def _under(section: Section, text: str) -> _Read:
    """What says that nothing is there, as it stands under a label."""
    is_number = "电话" in section.label or "手机" in section.label
    return _Read((), (text,), len(text)) if is_number else _Read((text,), (), len(text))


def _whole(text: str) -> _Read:
    """The names and numbers of a cell that holds nothing else."""
    unbroken = re.sub(r"(?<=[0-9])\s*\n\s*(?=[0-9])", "", text)
    read = _read(unbroken)
    return read if read.end == len(unbroken) else _Read((), (), 0)


def _read(text: str) -> _Read:
    """The names and numbers with which a text begins."""
    names: list[str] = []
    numbers: list[str] = []
    end, apart = 0, True
    while match := _PIECE.match(text, end):
        if match["date"] or (match["word"] and not _is_person(match["word"])):
            break
        if match["sign"]:
            apart = bool(match["sign"].strip())
        elif match["word"]:
            word = match["word"].strip()
            joins = names and not apart and 1 in (len(names[-1]), len(word)) and len(names[-1] + word) <= _LONGEST_NAME
            names[-1:] = [names[-1] + word] if joins else [*names[-1:], word]
            apart = False
        else:
            numbers.append(match[0].strip())
            apart = True
        end = match.end()
    return _Read(tuple(names), tuple(numbers), end)


def _is_person(word: str) -> bool:
    """Whether a word may be the name or the title of somebody."""
    longest = _LONGEST_PERSON if re.search("[·•・‧A-Za-z]", word) else _LONGEST_TITLED
    return len(word) <= longest and not OFFICE.search(word) and not _NOT_A_PERSON.search(word)
