"""Answers by their verdicts, as the pages of a check list them: those to look at first, those that agree folded."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.addresses import Here
from generator.comparing.naming import named
from generator.model.finding import VERDICTS, Verdict
from generator.pages.findings import Check
from generator.pages.imprint import Imprint
from generator.pages.parts import Section
from generator.pages.rules.hits import LaidBy, led_from
from generator.pages.wording import VERDICTS as MEANINGS
from generator.reporting.text import SIGNS
from generator.site import Link

_FIRST = (Verdict.DIFFERS, Verdict.LOOK, Verdict.UNCHECKED, Verdict.ROUNDING, Verdict.ADDS_UP, Verdict.NOTE)
_MANY = 12  # answers beyond which those that agree are folded
_FOLDED = frozenset({Verdict.ROUNDING, Verdict.ADDS_UP, Verdict.NOTE})


class Answer(NamedTuple):
    """One answer with the table it is about."""

    id: str
    place: Link  # to the answer on the record page
    department: str
    year: str
    check: Check


class Answers(NamedTuple):
    """All answers of one verdict."""

    id: str
    title: str
    sign: str
    remark: str
    answers: tuple[Answer, ...]
    is_folded: bool
    where: str  # the places, or how many


def by_verdict(imprint: Imprint, found: Sequence[LaidBy], here: Here) -> Iterator[Answers]:
    """Answers by their verdicts."""
    say = imprint.say
    for verdict in _FIRST:
        answers = tuple(_answer(hit, here) for hit in found if hit.verdict is verdict)
        if answers:
            is_folded = verdict in _FOLDED and len(answers) > _MANY
            title, meaning = _capital(say.words(VERDICTS[verdict])), say(MEANINGS[verdict]).rstrip("。.")
            where = say.words(named(hit.place for hit in found if hit.verdict is verdict))
            yield Answers(verdict.value, title, SIGNS[verdict], meaning, answers, is_folded, where)


def sections(verdicts: Sequence[Answers]) -> Iterator[Section]:
    """The way to each verdict."""
    for each in verdicts:
        is_finding = each.answers[0].check.kind == "differs"
        count = len(each.answers)
        yield Section(each.title, f"#{each.id}", f"≠ {count}" if is_finding else f"{count}", is_finding)


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _answer(hit: LaidBy, here: Here) -> Answer:
    check = led_from(hit, here)
    return Answer(
        id=f"at-{hit.table.replace('/', '-')}-{check.id}",
        place=Link(hit.place, here.to(f"{hit.table}/", check.id)),
        department=hit.department,
        year=f"{hit.year}",
        check=check,
    )
