"""The pages of kinds of department: the index by field, and every place and year of one kind."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.model.terms import DepartmentKind
from generator.pages.card import Card
from generator.pages.compare.ways import in_order, of_kind
from generator.pages.edition import Edition
from generator.pages.heading import MANY
from generator.pages.parts import Figure, Near, Section
from generator.pages.phrases import Front, contents_of, counted, period
from generator.pages.places import departments, different, regions_of
from generator.pages.sentences import Piece, sentence
from generator.pages.slices.register import Register, by_place
from generator.pages.slices.tree import Branch, counted_places
from generator.site import Link, Page


class KindRow(NamedTuple):
    """One kind of department in the index."""

    name: Link
    short: str
    places: Link
    tables: Link
    years: str
    comparison: Link


class Field(NamedTuple):
    """The kinds of one field."""

    name: str
    kinds: tuple[KindRow, ...]


class Missing(NamedTuple):
    """The kinds that the vocabulary knows and nobody's tables are here of."""

    number: str
    names: tuple[str, ...]


class KindsView(NamedTuple):
    """What the index of kinds shows."""

    front: Front
    fields: tuple[Field, ...]
    missing: Missing | None


class Name(NamedTuple):
    """A name that tables print, and the places that print it."""

    text: str
    places: str


class KindView(NamedTuple):
    """What the page of a kind shows."""

    front: Front
    sections: tuple[Section, ...]
    register: Register | None  # of very many tables only the places are counted
    branches: tuple[Branch, ...]
    comparisons: tuple[Near, ...]
    names: tuple[Name, ...]
    aliases: tuple[str, ...]


def kind_pages(edition: Edition) -> Iterator[Page]:
    """The index, then every kind in the order of the vocabulary."""
    yield _index(edition)
    for kind in in_order(edition, edition.by_kind):
        yield _kind(edition, kind)


def _index(edition: Edition) -> Page:
    say, here, published = edition.say, Here(addresses.DEPARTMENTS), edition.cards
    lede = sentence(
        say,
        "收录{kinds}部门，{places}的{tables}。各地名称不同的同一种部门归在一起，可以并列对照。",
        kinds=counted(say, "{count}种", len(edition.by_kind), "#kinds"),
        places=counted(say, "{count}个地方", regions_of(published), here.to(addresses.REGIONS)),
        tables=counted(say, "{count}张表", len(published), here.to(addresses.COVERAGE)),
    )
    front = Front(
        over=say("按领域排列"),
        name=say("部门"),
        beside=say("{count}种", count=len(edition.by_kind)),
        turns=(),
        lede=tuple(lede),
        figures=(),
    )
    return Page(
        address=here.folder,
        template="kinds",
        title=say("部门种类"),
        view=KindsView(front, tuple(_fields(edition, here)), _missing(edition)),
        description=front.description,
        tab=addresses.DEPARTMENTS,
        crumbs=(Link(say("首页"), here.to(addresses.HOME)),),
        current=say("部门"),
    )


def _fields(edition: Edition, here: Here) -> Iterator[Field]:
    """The kinds that have tables, by field, in the order of the vocabulary."""
    known = {kind.id: kind for kind in edition.vocabulary.departments}
    kinds = [known[kind] for kind in in_order(edition, edition.by_kind) if kind in known]
    first = {field: place for place, field in enumerate(dict.fromkeys(kind.field for kind in kinds))}
    for field, found in groupby(sorted(kinds, key=lambda kind: first[kind.field]), key=lambda kind: kind.field):
        yield Field(field, tuple(_row(edition, kind, here) for kind in found))


def _row(edition: Edition, kind: DepartmentKind, here: Here) -> KindRow:
    say, published, address = edition.say, edition.by_kind[kind.id], addresses.kind(kind.id)
    return KindRow(
        name=Link(kind.name, here.to(address)),
        short=kind.short if kind.short != kind.name else "",
        places=Link(f"{regions_of(published)}", here.to(address, "tables")),
        tables=Link(f"{len(published)}", here.to(address, "tables")),
        years=period(say, published),
        comparison=Link(say("{count}地对照", count=regions_of(published)), here.to(addresses.comparison(kind.id))),
    )


