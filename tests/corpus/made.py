"""Made-up records in any number, alike on every machine: for measuring and for sites of many tables, never published.

Places are real, and so are the words: those of the five tables and of the vocabularies. What they promise is not.
A record is the same however many are made.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from generator.model.record import Record
from tests.corpus.chance import Chance
from tests.corpus.departments import FIRST, Department, departments
from tests.corpus.money import Counting, Items
from tests.corpus.patterns import Filling
from tests.corpus.pools import pools
from tests.corpus.promises import Promising
from tests.corpus.sentences import new_sentences

NEW = 0.2  # so much of what a record has else is added in sentences of its own
NO_DIGEST = "0" * 64  # there is no document yet
_GIVEN = "收到原文时说明"
_STOPS = ("。", "。", "。", "；", "")


def records(count: int, kinds: int = 0) -> Iterator[Record]:
    """So many records, by region, kind of department and year; of four kinds, or of so many."""
    every = (made(department, year) for department in departments(kinds) for year in department.years)
    number = 0
    for number, record in enumerate(islice(every, count), start=1):  # noqa: B007 - asked after the loop
        yield record
    if number < count:
        raise ValueError(f"there are {number} records to make, not {count}")


def key(record: Record) -> str:
    """Where a made-up record belongs, e.g. `320400/keji/2023`."""
    return f"{record.region}/{record.department.kind}/{record.year}"


@dataclass(slots=True)
class _Draft:
    """The texts of a record before they have their places."""

    organisation: list[str]
    tasks: list[str]
    medium: list[str]
    annual: list[str]
    items: Items
    tables: list[dict[str, Any]]
    has_goals: bool
    has_funding: bool
    has_half: bool


def made(department: Department, year: int) -> Record:
    """The record of a department for a year."""
    chance = Chance(f"{department.region}/{department.kind}/{year}")
    filling = Filling({**department.words, "year": str(year)}, department.steady, 0.05 * (year - FIRST), chance)
    promising = Promising(department, year, filling, chance)
    draft = _draft(department, filling, promising, chance)
    _add_new(draft, department, new_sentences(chance, int(NEW * _length(draft, department))), chance)
    counting = Counting(department, year, chance)
    funding = {"funding": counting.funding(draft.items, has_half=draft.has_half)} if draft.has_funding else {}
    return Record.model_validate(
        {
            "title": department.title,
            "region": department.region,
            "department": _named(department),
            "year": year,
            "form": department.form,
            "source": {"file": f"sources/{department.region}/{department.kind}/{year}.txt", "sha256": NO_DIGEST},
            "inferred": _inferred(department, has_funding=draft.has_funding),
            "functions": department.functions,
            "organisation": draft.organisation,
            **funding,
            "tasks": draft.tasks,
            "goals": _goals(draft, department),
            "indicators": draft.tables,
            "minted": {"m": counting.last, "i": promising.last},
        }
    )


def _draft(department: Department, filling: Filling, promising: Promising, chance: Chance) -> _Draft:
    lacks = chance.random()  # some tables lack their goals, their money or their half-year
    style, is_hubei = department.style, department.form == "hubei"
    every = pools().kinds[department.kind].annual
    chosen = [chance.pick(every) if chance.happens(0.15) else one for one in department.annual]
    annual = style.numbered([filling.filled(one) for one in dict.fromkeys(chosen)])
    has_half = not is_hubei and not 0.07 <= lacks < 0.12
    return _Draft(
        organisation=[] if is_hubei else _organisation(department, filling),
        tasks=style.numbered([f"{duty.work}。" for duty, _ in department.duties]) if is_hubei else [],
        medium=list(department.medium) if lacks >= 0.03 else [],
        annual=annual if lacks >= 0.03 else [],
        items=[] if is_hubei or department.form == "jiangsu-county" else _items(department, chance),
        tables=promising.tables(has_half=has_half),
        has_goals=lacks >= 0.03,
        has_funding=not 0.03 <= lacks < 0.07,
        has_half=has_half,
    )


def _organisation(department: Department, filling: Filling) -> list[str]:
    """Offices one a paragraph or in one sentence, then how many work there."""
    style, offices = department.style, department.offices
    staff = style.of(filling.filled(department.staff))
    if department.steady[2] < 0.5:
        return [style.of(f"内设机构{len(offices)}个：{'、'.join(offices)}。"), staff]
    numbered = [style.of(f"（{number}）{office}；") for number, office in enumerate(offices, start=1)]
    return [style.of("根据部门职责分工，本部门内设机构包括："), *numbered, staff]


def _items(department: Department, chance: Chance) -> Items:
    """The items of a usual year, a little dearer or cheaper, a few of them not there."""
    kept = [item for item in department.items if not chance.happens(0.08)]
    return [(name, max(int(amount * (0.7 + 0.6 * chance.random())) // 10 * 10, 10)) for name, amount in kept]


def _length(draft: _Draft, department: Department) -> int:
    """How many characters a record prints without new sentences, roughly: amounts are counted as four each."""
    texts = [*department.functions, *draft.organisation, *draft.tasks, *draft.medium, *draft.annual]
    rows = [row for table in draft.tables for group in table["groups"] for row in group["rows"]]
    cells = sum(len(cell) for row in rows for cell in row.values() if isinstance(cell, str)) - 5 * len(rows)
    return sum(map(len, texts)) + sum(len(name) + 8 for name, _ in draft.items) + cells + 280


def _add_new(draft: _Draft, department: Department, sentences: list[str], chance: Chance) -> None:
    """New sentences in their places: item names, tasks, goals; some after the sentence that is there."""
    hosts = [texts for texts in (draft.tasks, draft.medium, draft.annual) if texts]
    named = len(sentences) // 5 if hosts else len(sentences)
    items = sentences[:named] if draft.items else []
    draft.items += [(department.style.of(name), chance.between(10, 9000) * 10) for name in items]
    for sentence in sentences[len(items) :] if hosts else ():
        host, text = chance.pick(hosts), department.style.of(f"{sentence}{chance.pick(_STOPS)}")
        if chance.happens(0.3):
            host[chance.between(0, len(host) - 1)] += text
        else:
            host.append(text)


def _named(department: Department) -> dict[str, str]:
    is_office = department.name.endswith(("（机关）", "(机关)"))
    return {"kind": department.kind, "name": department.name, "scope": "office" if is_office else "unstated"}


def _inferred(department: Department, *, has_funding: bool) -> dict[str, Any]:
    """What the form does not print, and what it was inferred from."""
    inferred: dict[str, Any] = {}
    if department.words["place"] not in department.title:
        inferred["region"] = {"quote": department.name, "reason": "标题未印地名，取自单位名称"}
    if department.form == "jiangsu-county":
        inferred["year"] = {"reason": _GIVEN}
        if has_funding:
            inferred["unit"] = {"reason": "表上未印金额单位，同类表均为万元"}
    if _named(department)["scope"] == "office":
        inferred["scope"] = {"quote": department.name[-4:], "reason": "单位名称注明机关"}
    return inferred


def _goals(draft: _Draft, department: Department) -> list[dict[str, Any]]:
    if not draft.has_goals:
        return []
    is_hubei = department.form == "hubei"
    first = (
        ("long-term", f"长期目标：（截止{department.words['end']}年）") if is_hubei else ("medium-term", "中长期目标")
    )
    texts = ((*first, draft.medium), ("annual", "年度目标：" if is_hubei else "年度目标", draft.annual))
    return [{"kind": kind, "label": label, "paragraphs": paragraphs} for kind, label, paragraphs in texts]
