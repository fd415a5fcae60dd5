"""The work on what runs through all chapters: a page for every indicator and for every check."""

from generator.building import shelf
from generator.building.clock import Clock
from generator.building.notes import noted
from generator.building.order import Order
from generator.building.outcome import Made, Outcome, outcome
from generator.building.workshop import workshop
from generator.pages.indicators import Listed, family_page, listed
from generator.pages.offering.threads import check_file, indicator_file
from generator.pages.rules import answers_pages, rule_page
from generator.pages.rules.hits import thread
from generator.pages.tallies import Portion, Tallies
from generator.pages.threads import answers_of, asking, family_thread
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
        found = family_thread(shop.imprint, known, extracts, tables)
        pages: list[Page | File] = [family_page(found), indicator_file(known, found.said)]
        return Made(listed(found), shop.write(order, pages, clock, "threads"))

    return outcome(order, ("indicator", family), key, make)


def spin_rule(order: Order, key: str, rule: str, tallied: Tallies) -> Outcome[None]:
    """The page of a check: with its answers, or with the places whose answers have pages of their own."""

    def make(clock: Clock) -> Made[None]:
        shop, (tables, _), laid_by = workshop(order), noted(order, COUNTS), noted(order, PARTS_LAID_BY)
        known = asking(shop.imprint, rule, tallied, tables)
        places = [] if known.portions else [*tallied]
        extracts = shelf.fetch(laid_by, ("found", rule), *(("hits", thread(rule, place)) for place in places))
        clock.lap("gathering")
        page = rule_page(known, answers_of(extracts, rule, places))
        pages: list[Page | File] = [page, check_file(shop.imprint, rule, extracts)]
        return Made(None, shop.write(order, pages, clock, "threads"))

    return outcome(order, ("check", rule), key, make)


def spin_answers(order: Order, key: str, rule: str, tallied: Tallies, portion: Portion) -> Outcome[None]:
    """The pages of the answers to a check from one province or prefecture."""

    def make(clock: Clock) -> Made[None]:
        shop, (tables, _) = workshop(order), noted(order, COUNTS)
        threads = (("hits", thread(rule, place)) for place in portion.places)
        extracts = shelf.fetch(noted(order, PARTS_LAID_BY), *threads)
        clock.lap("gathering")
        known = asking(shop.imprint, rule, tallied, tables)
        pages = answers_pages(known, portion, answers_of(extracts, rule, portion.places))
        return Made(None, shop.write(order, pages, clock, "threads"))

    return outcome(order, ("answers", f"{rule} {portion.region}"), key, make)
