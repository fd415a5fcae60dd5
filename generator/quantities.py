"""The numbers that goals promise in running text, and the indicator family each of them speaks of."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.measures import Measure, measure
from generator.model.printed import fold, squeeze
from generator.model.record import Goal, Record
from generator.model.vocabulary import Family, Unit, Vocabulary

LONGEST_UNIT = 6
LONGEST_NAME = 40
SHORTEST_NAME = 2
LONGEST_VERB = 6

_NUMBER = re.compile(r"(?<![0-9.,，〔\[第-])([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?![0-9])")
_SENTENCE_END = re.compile(r"[。；;！!？?\n]")
_BEFORE = re.compile(
    r"(?:(?:力争|预计|确保|实现|完成|总计|累计)?(?:超过|超|突破|达到|达|增加到|提高到|提升到|增至|升至|不低于|不少于|不超过|控制在|为|至|约))$"
)
_AFTER = re.compile(r"^(?:及?以上|以内|以下|左右)")
_CLAUSE = re.compile(r"[，,。；;、：:！!？?\n]")
_CALENDAR = frozenset({"年", "月", "日", "号", "月份", "年度"})  # dates, not quantities
_GROWTH = re.compile(r"(?:新增|净增|增加)$")
_WHOLE = re.compile(r"(?:总数|总量)$")


class Quantity(NamedTuple):
    """A number with its unit in the text of a goal."""

    at: str  # the paragraph, as the trace names it, e.g. `goals.1.0`
    start: int  # where the number begins in the paragraph
    end: int
    printed: str  # e.g. `超2300家`
    subject: str  # the words of its clause before it
    measure: Measure
    family: Family | None


def quantities(record: Record, goal: Goal, vocabulary: Vocabulary) -> list[Quantity]:
    """Every quantity of a goal, in reading order."""
    number = record.goals.index(goal)
    paragraphs = enumerate(goal.paragraphs)
    return [found for position, text in paragraphs for found in _spoken(text, f"goals.{number}.{position}", vocabulary)]


@lru_cache(maxsize=1_000)  # several checks ask the same of one record after another
def _spoken(paragraph: str, at: str, vocabulary: Vocabulary) -> tuple[Quantity, ...]:
    return tuple(_in_paragraph(paragraph, at, vocabulary))


def _in_paragraph(paragraph: str, at: str, vocabulary: Vocabulary) -> Iterator[Quantity]:
    before_that = ""
    for match in _NUMBER.finditer(paragraph):
        unit_text, unit = _unit(paragraph[match.end() :], vocabulary)
        if unit is None or unit_text in _CALENDAR:
            continue
        end = match.end() + len(unit_text)
        if paragraph.startswith("的", end):
            continue  # `投资超5000万元的项目150个` promises projects, not money
        after = _AFTER.match(paragraph[end:])
        sentence = _SENTENCE_END.split(paragraph[: match.start()])[-1]
        said = _BEFORE.sub("", sentence)
        noun = _CLAUSE.split(paragraph[end:], maxsplit=1)[0]
        family = _family(said, noun, vocabulary) or _understood(said, before_that, vocabulary)
        value = Decimal(match[1].replace(",", ""))
        yield Quantity(
            at,
            match.start(),
            end,
            f"{sentence[len(said) :]}{paragraph[match.start() : end]}{after[0] if after else ''}",
            _CLAUSE.split(said)[-1],
            measure(value, unit, family, vocabulary),
            family,
        )
        before_that = said


def _unit(text: str, vocabulary: Vocabulary) -> tuple[str, Unit | None]:
    """The longest unit a text begins with."""
    for length in range(min(LONGEST_UNIT, len(text)), 0, -1):
        unit = vocabulary.unit(text[:length]) if squeeze(text[:length]) == text[:length] else None
        if unit:
            return text[:length], unit
    return "", None


def _family(said: str, noun: str, vocabulary: Vocabulary) -> Family | None:
    """The longest name that ends right before the number; else one that the number stands inside or before."""
    tail = fold(said[-LONGEST_NAME:])
    for start in range(len(tail) - SHORTEST_NAME + 1):
        if family := vocabulary.mentioned(tail[start:]):
            return family
    following, clause = fold(noun[:LONGEST_NAME]), fold(_CLAUSE.split(said)[-1])
    verbs = [clause[-length:] for length in range(min(LONGEST_VERB, len(clause)), 0, -1)] + [""]
    names = (verb + following[:end] for end in range(len(following), SHORTEST_NAME, -1) for verb in verbs)
    return next((family for name in names if (family := vocabulary.mentioned(name))), None)


def _understood(said: str, before_that: str, vocabulary: Vocabulary) -> Family | None:
    """`高新技术企业新增40家，总数达到350家`: the total is of what the number before it spoke of."""
    if not (_WHOLE.search(said) and before_that):
        return None
    thing = _CLAUSE.split(_GROWTH.sub("", before_that))[-1]
    return _family(f"{thing}{said[-2:]}", "", vocabulary)
