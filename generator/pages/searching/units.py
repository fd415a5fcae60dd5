"""Everything the search looks through: short texts, each with the page and the place on it where it stands."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from generator import addresses
from generator.checks import RULES
from generator.pages.edition import Edition
from generator.pages.indicators.families import printed_families
from generator.pages.publication import Publication
from generator.site import File

TITLE, NAME, BODY = 0, 1, 2  # in this order results are shown
_LABELS = (
    ("表", TITLE),
    ("指标", TITLE),
    ("核对", TITLE),
    ("指标", NAME),
    ("资金", NAME),
    ("目标", BODY),
    ("任务", BODY),
    ("职能", BODY),
    ("机构", BODY),
)
_TABLE, _FAMILY, _RULE, _INDICATOR, _MONEY, _GOAL, _TASK, _DUTY, _OFFICE = range(len(_LABELS))


class Unit(NamedTuple):
    """One text."""

    label: int
    anchor: str
    text: str


class Found(NamedTuple):
    """One page with its texts."""

    address: str
    title: str
    year: int
    units: tuple[Unit, ...]


def units_file(edition: Edition) -> File:
    """The texts as a script that only holds data, so that it can be read from a disk as well as from a server."""
    labels = [(edition.say(name), rank) for name, rank in _LABELS]
    text = json.dumps({"labels": labels, "pages": [*pages(edition)]}, ensure_ascii=False, separators=(",", ":"))
    content = f"globalThis.mxUnits={text};\n".encode()
    return File(f"{addresses.SEARCH}units.{sha256(content).hexdigest()[:10]}.js", content)


def pages(edition: Edition) -> Iterator[Found]:
    """The latest tables first, then indicators, then checks."""
    say = edition.say
    for published in sorted(edition.published, key=lambda one: (-one.record.year, one.key)):
        yield _of_a_record(edition, published)
    for family in printed_families(edition):
        yield Found(addresses.family(family.id), family.name, 0, (Unit(_FAMILY, "", family.name),))
    for rule in RULES:
        title = say.words(rule.title)
        yield Found(addresses.rule(rule.id), title, 0, (Unit(_RULE, "", title),))


def _of_a_record(edition: Edition, published: Publication) -> Found:
    record = published.record
    title = edition.say("{name} {year}年度", name=record.department.name, year=f"{record.year}")
    return Found(published.address, title, record.year, tuple(_units(published, title)))


def _units(published: Publication, title: str) -> Iterator[Unit]:
    record = published.record
    yield Unit(_TABLE, "", f"{''.join(published.place)} {title} {record.title}")
    for promise in record.promises():
        yield Unit(_INDICATOR, promise.row.id, promise.row.name)
    for row in record.money():
        yield Unit(_MONEY, row.id, row.name)
    for number, goal in enumerate(record.goals):
        for place, text in enumerate(goal.paragraphs):
            yield Unit(_GOAL, f"goals-{number}-{place}", text)
    for name, label, texts in (
        ("tasks", _TASK, record.tasks),
        ("functions", _DUTY, record.functions),
        ("organisation", _OFFICE, record.organisation),
    ):
        for place, text in enumerate(texts):
            yield Unit(label, f"{name}-{place}", text)
