"""The work on what runs through all chapters: a page for every indicator and for every check."""

from generator.building import shelf
from generator.building.clock import Clock
from generator.building.notes import noted
from generator.building.order import Order
from generator.building.outcome import Made, Outcome, outcome
from generator.building.workshop import workshop
from generator.pages.indicators import Listed
from generator.pages.offering.threads import check_file, indicator_file
from generator.pages.rules import Asked
from generator.pages.threads import family_thread, rule_thread
from generator.site import File, Page

PARTS_LAID_BY = "parts"  # the note of where the parts of all chapters are
COUNTS = "counts"  # the note of how many tables there are, and how many print each indicator


def spin_family(order: Order, key: str, family: str) -> Outcome[Listed]:
    """The page of an indicator, by its id, and its line for the page that lists all."""

    def make(clock: Clock) -> Made[Listed]:
        shop, (_, tables) = workshop(order), noted(order, COUNTS)
        extracts = shelf.fetch(noted(order, PARTS_LAID_BY), ("said", family), ("spoken", family))
        (known,) = (one for one in shop.library.vocabulary.families if one.id == family)
        clock.lap("gathering")
        page, line = family_thread(shop.imprint, known, extracts, tables)
        pages: list[Page | File] = [page, indicator_file(known, extracts)]
        return Made(line, shop.write(order, pages, clock, "threads"))

    return outcome(order, ("indicator", family), key, make)


def spin_rule(order: Order, key: str, rule: str) -> Outcome[Asked]:
    """The page of a check, and its line."""

    def make(clock: Clock) -> Made[Asked]:
        shop, (tables, _) = workshop(order), noted(order, COUNTS)
        extracts = shelf.fetch(noted(order, PARTS_LAID_BY), ("hits", rule))
        clock.lap("gathering")
        page, line = rule_thread(shop.imprint, rule, extracts, tables)
        pages: list[Page | File] = [page, check_file(shop.imprint, rule, extracts)]
        return Made(line, shop.write(order, pages, clock, "threads"))

    return outcome(order, ("check", rule), key, make)
