"""The findings of a record as shown: verdict, sentence, arithmetic, and the way to every operand."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.checks import RULES, cut_text
from generator.checks.anchors import anchored
from generator.model.finding import VERDICTS, Finding, Operand, Verdict
from generator.model.record import Record
from generator.pages.publication import DIFFERENT, Publication
from generator.pages.replies import Reply, replies
from generator.pages.table import Flags
from generator.reporting.text import SIGNS
from generator.site import Link

_ORDER = (Verdict.DIFFERS, Verdict.LOOK, Verdict.ROUNDING, Verdict.ADDS_UP, Verdict.UNCHECKED, Verdict.NOTE)
_FIRST = {verdict: place for place, verdict in enumerate(_ORDER)}
_KINDS = {
    Verdict.DIFFERS: "differs",
    Verdict.LOOK: "differs",
    Verdict.ADDS_UP: "agrees",
    Verdict.ROUNDING: "agrees",
    Verdict.UNCHECKED: "open",
    Verdict.NOTE: "note",
}
_NUMBERS = re.compile(r"([-−]?[0-9][0-9,]*(?:\.[0-9]+)?[%％]?)")
_FEW = 6  # operands that are shown at once
_TITLES = {rule.id: rule.title for rule in RULES}


class Check(NamedTuple):
    """One finding."""

    id: str
    kind: str  # differs, agrees, open or note: its colour
    sign: str
    sentence: str
    rule: Link  # the question that was asked
    verdict: str
    difference: str
    arithmetic: tuple[Link, ...]  # piece by piece; each number leads to its row
    operands: tuple[Link, ...]  # those that do not stand in the arithmetic
    is_long: bool
    replies: tuple[Reply, ...] = ()  # of the department


class Checks(NamedTuple):
    """All findings of a record: those that judge, and notes apart from them."""

    counts: Counter[str]
    judged: tuple[Check, ...]
    notes: tuple[Check, ...]
    unmet: tuple[Reply, ...] = ()  # replies to what is no longer found


def checks(say: Catalogue, one: Publication, named: Iterable[tuple[str, Finding]]) -> Checks:
    """All findings of a record, each with its anchor, those to look at first."""
    places = frozenset(anchors(one.record))
    views = [_view(say, name, finding, one.here, places) for name, finding in named]
    unmet: tuple[Reply, ...] = ()
    if one.responses:
        said = replies(one.responses)
        views = [view._replace(replies=said.pop(view.id, ())) for view in views]
        unmet = tuple(chain.from_iterable(said.values()))
    return Checks(
        tally(finding.verdict for finding in one.findings),
        tuple(view for view in views if view.kind != "note"),
        tuple(view for view in views if view.kind == "note"),
        unmet,
    )


def anchors(record: Record) -> Iterator[str]:
    """Where values of a record stand on its page: rows, tables of indicators, paragraphs."""
    yield from (row.id for row in record.money())
    yield from (row.id for row in record.rows())
    yield from (f"indicators-{table.id}" for table in record.indicators)
    texts = {"functions": record.functions, "organisation": record.organisation, "tasks": record.tasks}
    texts |= {f"goals-{number}": goal.paragraphs for number, goal in enumerate(record.goals)}
    for name, paragraphs in texts.items():
        if paragraphs or name.startswith("goals-"):
            yield name
        yield from (f"{name}-{number}" for number, _ in enumerate(paragraphs))


def flags(say: Catalogue, findings: Iterable[tuple[str, Finding]]) -> Flags:
    """What is shown beside a value: the findings about it that a reader should look at."""
    found: dict[str, list[Link]] = {}
    for name, finding in findings:
        if finding.verdict in DIFFERENT:
            about = finding.operands if finding.verdict is Verdict.LOOK else finding.operands[:1]
            for at in dict.fromkeys(operand.at for operand in about):
                found.setdefault(at, []).append(Link(say("核对"), f"#{name}"))
    return {at: tuple(links) for at, links in found.items()}


def cuts(say: Catalogue, record: Record, findings: Iterable[tuple[str, Finding]]) -> dict[str, Link]:
    """The mark behind each text that stops short, by its paragraph, or by each row under a label: `i-003.level`."""
    found: dict[str, Link] = {}
    for name, finding in findings:
        if finding.rule == cut_text.ID:
            mark = Link(say("〔原文止于此，可能没有印全〕"), f"#{name}")
            found.update(dict.fromkeys(_marked(record, finding.operands[0].at), mark))
    return found


def _marked(record: Record, at: str) -> tuple[str, ...]:
    """What bears the mark of a text: its paragraph, or the rows under a label."""
    head, number, *_ = at.split(".")
    groups = next((table.groups for table in record.indicators if table.id == head), None)
    return tuple(f"{row.id}.level" for row in groups[int(number)].rows) if groups else (at,)


def tally(verdicts: Iterable[Verdict]) -> Counter[str]:
    """How many findings there are of each kind."""
    return Counter(_KINDS[verdict] for verdict in verdicts)


def in_order(findings: Iterable[Finding]) -> list[tuple[str, Finding]]:
    """Each finding with its anchor, those to look at first."""
    return sorted(anchored(findings), key=lambda pair: _FIRST[pair[1].verdict])


def _view(say: Catalogue, name: str, finding: Finding, here: Here, anchors: frozenset[str]) -> Check:
    arithmetic, left = _linked(finding, anchors)
    operands = tuple(
        Link(f"{operand.name} {operand.text}".strip(), f"#{_anchor(operand.at, anchors)}") for operand in left
    )
    return Check(
        id=name,
        kind=_KINDS[finding.verdict],
        sign=SIGNS[finding.verdict],
        sentence=say.words(finding.sentence),
        rule=Link(say.words(_TITLES[finding.rule]), here.to(addresses.rule(finding.rule))),
        verdict=say.words(VERDICTS[finding.verdict]),
        difference=_difference(say, finding),
        arithmetic=arithmetic,
        operands=operands,
        is_long=len(operands) > _FEW,
    )


def _linked(finding: Finding, anchors: frozenset[str]) -> tuple[tuple[Link, ...], list[Operand]]:
    """The arithmetic with each operand as the way to its row, and the operands that do not stand in it."""
    left, pieces = list(finding.operands), []
    texts = {one.text for one in left}
    for piece in filter(None, _NUMBERS.split(finding.arithmetic)):
        found = _meant(piece, left) if piece in texts else None
        if found:
            left.remove(found)
        pieces.append(Link(piece, f"#{_anchor(found.at, anchors)}" if found else ""))
    return tuple(pieces), left


def _meant(piece: str, left: list[Operand]) -> Operand | None:
    """The first operand that a piece of the arithmetic prints; the one in question only where no other does."""
    others = (one for one in left[1:] if one.text == piece)
    return next(others, left[0] if left and left[0].text == piece else None)


def _difference(say: Catalogue, finding: Finding) -> str:
    if not finding.difference or finding.tolerance is None:
        return ""
    values = {"difference": f"{abs(finding.difference):f}", "tolerance": f"{finding.tolerance:f}"}
    return say("相差 {difference}，容差 {tolerance}", **values)


def _anchor(at: str, anchors: frozenset[str]) -> str:
    """Where on the page a value of the record stands: its row, its paragraph, its table, or what is said of it."""
    head = at.partition(".")[0]
    if head in anchors:
        return head
    return next((name for name in (at.replace(".", "-"), f"indicators-{head}") if name in anchors), "source")