def _missing(edition: Edition) -> Missing | None:
    names = tuple(kind.name for kind in edition.vocabulary.departments if kind.id not in edition.by_kind)
    return Missing(f"{len(names)}", names) if names else None


def _kind(edition: Edition, kind: str) -> Page:
    say, here, published = edition.say, Here(addresses.kind(kind)), edition.by_kind[kind]
    known = next((one for one in edition.vocabulary.departments if one.id == kind), None)
    name = edition.kind_name(kind)
    view = KindView(
        front=_front(edition, kind, here),
        sections=(),
        register=by_place(edition, published, here, say("各地的{kind}", kind=name)) if len(published) <= MANY else None,
        branches=counted_places(edition, published, here) if len(published) > MANY else (),
        comparisons=of_kind(edition, kind, here),
        names=_names(edition, published),
        aliases=known.aliases if known else (),
    )
    return Page(
        address=here.folder,
        template="kind",
        title=say("各地的{kind}", kind=name),
        view=view._replace(sections=contents_of(_sections(edition, view))),
        description=view.front.description,
        tab=addresses.DEPARTMENTS,
        crumbs=(
            Link(say("首页"), here.to(addresses.HOME)),
            Link(say("部门"), here.to(addresses.DEPARTMENTS)),
        ),
        current=name,
    )


def _front(edition: Edition, kind: str, here: Here) -> Front:
    say, published = edition.say, edition.by_kind[kind]
    field = next((one.field for one in edition.vocabulary.departments if one.id == kind), "")
    return Front(
        over=say("部门种类 · {field}", field=field) if field else say("部门种类"),
        name=edition.kind_name(kind),
        beside=say("{count}地", count=regions_of(published)),
        turns=(),
        lede=tuple(_lede(edition, kind, here)),
        figures=_figures(edition, published, here.to(addresses.comparison(kind))),
    )


def _lede(edition: Edition, kind: str, here: Here) -> Iterator[Piece]:
    say, published = edition.say, edition.by_kind[kind]
    yield from sentence(
        say,
        "收录{places}的{tables}，年度{years}。{comparison}里各地的资金、指标和目标并列，能比的才比。",
        places=counted(say, "{count}个地方", regions_of(published), "#tables"),
        tables=counted(say, "{count}张表", len(published), "#tables"),
        years=period(say, published),
        comparison=Piece(say("{count}地对照", count=regions_of(published)), href=here.to(addresses.comparison(kind))),
    )


def _figures(edition: Edition, published: tuple[Card, ...], comparison: str) -> tuple[Figure, ...]:
    say = edition.say
    indicators = sum(one.annual for one in published)
    found = different(published)
    return (
        Figure(
            say("地方"),
            f"{regions_of(published)}",
            say("个"),
            say("{count}个部门或单位", count=departments(published)),
            "#tables",
        ),
        Figure(say("表"), f"{len(published)}", say("张"), say("年度{years}", years=period(say, published)), "#tables"),
        Figure(say("年度指标"), f"{indicators}", say("项"), say("各表相加"), comparison),
        Figure(say("核对"), f"{found}", say("处有出入"), say("各表之内，按原表所印"), "#tables", found > 0),
    )


def _names(edition: Edition, published: tuple[Card, ...]) -> tuple[Name, ...]:
    """The names as tables print them, in the order of codes."""
    places: dict[str, list[str]] = {}
    for one in published:
        places.setdefault(one.name, []).append(f"{one.short}{one.year}")
    return tuple(Name(name, edition.say("、").join(found)) for name, found in places.items())


def _sections(edition: Edition, view: KindView) -> Iterator[Section]:
    say = edition.say
    yield Section(say("各地的表"), "#tables")
    yield Section(say("对照"), "#comparisons", f"{len(view.comparisons)}")
    yield Section(say("名称"), "#names", f"{len(view.names)}")
