"""Every answer that checks gave, by the check that gave it, each with the way to its place on the record page."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from generator.addresses import Here
from generator.model.finding import Verdict
from generator.pages.chapter import Chapter
from generator.pages.findings import Check
from generator.pages.publication import DIFFERENT
from generator.pages.replies import PlainReply, Reply
from generator.pages.tallies import place_of
from generator.site import Link


class Hit(NamedTuple):
    """One answer, in the words of the record page; its links lead nowhere yet."""

    table: str  # the key of its table
    place: str
    department: str
    year: int
    verdict: Verdict
    check: Check


Pairs: TypeAlias = tuple[tuple[str, ...], ...]  # links
PlainCheck: TypeAlias = tuple[str, str, str, str, tuple[str, ...], str, str, Pairs, Pairs, bool, tuple[PlainReply, ...]]
Plain: TypeAlias = tuple[str, str, str, int, str, PlainCheck]  # a hit in texts and numbers alone, to be laid by


class LaidBy(NamedTuple):
    """A hit that was laid by: its answer stays in texts and numbers until a page shows it."""

    table: str
    place: str
    department: str
    year: int
    verdict: Verdict
    check: PlainCheck


class Found(NamedTuple):
    """An answer that a reader should look at, in short."""

    table: str
    verdict: str
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
        for name, finding in chapter.named[one.key]:
            hit = Hit(one.key, chapter.seats[one.key].place, heading.name, heading.year, finding.verdict, by_id[name])
            found.setdefault(thread(finding.rule, place_of(heading.region)), []).append(hit)
    return found


def found_of(hits: Mapping[str, Iterable[Hit]]) -> dict[str, list[Found]]:
    """What a reader should look at, by the id of the check."""
    found: dict[str, list[Found]] = {}
    for name, some in hits.items():
        for hit in some:
            if hit.verdict in DIFFERENT:
                short = Found(hit.table, hit.verdict.value, hit.check.sentence, hit.check.id)
                found.setdefault(name.partition(" ")[0], []).append(short)
    return found


def plain(hit: Hit) -> Plain:
    """A hit in texts and numbers alone."""
    name, kind, sign, sentence, rule, verdict, difference, arithmetic, operands, is_long, replied = hit.check
    pairs = tuple(map(tuple, arithmetic)), tuple(map(tuple, operands))
    check = name, kind, sign, sentence, tuple(rule), verdict, difference, *pairs, is_long, tuple(map(_plain, replied))
    return hit.table, hit.place, hit.department, hit.year, hit.verdict.value, check


def _plain(reply: Reply) -> PlainReply:
    return reply.by, reply.date, reply.url, reply.paragraphs


def hit_of(laid_by: Plain) -> LaidBy:
    """The hit again, as far as it is asked for before it is shown."""
    table, place, department, year, answered, check = laid_by
    return LaidBy(table, place, department, year, Verdict(answered), check)


def led_from(hit: LaidBy, here: Here) -> Check:
    """The answer with links that lead from another page to the record's."""
    way = here.to(f"{hit.table}/")
    name, kind, sign, sentence, rule, verdict, difference, arithmetic, operands, is_long, replied = hit.check
    pieces = tuple(Link(text, f"{way}{href}") if href else Link(text) for text, href in arithmetic)
    others = tuple(Link(text, f"{way}{href}") for text, href in operands)
    said = tuple(Reply(*one) for one in replied)
    return Check(name, kind, sign, sentence, Link(*rule), verdict, difference, pieces, others, is_long, said)
