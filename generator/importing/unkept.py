"""What stands in a document and in no record: what programs left there, and what records do not hold of a form."""

from collections.abc import Sequence

from generator.importing.desk import Desk
from generator.importing.indicators import IndicatorLine
from generator.importing.mending import Mend
from generator.importing.rows import flat
from generator.importing.sections import Section
from generator.importing.tokens import Token
from generator.model.form import PartKind
from generator.model.record import RepairKind

_COUNTS = "零一两三四五六七八九十"


def residue(stream: list[Token], lines: Sequence[IndicatorLine]) -> list[Mend]:
    """What programs left in the text: tags of web pages, marks of word processors."""
    tags = [(place, text) for place, token in enumerate(stream) for text in token.residue]
    found: list[Mend] = []
    for is_mark, reason in ((False, "网页标签，不是表的内容"), (True, "文字处理软件的书签，不是表的内容")):
        chosen = [(place, text) for place, text in tags if text.startswith("[") is is_mark]
        beside = [line for line in lines if any(line.start <= place < line.end for place, _ in chosen)]
        if chosen:
            found.append(Mend(RepairKind.RESIDUE, tuple(text for _, text in chosen), tuple(beside), reason))
    return found


def unkept(desk: Desk, sections: list[Section], set_aside: list[int]) -> list[Mend]:
    """What stands under labels and heads of the form whose content records do not keep."""
    labels: list[str] = []
    places = set(set_aside)
    for section in sections:
        own = any(meaning.form == desk.form.id for hit in section.hits for meaning in hit.meanings)
        content = {place for place in range(section.start, section.end) if desk.stream[place].text}
        if section.kind is PartKind.OTHER and own and content:
            labels.append(flat(section.label))
            places |= content
    heads = [hit for hit in desk.hits if any(meaning.role == "other" for meaning in hit.of(desk.form.id))]
    labels += [flat(hit.text) for hit in heads if set_aside]
    if not places:
        return []
    names = "".join(f"「{label}」" for label in dict.fromkeys(labels))
    count = len(dict.fromkeys(labels))
    columns = "一栏" if count == 1 else f"{_COUNTS[count] if count < len(_COUNTS) else count}栏"
    texts = tuple(text for text in _texts(desk.stream, sorted(places)))
    return [Mend(RepairKind.UNKEPT, texts, (), f"{names}{columns}记录不收")]


def _texts(stream: list[Token], places: list[int]) -> list[str]:
    """The texts at some places: cells as they are, runs of one line together."""
    found: list[str] = []
    last = -2
    for place in places:
        token = stream[place]
        goes_on = place == last + 1 and not token.whole and not token.first and found
        if goes_on:
            found[-1] += token.before + token.text
        elif token.text:
            found.append(flat(token.text))
        last = place
    return found
