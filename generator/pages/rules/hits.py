"""Every answer that checks gave, by the check that gave it, each with the way to its place on the record page."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.addresses import Here
from generator.model.finding import Finding
from generator.model.record import Record
from generator.pages.edition import Edition
from generator.pages.findings import Check, checks, in_order
from generator.pages.publication import Publication


class Hit(NamedTuple):
    """One answer, in the words of the record page; its links lead nowhere yet."""

    published: Publication
    finding: Finding
    check: Check


def hits(edition: Edition) -> dict[str, tuple[Hit, ...]]:
    """All answers by the id of the check, in the order of the records."""
    found: dict[str, list[Hit]] = {}
    for published in edition.published:
        shown = checks(edition.say, published, frozenset(anchors(published.record)))
        by_id = {check.id: check for check in (*shown.judged, *shown.notes)}
        for name, finding in in_order(published.findings):
            found.setdefault(finding.rule, []).append(Hit(published, finding, by_id[name]))
    return {rule: tuple(each) for rule, each in found.items()}


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
    address, check = hit.published.address, hit.check
    return check._replace(
        arithmetic=tuple(
            piece._replace(href=here.to(address, piece.href[1:])) if piece.href else piece for piece in check.arithmetic
        ),
        operands=tuple(one._replace(href=here.to(address, one.href[1:])) for one in check.operands),
    )
