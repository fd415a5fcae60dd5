"""The checks as questions: how often each was answered how, and a page for each with every answer."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.checks import RULES
from generator.checks.rule import Rule
from generator.pages.edition import Edition
from generator.pages.parts import Figure, Section
from generator.pages.rules.kinds import KINDS, Count, counts, heads
from generator.pages.sentences import Piece, sentence
from generator.pages.tallies import Tally
from generator.site import Link, Page

# Every check stands under what it is asked about.
GROUPS = (
    (
        "money",
        "资金",
        (
            "income-sum",
            "spending-sum",
            "items-sum",
            "items-half-sum",
            "half-within-full",
            "shares",
            "repeated-names",
            "project-links",
            "half-year-execution",
        ),
    ),
    ("people", "人员", ("headcount", "posts")),
    (
        "goals",
        "目标",
        (
            "goal-against-indicator",
            "near-names",
            "goal-not-measured",
            "measured-not-promised",
            "goals-without-numbers",
            "same-goal-text",
            "long-term-below-annual",
        ),
    ),
    (
        "targets",
        "指标值",
        (
            "below-last-year",
            "half-target-within-full",
            "half-year-zero",
            "blank-targets",
            "dropped-units",
            "ungraded-words",
        ),
    ),
    ("peers", "与各地相比", ("shared-indicators", "differs-from-peers", "operator-habit")),
    (
        "document",
        "原文",
        ("format-residue", "cut-text", "layout-repairs", "inferred", "personal-data", "not-understood"),
    ),
)


class Row(NamedTuple):
    """One check in the list."""

    question: Link
    counts: tuple[Count, ...]


class Group(NamedTuple):
    """The checks of one matter."""

    id: str
    title: str
    remark: str
    rows: tuple[Row, ...]


class FindingsView(NamedTuple):
    """What the list of checks shows."""

    lede: tuple[Piece, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    heads: tuple[Count, ...]
    groups: tuple[Group, ...]


class Asked(NamedTuple):
    """A check, and how often it was answered how."""

    rule: str  # its id
    counts: Counter[str]


def matters() -> dict[str, str]:
    """What each check is asked about, by its id."""
    return {rule: title for _, title, rules in GROUPS for rule in rules}


def asked(rule: str, tally: Tally) -> Asked:
    """The answers of a check, counted."""
    return Asked(rule, tally.kinds)


def findings_page(edition: Edition, found: Iterable[Asked]) -> Page:
    """The list of checks."""
    known = {one.rule: one.counts for one in found}
    return _index(edition, tuple(_group(edition, name, title, rules, known) for name, title, rules in GROUPS))


def _index(edition: Edition, groups: tuple[Group, ...]) -> Page:
    say, here = edition.say, Here(addresses.FINDINGS)
    lede = tuple(
        sentence(
            say,
            "对收录的{tables}张表各问{rules}个问题：表里能相加、能对照的数是否一致。只照原表印出的数算，写出算式，不评价对错。",
            tables=len(edition.cards),
            rules=len(RULES),
        )
    )
    view = FindingsView(
        lede=lede,
        figures=_figures(edition),
        sections=tuple(Section(group.title, f"#{group.id}", f"{len(group.rows)}") for group in groups),
        heads=heads(say),
        groups=groups,
    )
    return Page(
        address=here.folder,
        template="findings",
        title=say("核对"),
        view=view,
        description="".join(f"{piece.text}{piece.number}{piece.after}" for piece in lede),
        tab=addresses.FINDINGS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
    )


def _figures(edition: Edition) -> tuple[Figure, ...]:
    say = edition.say
    found = {kind: sum(getattr(one.found, kind) for one in edition.cards) for kind, _ in KINDS}
    tables = sum(1 for one in edition.cards if one.different)
    return (
        Figure(
            say("有出入"),
            f"{found['differs']}",
            say("处"),
            say("在{count}张表里", count=tables),
            "",
            found["differs"] > 0,
        ),
        Figure(say("相符"), f"{found['agrees']}", say("处"), say("含四舍五入之差"), ""),
        Figure(say("无法核对"), f"{found['open']}", say("处"), say("缺数或范围说不清，不猜"), ""),
        Figure(say("提示"), f"{found['note']}", say("处"), say("值得知道、不分对错的地方"), ""),
    )


def _group(edition: Edition, name: str, title: str, rules: tuple[str, ...], found: dict[str, Counter[str]]) -> Group:
    known = {rule.id: rule for rule in RULES}
    rows = tuple(_row(edition, known[rule], found.get(rule, Counter())) for rule in rules)
    return Group(name, edition.say(title), edition.say("{count}问", count=len(rows)), rows)


def _row(edition: Edition, rule: Rule, found: Counter[str]) -> Row:
    question = Link(edition.say.words(rule.title), Here(addresses.FINDINGS).to(addresses.rule(rule.id)))
    return Row(question, counts(edition.say, found))
