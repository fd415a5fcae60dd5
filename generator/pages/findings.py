"""The findings of a record as shown: verdict, sentence, arithmetic, and the way to every operand."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from generator.checks import RULES
from generator.model.finding import VERDICTS, Finding, Verdict
from generator.pages.publication import DIFFERENT, Publication
from generator.pages.table import Flags
from generator.reporting.text import SIGNS
from generator.site import Link

_FIRST = (Verdict.DIFFERS, Verdict.LOOK, Verdict.ROUNDING, Verdict.NOTE, Verdict.ADDS_UP, Verdict.UNCHECKED)
_KINDS = {
    Verdict.DIFFERS: "differs",
    Verdict.LOOK: "differs",
    Verdict.ADDS_UP: "agrees",
    Verdict.ROUNDING: "agrees",
    Verdict.UNCHECKED: "open",
    Verdict.NOTE: "note",
}
_FEW = 6  # operands that are shown at once
_TITLES = {rule.id: rule.title.zh for rule in RULES}


class Check(NamedTuple):
    """One finding."""

    id: str
    kind: str  # differs, agrees, open or note: its colour
    sign: str
    sentence: str
    question: str
    verdict: str
    difference: str
    arithmetic: str
    operands: tuple[Link, ...]
    is_long: bool


def check_views(published: Publication, anchors: frozenset[str]) -> tuple[Check, ...]:
    """All findings, those to look at first."""
    return tuple(_view(check_id, finding, anchors) for check_id, finding in _in_order(published))


def flags(published: Publication) -> Flags:
    """What is shown beside a row: the findings about it that a reader should look at."""
    found: dict[str, list[Link]] = {}
    for check_id, finding in _in_order(published):
        if finding.verdict in DIFFERENT:
            about = finding.operands if finding.verdict is Verdict.LOOK else finding.operands[:1]
            for row in dict.fromkeys(operand.at.partition(".")[0] for operand in about):
                found.setdefault(row, []).append(Link("核对", f"#{check_id}"))
    return {row: tuple(links) for row, links in found.items()}


def tally(findings: Iterable[Finding]) -> Counter[str]:
    """How many findings there are of each kind."""
    return Counter(_KINDS[finding.verdict] for finding in findings)


def _in_order(published: Publication) -> list[tuple[str, Finding]]:
    """Each finding with its anchor, the rule and, of several, which one; those to look at first."""
    met: Counter[str] = Counter()
    named = []
    for finding in published.findings:
        met[finding.rule] += 1
        named.append((f"check-{finding.rule}-{met[finding.rule]}", finding))
    return sorted(named, key=lambda pair: _FIRST.index(pair[1].verdict))


def _view(check_id: str, finding: Finding, anchors: frozenset[str]) -> Check:
    verdict = finding.verdict
    operands = tuple(
        Link(f"{operand.name} {operand.text}".strip(), f"#{_anchor(operand.at, anchors)}")
        for operand in finding.operands
    )
    return Check(
        id=check_id,
        kind=_KINDS[verdict],
        sign=SIGNS[verdict],
        sentence=finding.sentence.zh,
        question=_TITLES.get(finding.rule, finding.rule),
        verdict=VERDICTS[verdict].zh,
        difference=_difference(finding),
        arithmetic=finding.arithmetic,
        operands=operands,
        is_long=len(operands) > _FEW,
    )


def _difference(finding: Finding) -> str:
    if not finding.difference or finding.tolerance is None:
        return ""
    return f"相差 {abs(finding.difference):f}，容差 {finding.tolerance:f}"


def _anchor(at: str, anchors: frozenset[str]) -> str:
    """Where on the page a value of the record stands: its row, its paragraph, its table, or what is said of it."""
    head = at.partition(".")[0]
    found = (name for name in (head, at.replace(".", "-"), f"indicators-{head}") if name in anchors)
    return next(found, "source")
