"""Every answer that checks gave, by the check that gave it, each with the way to its place on the record page."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.addresses import Here
from generator.model.finding import Verdict
from generator.model.record import Record
from generator.pages.chapter import Chapter
from generator.pages.findings import Check, checks, in_order


class Hit(NamedTuple):
    """One answer, in the words of the record page; its links lead nowhere yet."""

    table: str  # the key of its table
    place: str
    department: str
    year: int
    verdict: Verdict
    check: Check


def hits(chapter: Chapter) -> dict[str, list[Hit]]:
    """All answers by the id of the check, in the order of the records."""
    found: dict[str, list[Hit]] = {}
    for one in chapter.published:
        findings, heading = in_order(one.findings), one.heading
        shown = checks(chapter.say, one.here, findings, frozenset(anchors(one.record)))
        by_id = {check.id: check for check in (*shown.judged, *shown.notes)}
        for name, finding in findings:
            hit = Hit(one.key, chapter.seats[one.key].place, heading.name, heading.year, finding.verdict, by_id[name])
            found.setdefault(finding.rule, []).append(hit)
    return found


def anchors(record: Record) -> Iterator[str]:
    """Where values of a record stand on its page: rows, tables of indicators, paragraphs."""
    yield from (row.id for row in record.money())
    yield from (promise.row.id for promise in record.promises())
    yield from (f"indicators-{table.id}" for table in record.indicators)
    texts = {"functions": record.functions, "organisation": record.organisation, "tasks": record.tasks}
    texts |= {f"goals-{number}": goal.paragraphs for number, goal in enumerate(record.goals)}
    for name, paragraphs in texts.items():
        if paragraphs or name.startswith("goals-"):
            yield name
        yield from (f"{name}-{number}" for number, _ in enumerate(paragraphs))


def led_from(hit: Hit, here: Here) -> Check:
    """The answer with links that lead from another page to the record's."""
    address, check = f"{hit.table}/", hit.check
    return check._replace(
        arithmetic=tuple(
            piece._replace(href=here.to(address, piece.href[1:])) if piece.href else piece for piece in check.arithmetic
        ),
        operands=tuple(one._replace(href=here.to(address, one.href[1:])) for one in check.operands),
    )
