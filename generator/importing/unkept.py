"""What stands in a document and in no record: what programs left there, and what records do not hold of a form."""

import re
from collections.abc import Iterator, Sequence

from generator.importing.desk import Desk
from generator.importing.front import Named
from generator.importing.indicators import IndicatorLine
from generator.importing.mending import Mend
from generator.importing.sections import Section
from generator.importing.tokens import PAGE_NUMBER, RESIDUE, Furniture, Token
from generator.importing.unfilled import column_numbers, is_unfilled
from generator.importing.units_behind import UNIT
from generator.model.contact import is_contact_label, tells_of_people
from generator.model.form import PartKind
from generator.model.printed import squeeze
from generator.model.record import RepairKind

_FIGURE = re.compile(r"[0-9]{1,3}(?:\.[0-9]+)?[%分]?")
PAGE = "页码、页脚一类，不是表的内容"
HEADLINE = "网页或文件印在表的标题上面的名目，不是表的内容"


def residue(stream: list[Token], lines: Sequence[IndicatorLine]) -> list[Mend]:
    """What programs left in the text: tags of web pages, marks of word processors, numbers of pages inside a cell."""
    found: dict[str, list[tuple[int, str]]] = {}
    for place, token in enumerate(stream):
        for text in (text for text in token.residue if not tells_of_people(text)):
            found.setdefault(_reason(text), []).append((place, text))
    mends = []
    for reason, chosen in found.items():
        beside = [line for line in lines if any(line.start <= place < line.end for place, _ in chosen)]
        mends.append(Mend(RepairKind.RESIDUE, tuple(text for _, text in chosen), tuple(beside), reason))
    return mends


def _reason(text: str) -> str:
    if PAGE_NUMBER.fullmatch(text):
        return PAGE
    if UNIT.fullmatch(text):
        return "金额后面印的单位，不是数额的一部分"
    if text.endswith("、"):
        return "转载的网站给各段编的号，不是表的内容"
    if text.startswith("[bookmark"):
        return "文字处理软件的书签，不是表的内容"
    return "网页标签，不是表的内容" if RESIDUE.fullmatch(text) else "合并的格子占几栏，转成文字时各栏都印了一遍"


def furniture(lines: Sequence[Furniture]) -> list[Mend]:
    """The lines that a page or a web site prints around its content, such as footers; none that tells of people."""
    texts = tuple(line.text for line in lines if not tells_of_people(line.text))
    return [Mend(RepairKind.RESIDUE, texts, (), PAGE)] if texts else []


def headlines(lines: Sequence[str]) -> list[Mend]:
    """What a page or a file prints above the title of a table to say what it holds."""
    texts = tuple(squeeze(line) for line in lines if not tells_of_people(line))
    return [Mend(RepairKind.RESIDUE, texts, (), HEADLINE)] if texts else []


def nameless(stream: list[Token], places: Sequence[int], lines: Sequence[IndicatorLine]) -> list[Mend]:
    """The figures of rows that have no name, only labels of levels: whatever they are, no target of anything."""
    named = {stream[place].line for line in lines for place in range(line.start, line.end)}
    texts = tuple(
        stream[place].bare
        for place in sorted(places)
        if stream[place].column is None and stream[place].line not in named and _FIGURE.fullmatch(stream[place].bare)
    )
    return [Mend(RepairKind.UNKEPT, texts, (), "只有分级标签、没有指标名称的一行里的数，记录不收")] if texts else []


def unfilled(desk: Desk, sections: Sequence[Section]) -> list[Mend]:
    """What a blank form prints in tables of indicators, where nobody filled it in."""
    stream = desk.stream
    tables = [section for section in sections if section.kind is PartKind.INDICATORS and not desk.runs]
    places = [place for one in tables for place in range(one.start, one.end) if is_unfilled(stream, place)]
    numbers = [place for one in tables for place in column_numbers(stream, one)]
    told = {"空白表式印的编号和省略号，没有填写": places, "表头下面印的各列的编号，不是指标": numbers}
    found = {reason: tuple(stream[place].bare for place in places) for reason, places in told.items()}
    return [Mend(RepairKind.RESIDUE, texts, (), reason) for reason, texts in found.items() if texts]


def code(named: Named) -> list[Mend]:
    """The number that a budget system prints before the name of a department."""
    reason = "预算系统在单位名称前印出的编码，不是名称的一部分"
    return [Mend(RepairKind.RESIDUE, (named.code,), (), reason)] if named.code else []


Cells = dict[tuple[int, int], str]  # runs of tokens, each with the label or head over it


def unkept(desk: Desk, sections: list[Section], set_aside: Cells) -> list[Mend]:
    """What stands under labels and heads of the form whose content records do not keep."""
    found = dict(set_aside)
    for section in sections:
        own = any(meaning.form == desk.form.id for hit in section.hits for meaning in hit.meanings)
        if section.kind is PartKind.OTHER and own:
            found |= dict.fromkeys(_cells(desk, section), section.called)
    printed = {cell: squeeze("".join(token.text for token in desk.stream[slice(*cell)])) for cell in sorted(found)}
    printed = {cell: text for cell, text in printed.items() if not _is_of_people(text, found[cell])}
    if not printed:
        return []
    texts, labels = printed.values(), dict.fromkeys(found[cell] for cell in printed)
    columns = {1: "一栏", 2: "两栏"}.get(len(labels), "各栏")
    names = "".join(f"「{label}」" for label in labels)
    return [Mend(RepairKind.UNKEPT, tuple(texts), (), f"{names}{columns}记录不收")]


def _is_of_people(text: str, head: str) -> bool:
    """Whether a text is a contact or may tell of one: such are kept apart, or left for a person to look at."""
    return is_contact_label(head) or tells_of_people(text)


def _cells(desk: Desk, section: Section) -> Iterator[tuple[int, int]]:
    """The cells of a section, and its runs of text one after another, without the labels among them."""
    labels = {
        place
        for hit in desk.hits
        if any(meaning.kind in (PartKind.UNIT, PartKind.YEAR) for meaning in hit.of(desk.form.id))
        for place in range(hit.start, hit.end)
    }
    run: list[int] = []
    for place in range(section.start, section.end):
        token = desk.stream[place]
        if token.whole or place in labels:
            yield from _run(run)
            run = []
            if token.text and place not in labels:
                yield place, place + 1
        elif token.text:
            if run and desk.stream[run[-1]].text[-1].isdigit() and token.text[0].isdigit():
                yield from _run(run)
                run = []
            run.append(place)
    yield from _run(run)


def _run(places: list[int]) -> Iterator[tuple[int, int]]:
    if places:
        yield places[0], places[-1] + 1
