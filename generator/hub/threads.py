"""Indicators and checks across all shards: how often each site has them, and the way to its page of each."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.hub.ledger import Cell, Draft, Ledger, Row
from generator.hub.shards import Shard
from generator.pages.offering.shapes import CheckLine, IndicatorLine
from generator.pages.parts import Figure
from generator.pages.rules.kinds import KINDS
from generator.pages.sentences import Piece, sentence
from generator.site import Link, Page


def indicator_pages(say: Catalogue, shards: Sequence[Shard]) -> Iterator[Page]:
    """The list of indicators, and a page for each."""
    found: dict[str, list[tuple[Shard, IndicatorLine]]] = {}
    for shard in shards:
        for one in shard.indicators:
            found.setdefault(one.id, []).append((shard, one))
    by_tables = sorted(found.items(), key=lambda one: (-_tables(one[1]), one[0]))
    yield _indicators(say, by_tables)
    for family, where in by_tables:
        yield _indicator(say, family, where)


def _tables(where: Sequence[tuple[Shard, IndicatorLine]]) -> int:
    return sum(one.count for _, one in where)


def _indicators(say: Catalogue, found: Sequence[tuple[str, list[tuple[Shard, IndicatorLine]]]]) -> Page:
    here = Here(addresses.INDICATORS)
    rows = tuple(
        Row(
            Link(where[0][1].name, here.to(addresses.family(family))),
            where[0][1].definition,
            (Cell(f"{_tables(where)}"), Cell(f"{len(where)}")),
        )
        for family, where in found
    )
    ledger = Ledger("indicators", say("指标"), say("印得多的在前"), say("指标"), (say("表"), say("网站")), rows)
    lede = tuple(sentence(say, "{count}项指标，各网站按同一份词汇表归类。", count=len(rows)))
    return Draft(say, here.folder, say("指标"), lede, (ledger,)).page


def _indicator(say: Catalogue, family: str, where: Sequence[tuple[Shard, IndicatorLine]]) -> Page:
    here, first = Here(addresses.family(family)), where[0][1]
    rows = (
        Row(Link(shard.name, f"{shard.site}{addresses.family(family)}"), shard.site, (Cell(f"{one.count}"),))
        for shard, one in where
    )
    ledger = Ledger("sites", say("各网站"), say("各地各年怎样写，在各网站上"), say("网站"), (say("表"),), tuple(rows))
    figures = (
        Figure(say("表"), f"{_tables(where)}", say("张"), "", ""),
        Figure(say("网站"), f"{len(where)}", say("个"), "", ""),
    )
    above, lede = (Link(say("指标"), here.to(addresses.INDICATORS)),), (Piece(first.definition),)
    return Draft(say, here.folder, first.name, lede, (ledger,), figures, above, addresses.INDICATORS).page


def check_pages(say: Catalogue, shards: Sequence[Shard]) -> Iterator[Page]:
    """The list of checks, and a page for each."""
    found: dict[str, list[tuple[Shard, CheckLine]]] = {}
    for shard in shards:
        for one in shard.checks:
            found.setdefault(one.id, []).append((shard, one))
    yield _checks(say, found)
    for rule, where in found.items():
        yield _check(say, rule, where)


def _checks(say: Catalogue, found: dict[str, list[tuple[Shard, CheckLine]]]) -> Page:
    here = Here(addresses.FINDINGS)
    rows = tuple(
        Row(Link(where[0][1].title, here.to(addresses.rule(rule))), "", _counts(_together(where)))
        for rule, where in found.items()
    )
    ledger = Ledger("checks", say("核对"), say("每张表都问同样的问题"), say("问题"), _heads(say), rows)
    lede = tuple(sentence(say, "对每张表各问{rules}个问题，只照原表印出的数算，不评价对错。", rules=len(rows)))
    return Draft(say, here.folder, say("核对"), lede, (ledger,)).page


def _check(say: Catalogue, rule: str, where: Sequence[tuple[Shard, CheckLine]]) -> Page:
    here = Here(addresses.rule(rule))
    rows = (
        Row(Link(shard.name, f"{shard.site}{addresses.rule(rule)}"), shard.site, _counts(Counter(one.counts)))
        for shard, one in where
    )
    ledger = Ledger("sites", say("各网站"), say("每个回答和算式，在各网站上"), say("网站"), _heads(say), tuple(rows))
    above = (Link(say("核对"), here.to(addresses.FINDINGS)),)
    lede = tuple(sentence(say, "{count}个网站的表都问了这个问题。", count=len(where)))
    return Draft(say, here.folder, where[0][1].title, lede, (ledger,), (), above, addresses.FINDINGS).page


def _together(where: Sequence[tuple[Shard, CheckLine]]) -> Counter[str]:
    return sum((Counter(one.counts) for _, one in where), Counter[str]())


def _heads(say: Catalogue) -> tuple[str, ...]:
    return tuple(say(head) for _, head in KINDS)


def _counts(found: Counter[str]) -> tuple[Cell, ...]:
    return tuple(Cell(f"{found[kind]}", "", kind == "differs" and found[kind] > 0) for kind, _ in KINDS)
