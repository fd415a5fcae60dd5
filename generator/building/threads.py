"""The work on what runs through all chapters: a page for every indicator and for every check."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.building import shelf
from generator.building.clock import Clock, Spent
from generator.building.order import Order
from generator.building.workshop import Written, workshop
from generator.pages.indicators import Listed
from generator.pages.rules import Asked
from generator.pages.threads import family_thread, rule_thread


class Spun(NamedTuple):
    """The lines of some threads for the pages that list them; their own pages are written."""

    listed: tuple[Listed, ...]
    asked: tuple[Asked, ...]
    written: Written
    spent: Spent


def spin_families(order: Order, families: Sequence[str], parts: Sequence[shelf.Parts], tables: dict[str, int]) -> Spun:
    """Make the pages of some indicators, by their ids."""
    shop, clock, pages, listed = workshop(order), Clock(), [], []
    known = {family.id: family for family in shop.library.vocabulary.families}
    for family in families:
        extracts = shelf.fetch(parts, ("said", family), ("spoken", family))
        clock.lap("gathering")
        page, line = family_thread(shop.imprint, known[family], extracts, tables)
        clock.lap("threads")
        listed.append(line)
        pages.append(page)
    return Spun(tuple(listed), (), shop.write(order, pages, clock, "threads"), clock.spent)


def spin_rule(order: Order, rule: str, parts: Sequence[shelf.Parts], tables: int) -> Spun:
    """Make the page of a check."""
    shop, clock = workshop(order), Clock()
    extracts = shelf.fetch(parts, ("hits", rule))
    clock.lap("gathering")
    page, line = rule_thread(shop.imprint, rule, extracts, tables)
    clock.lap("threads")
    return Spun((), (line,), shop.write(order, [page], clock, "threads"), clock.spent)
