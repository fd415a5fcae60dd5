"""The lists under `api/v1/`: files that lead from one to the next, and from there to the pages and their data."""

from collections.abc import Iterable, Iterator, Sequence

from generator import addresses
from generator.addresses import Here
from generator.checks import RULES
from generator.chrome import site_name
from generator.model.base import Frozen
from generator.pages.card import Card
from generator.pages.edition import Edition
from generator.pages.files import RECORD_CSV, RECORD_JSON
from generator.pages.offering import shapes
from generator.pages.places import Place
from generator.pages.rules.index import Asked
from generator.routes import ROUTES
from generator.site import File

TOGETHER = 500  # tables in one file of all tables
_HERE = Here(addresses.LISTS)


def list_of(what: str, one: str = "") -> str:
    """The address of a list, or of what it holds of one of its lines."""
    return f"{addresses.LISTS}{what}/{one}.json" if one else f"{addresses.LISTS}{what}.json"


def json_file(name: str, value: Frozen) -> File:
    """A value as a file, without the fields that it does not have."""
    return File(name, f"{value.model_dump_json(exclude_none=True)}\n".encode())


def lists(edition: Edition, asked: Iterable[Asked], tables: dict[str, int]) -> Iterator[File]:
    """Every list; `tables` says how many tables print each indicator."""
    yield json_file(addresses.START, _start(edition))
    yield json_file(list_of("regions"), _regions(edition))
    for place in edition.places.values():
        yield json_file(list_of("regions", place.code), _region(edition, place))
    yield json_file(list_of("departments"), _departments(edition))
    for kind, cards in edition.by_kind.items():
        here = Here(f"{addresses.LISTS}departments/")
        found = shapes.Department(id=kind, name=edition.kind_name(kind), records=_lines(cards, here))
        yield json_file(list_of("departments", kind), found)
    yield from all_records(edition.cards)
    yield json_file(list_of("indicators"), _indicators(edition, tables))
    yield json_file(list_of("findings"), _findings(edition, asked))


def _start(edition: Edition) -> shapes.Start:
    settings = edition.settings
    single = (route.pattern for route in ROUTES if not route.parameters and route.pattern != addresses.START)
    known = {route.pattern: route for route in ROUTES}
    return shapes.Start(
        name=site_name(settings, edition.say.language),
        site=settings.site_url or None,
        publisher=settings.publication.publisher or None,
        licence=settings.publication.licence or None,
        count=len(edition.cards),
        lists=shapes.Lists(
            regions="regions.json",
            departments="departments.json",
            records="records/1.json",
            indicators="indicators.json",
            findings="findings.json",
            news="news.json",
        ),
        whole={
            name: _HERE.to(name)
            for name in single
            if not name.startswith(addresses.LISTS) and (settings.site_url or not known[name].is_addressed)
        },
    )


def _regions(edition: Edition) -> shapes.Regions:
    return shapes.Regions(
        regions=tuple(
            shapes.RegionLine(
                code=place.code,
                name=place.name,
                above=place.above[-1] if place.above else None,
                count=len(place.tables),
                within=len(place.within),
                list=f"regions/{place.code}.json",
                page=_HERE.to(addresses.region(place.code)),
            )
            for place in edition.places.values()
        )
    )


def _region(edition: Edition, place: Place) -> shapes.Region:
    return shapes.Region(
        code=place.code,
        name=edition.places[place.code].name,
        above=place.above[-1] if place.above else None,
        below=place.below,
        records=_lines(place.tables, Here(f"{addresses.LISTS}regions/")),
    )


def _departments(edition: Edition) -> shapes.Departments:
    return shapes.Departments(
        departments=tuple(
            shapes.DepartmentLine(
                id=kind,
                name=edition.kind_name(kind),
                count=len(cards),
                list=f"departments/{kind}.json",
                page=_HERE.to(addresses.kind(kind)),
            )
            for kind, cards in edition.by_kind.items()
        )
    )


def all_records(cards: Sequence[Card]) -> Iterator[File]:
    """All tables, a part at a time; one empty part where there are none."""
    parts = [cards[first : first + TOGETHER] for first in range(0, len(cards), TOGETHER)] or [()]
    for number, part in enumerate(parts, 1):
        found = shapes.Records(
            count=len(cards),
            part=number,
            parts=len(parts),
            next=f"{number + 1}.json" if number < len(parts) else None,
            records=_lines(part, Here(f"{addresses.LISTS}records/")),
        )
        yield json_file(list_of("records", f"{number}"), found)


def _indicators(edition: Edition, tables: dict[str, int]) -> shapes.Indicators:
    vocabulary = edition.vocabulary
    units = {unit.id: unit.name for unit in vocabulary.units}
    return shapes.Indicators(
        indicators=tuple(
            shapes.IndicatorLine(
                id=family.id,
                name=family.name,
                definition=family.definition,
                unit=units.get(family.unit),
                count=tables[family.id],
                list=f"indicators/{family.id}.json",
                page=_HERE.to(addresses.family(family.id)),
            )
            for family in vocabulary.families
            if family.id in tables
        )
    )


def _findings(edition: Edition, asked: Iterable[Asked]) -> shapes.Findings:
    counts = {one.rule: one.counts for one in asked}
    return shapes.Findings(
        checks=tuple(
            shapes.CheckLine(
                id=rule.id,
                title=edition.say.words(rule.title),
                counts={kind: count for kind, count in sorted(counts[rule.id].items()) if count},
                list=f"findings/{rule.id}.json",
                page=_HERE.to(addresses.rule(rule.id)),
            )
            for rule in RULES
        )
    )


def _lines(cards: Iterable[Card], here: Here) -> tuple[shapes.RecordLine, ...]:
    return tuple(_line(one, here) for one in cards)


def _line(one: Card, here: Here) -> shapes.RecordLine:
    return shapes.RecordLine(
        key=one.key,
        region=one.region,
        kind=one.kind,
        name=one.name,
        scope=one.scope,
        year=one.year,
        total=shapes.Total(text=one.total.text, unit=one.total.unit) if one.total else None,
        money=one.money,
        indicators=one.annual + one.longer,
        different=one.different,
        record=here.to(f"{one.address}{RECORD_JSON}"),
        csv=here.to(f"{one.address}{RECORD_CSV}"),
        page=here.to(one.address),
    )
