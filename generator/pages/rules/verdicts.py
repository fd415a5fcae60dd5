"""Answers by their verdicts, as the pages of a check list them: those to look at first, those that agree folded."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.comparing.naming import grouped, named
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
_VERY_MANY = 48  # answers beyond which each place has a fold of its own
_WORTH = 4  # answers to a fold, at least, on the whole
_FOLDED = frozenset({Verdict.ROUNDING, Verdict.ADDS_UP, Verdict.NOTE})


class Answer(NamedTuple):
    """One answer with the table it is about."""

    id: str
    place: Link  # to the answer on the record page
    department: str
    year: str
    check: Check


class OfPlace(NamedTuple):
    """The answers about the tables of one place."""

    name: str
    remark: str  # how many tables
    answers: tuple[Answer, ...]


class Answers(NamedTuple):
    """All answers of one verdict."""

    id: str
    title: str
    sign: str
    remark: str
    answers: tuple[Answer, ...]
    is_folded: bool
    where: str  # the places, or how many
    places: tuple[OfPlace, ...]  # where there are very many


def by_verdict(imprint: Imprint, found: Sequence[LaidBy], here: Here) -> Iterator[Answers]:
    """Answers by their verdicts."""
    say = imprint.say
    for verdict in _FIRST:
        hits = [hit for hit in found if hit.verdict is verdict]
        answers = tuple(_answer(hit, here) for hit in hits)
        if answers:
            is_folded = verdict in _FOLDED and len(answers) > _MANY
            title, meaning = _capital(say.words(VERDICTS[verdict])), say(MEANINGS[verdict]).rstrip("。.")
            where = say.words(named(hit.place for hit in hits))
            places = tuple(_by_place(say, hits, answers)) if len(answers) > _VERY_MANY else ()
            shown = places if len(answers) >= _WORTH * len(places) else ()
            yield Answers(verdict.value, title, SIGNS[verdict], meaning, answers, is_folded, where, shown)


def _by_place(say: Catalogue, hits: Sequence[LaidBy], answers: Sequence[Answer]) -> Iterator[OfPlace]:
    together = grouped(zip(hits, answers, strict=True), lambda pair: pair[0].table.partition("/")[0])
    for pairs in together.values():
        tables = len({hit.table for hit, _ in pairs})
        yield OfPlace(pairs[0][0].place, say("{count}张表", count=tables), tuple(answer for _, answer in pairs))


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
