"""The ways from a page to the comparisons that its tables are part of."""

from collections.abc import Iterable

from generator import addresses
from generator.addresses import Here
from generator.pages.card import Card
from generator.pages.edition import Edition
from generator.pages.parts import Near
from generator.site import Link


def of_kind(edition: Edition, kind: str, here: Here) -> tuple[Near, ...]:
    """The comparison of the latest tables, then one for each year, the newest first."""
    say = edition.say
    years = sorted({one.year for one in edition.by_kind[kind]}, reverse=True)
    latest = Near(Link(say("各地最近一年"), here.to(addresses.comparison(kind))), _places(edition, kind))
    return (
        latest,
        *(
            Near(
                Link(say("{year}年", year=f"{year}"), here.to(addresses.comparison(kind, year))),
                _places(edition, kind, year),
            )
            for year in years
        ),
    )


def of_tables(edition: Edition, published: Iterable[Card], here: Here, year: int | None = None) -> tuple[Near, ...]:
    """The comparison of each kind of department among some tables, in one year or with the latest of each place."""
    kinds = dict.fromkeys(one.kind for one in published)
    return tuple(
        Near(
            Link(edition.kind_name(kind), here.to(addresses.comparison(kind, year))),
            _places(edition, kind, year),
        )
        for kind in in_order(edition, kinds)
    )


def in_order(edition: Edition, kinds: Iterable[str]) -> tuple[str, ...]:
    """Kinds of department in the order of the vocabulary."""
    wanted = set(kinds)
    known = [kind.id for kind in edition.vocabulary.departments if kind.id in wanted]
    return (*known, *sorted(wanted.difference(known)))


def _places(edition: Edition, kind: str, year: int | None = None) -> str:
    return edition.say("{count}地", count=edition.spread.get((kind, year), 0))
