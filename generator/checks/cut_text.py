"""Text and labels that stop short."""

import re
from collections.abc import Iterator

from generator.checks.rule import Rule, World
from generator.checks.texts import Block, blocks
from generator.model.finding import Finding, Operand, Verdict
from generator.model.printed import fold
from generator.model.record import Record
from generator.words import Words

ID = "cut-text"
_SHOWN = 12  # characters of a paragraph's end
_TAIL = 8  # characters of a label's end, or beginning, that are looked for
_SHORTEST = 4  # characters of a label that can be told from chance
_LONGEST_END = 8  # characters that tell whether a paragraph has ended
_FEWEST = 2  # other paragraphs that must end as they should
_MARK = r"[。；！？：…”’）】》〕」』.;!?:\"')\]}%％‰\d]"
# A number with its unit ends a promise, and 其他任务 the last duty, though the full stop is often forgotten.
_ENDS = re.compile(rf"(?:{_MARK}|\d[^\s\d，,。；;、：:]{{1,6}}|其他(?:任务|工作|事项))\s*$")
_CLAUSE_ENDS = "。;,.:!?"  # as fold() writes them
_BEGINNING = re.compile(r"(?:^|[。;])(?:\(?[0-9一二三四五六七八九十]+\)?[、.:]?)?$")


def check(record: Record, world: World) -> Iterator[Finding]:
    """Duties and goals whose last paragraph stops short, then labels that stop inside a sentence of the duties."""
    for block in blocks(record):
        if block.at == "functions" or block.at.startswith("goals."):
            yield from _paragraph(block)
    yield from _labels(record, world)


def _paragraph(block: Block) -> Iterator[Finding]:
    """The last paragraph, where it ends without a mark and most others end with one."""
    if not block.paragraphs or _is_ended(block.paragraphs[-1]):
        return
    others = [_is_ended(text) for text in block.paragraphs[:-1]]
    if sum(others) < _FEWEST or 2 * sum(others) <= len(others):
        return
    tail = f"…{block.paragraphs[-1].rstrip()[-_SHOWN:]}"
    zh = f"{block.name.zh}的最后一段没有句末标点，止于「{tail}」，可能没有印全"
    en = f"the last paragraph of {block.name.en} ends without a mark, at `{tail}`, and may be cut"
    operand = Operand(f"{block.at}.{len(others)}", block.name.zh, tail.removeprefix("…"))
    yield Finding(ID, Verdict.NOTE, Words(zh, en), (operand,))


def _is_ended(text: str) -> bool:
    """Whether a paragraph ends with a mark, or with words that need none."""
    bare = text.rstrip()
    return _ENDS.search(bare, max(0, len(bare) - _LONGEST_END)) is not None


def _labels(record: Record, world: World) -> Iterator[Finding]:
    """The last label of each group, where the duties go on inside the clause it ends in."""
    folded = [fold(text) for text in record.functions]
    for table in record.indicators:
        for number, group in enumerate(table.groups):
            if not group.level:
                continue
            label, depth = group.level[-1], len(group.level)
            end = _goes_on(fold(label), folded)
            if end and not _is_usual(label, world):
                rest = _clause(end, record.functions)
                shown = label if len(label) <= 2 * _SHOWN else f"…{label[-_SHOWN:]}"
                zh = f"指标标签「{shown}」在职能里后面还有「{rest}」，可能没有印全"
                en = f"the label `{shown}` goes on in the duties with `{rest}` and may be cut"
                operand = Operand(f"{table.id}.{number}.level-{depth}", "指标标签", label)
                yield Finding(ID, Verdict.NOTE, Words(zh, en), (operand,))


def _is_usual(label: str, world: World) -> bool:
    """Whether a label is one under which families usually stand, and not copied from the duties."""
    return any(fold(label) == fold(family.group) for family in world.vocabulary.families)


def _goes_on(label: str, duties: list[str]) -> int:
    """Where the duties go on behind a label that is copied from them and stops inside a clause everywhere; else 0."""
    if len(label) < _SHORTEST or not any(_begins_sentence(label[:_TAIL], text) for text in duties):
        return 0
    whole = "".join(duties)
    copied = label if label in whole else label[-_TAIL:] if len(label) >= 2 * _TAIL else label
    after = [match.end() for match in re.finditer(re.escape(copied), whole)]
    closed = [sum(map(len, duties[: number + 1])) for number in range(len(duties))]
    if any(end in closed or whole[end] in _CLAUSE_ENDS or whole[end - 1] in _CLAUSE_ENDS for end in after):
        return 0
    return after[0] if after else 0


def _begins_sentence(head: str, text: str) -> bool:
    """Whether a sentence of a folded paragraph begins like this, an enumerator aside."""
    return head in text and any(
        _BEGINNING.search(text[: match.start()]) for match in re.finditer(re.escape(head), text)
    )


def _clause(start: int, duties: tuple[str, ...]) -> str:
    """What is printed from a place in the folded duties to the end of the clause, or the first of it."""
    text = "".join(duties)
    places = [place for place, character in enumerate(text) for _ in fold(character)]
    after = places[start : start + _TAIL + 1]
    end = next((number for number, place in enumerate(after) if fold(text[place]) in _CLAUSE_ENDS), _TAIL)
    more = "…" if end == _TAIL else ""
    return text[places[start - 1] + 1 : after[:end][-1] + 1] + more


RULE = Rule(
    ID,
    Words("有没有印全的文字吗", "Does any text stop short?"),
    Words(
        "单元格太小时，后面的文字会被截掉；读者应知道原文到此为止，不是录入漏了。",
        "A cell that is too small cuts its text; a reader should know that the document stops there, not the record.",
    ),
    Words(
        "职能和目标的最后一段若没有句末标点、而其余各段多数有，列出；"
        "照职能句首抄写的指标标签，若末尾在职能原句里还没有断句，列出。",
        "The last paragraph of duties or of a goal is listed where it ends without a mark and most others end with "
        "one; a label copied from the beginning of a duty is listed where the clause goes on behind it.",
    ),
    check,
)
