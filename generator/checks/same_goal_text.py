"""Two goals of different periods with the same text."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from generator.checks.goals import plain
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Operand, Verdict
from generator.model.printed import squeeze
from generator.model.record import Record
from generator.words import Words

ID = "same-goal-text"
ALIKE = 0.98


def check(record: Record, _world: World) -> Iterator[Finding]:
    """Each pair of goals whose texts are the same, or all but."""
    texts = [(number, goal, squeeze("".join(goal.paragraphs))) for number, goal in enumerate(record.goals)]
    for (first, one, text), (second, other, other_text) in combinations(texts, 2):
        if text and other_text and _alike(text, other_text):
            exactly = text == other_text
            zh = f"{plain(one.label)}与{plain(other.label)}文字{'完全相同' if exactly else '几乎相同'}"
            en = f"goals {first + 1} and {second + 1} have {'the same' if exactly else 'almost the same'} text"
            operands = (Operand(f"goals.{first}.0", one.label, ""), Operand(f"goals.{second}.0", other.label, ""))
            yield Finding(ID, Verdict.NOTE, Words(zh, en), operands)


def _alike(text: str, other: str) -> bool:
    if text == other:
        return True
    if 2 * min(len(text), len(other)) < ALIKE * (len(text) + len(other)):
        return False  # whatever they say
    compared = SequenceMatcher(None, text, other, autojunk=False)
    return compared.quick_ratio() >= ALIKE and compared.ratio() >= ALIKE


RULE = Rule(
    ID,
    Words("不同时期的目标文字相同吗", "Do goals of different periods share one text?"),
    Words(
        "中长期目标与年度目标说的是不同的时期；这里列出文字相同或几乎相同的。",
        "Medium- and long-term goals and annual goals speak of different periods; those with the same or almost the "
        "same text are listed.",
    ),
    Words("去掉空白后比较，相似度不低于 0.98。", "Compared without white space; at least 0.98 alike."),
    check,
)
