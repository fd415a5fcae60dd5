"""Every answer that checks gave, by the check that gave it, each with the way to its place on the record page."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.addresses import Here
from generator.model.finding import Verdict
from generator.pages.chapter import Chapter
from generator.pages.findings import Check, in_order
from generator.pages.publication import DIFFERENT
from generator.pages.tallies import place_of


class Hit(NamedTuple):
    """One answer, in the words of the record page; its links lead nowhere yet."""

    table: str  # the key of its table
    place: str
    department: str
    year: int
    verdict: Verdict
    check: Check


class Found(NamedTuple):
    """An answer that a reader should look at, in short."""

    table: str
    verdict: Verdict
    sentence: str
    anchor: str


def thread(rule: str, place: str) -> str:
    """What the answers to a check from one place are kept by."""
    return f"{rule} {place}"


def hits(chapter: Chapter) -> dict[str, list[Hit]]:
    """All answers by the check and the place, in the order of the records."""
    found: dict[str, list[Hit]] = {}
    for one in chapter.published:
        shown, heading = chapter.checks[one.key], one.heading
        by_id = {check.id: check for check in (*shown.judged, *shown.notes)}
        for name, finding in in_order(one.findings):
            hit = Hit(one.key, chapter.seats[one.key].place, heading.name, heading.year, finding.verdict, by_id[name])
            found.setdefault(thread(finding.rule, place_of(heading.region)), []).append(hit)
    return found


def found_of(hits: Mapping[str, Iterable[Hit]]) -> dict[str, list[Found]]:
    """What a reader should look at, by the id of the check."""
    found: dict[str, list[Found]] = {}
    for name, some in hits.items():
        for hit in some:
            if hit.verdict in DIFFERENT:
                short = Found(hit.table, hit.verdict, hit.check.sentence, hit.check.id)
                found.setdefault(name.partition(" ")[0], []).append(short)
    return found


def led_from(hit: Hit, here: Here) -> Check:
    """The answer with links that lead from another page to the record's."""
    address, check = f"{hit.table}/", hit.check
    return check._replace(
        arithmetic=tuple(
            piece._replace(href=here.to(address, piece.href[1:])) if piece.href else piece for piece in check.arithmetic
        ),
        operands=tuple(one._replace(href=here.to(address, one.href[1:])) for one in check.operands),
    )
