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
_FEWEST = 2  # other paragraphs that must end as they should
_ENDS = re.compile(r"[。；！？：…”’）】》〕」』.;!?:\"')\]}%％‰\d]\s*$|其他(?:任务|工作|事项)\s*$")
_CLAUSE_ENDS = "。;,.:!?"  # as fold() writes them
_CLAUSE_BEGINS = "。;,.:!?、)"


def check(record: Record, world: World) -> Iterator[Finding]:
    """Duties and goals whose last paragraph stops short, then labels that stop inside a sentence of the duties."""
    for block in blocks(record):
        if block.at == "functions" or block.at.startswith("goals."):
            yield from _paragraph(block)
    yield from _labels(record, world)


def _paragraph(block: Block) -> Iterator[Finding]:
    """The last paragraph, where it ends without a mark and most others end with one."""
    ended = [bool(_ENDS.search(text)) for text in block.paragraphs]
    others = ended[:-1]
    if not ended or ended[-1] or sum(others) < _FEWEST or 2 * sum(others) <= len(others):
        return
    tail = f"…{block.paragraphs[-1].rstrip()[-_SHOWN:]}"
    zh = f"{block.name.zh}的最后一段没有句末标点，止于「{tail}」，可能没有印全"
    en = f"the last paragraph of {block.name.en} ends without a mark, at `{tail}`, and may be cut"
    operand = Operand(f"{block.at}.{len(ended) - 1}", block.name.zh, tail)
    yield Finding(ID, Verdict.NOTE, Words(zh, en), (operand,))


def _labels(record: Record, world: World) -> Iterator[Finding]:
    """The last label of each group, where the duties go on inside the clause it ends in."""
    usual = {fold(family.group) for family in world.vocabulary.families}
    duties = [fold(text) for text in record.functions]
    for table in record.indicators:
        for number, group in enumerate(table.groups):
            label, depth = group.level[-1], len(group.level)
            rest = "" if fold(label) in usual else _goes_on(fold(label), duties)
            if rest:
                shown = label if len(label) <= 2 * _SHOWN else f"…{label[-_SHOWN:]}"
                zh = f"指标标签「{shown}」在职能里后面还有「{rest}…」，可能没有印全"
                en = f"the label `{shown}` goes on in the duties with `{rest}…` and may be cut"
                operand = Operand(f"{table.id}.{number}.level-{depth}", "指标标签", label)
                yield Finding(ID, Verdict.NOTE, Words(zh, en), (operand,))


def _goes_on(label: str, duties: list[str]) -> str:
    """What follows in the duties, if the label is copied from them and every copy goes on inside a clause."""
    head, tail, whole = label[:_TAIL], label[-_TAIL:], "".join(duties)
    if len(label) < _SHORTEST or not any(_begins_clause(head, text) for text in duties):
        return ""
    ends = _paragraph_ends(duties)
    after = [found + len(tail) for found in _found(tail, whole)]
    if not after or any(end in ends or whole[end] in _CLAUSE_ENDS or whole[end - 1] in _CLAUSE_ENDS for end in after):
        return ""
    return whole[after[0] : min(after[0] + _TAIL, *(end for end in ends if end > after[0]))]


def _begins_clause(head: str, text: str) -> bool:
    return any(found == 0 or text[found - 1] in _CLAUSE_BEGINS for found in _found(head, text))


def _found(part: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(part), text)]


def _paragraph_ends(paragraphs: list[str]) -> list[int]:
    """Where each paragraph ends in all of them joined."""
    return [sum(map(len, paragraphs[: number + 1])) for number in range(len(paragraphs))]


RULE = Rule(
    ID,
    Words("有没有印全的文字吗", "Does any text stop short?"),
    Words(
        "单元格太小时，后面的文字会被截掉；读者应知道原文到此为止，不是录入漏了。",
        "A cell that is too small cuts its text; a reader should know that the document stops there, not the record.",
    ),
    Words(
        "职能和目标的最后一段若没有句末标点、而其余各段多数有，列出；取自职能的指标标签，若末尾在职能原句里还没有断句，列出。",
        "The last paragraph of duties or of a goal is listed where it ends without a mark and most others end with one; "
        "a label taken from the duties is listed where their clause goes on behind it.",
    ),
    check,
)
