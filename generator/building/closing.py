"""The work on what closes a site: the pages that list everything, and the files that hold it all."""

from functools import lru_cache

from generator.building import shelf
from generator.building.clock import Clock
from generator.building.notes import noted
from generator.building.order import Order
from generator.building.outcome import Made, Outcome, outcome
from generator.building.threads import PARTS_LAID_BY
from generator.building.workshop import workshop
from generator.pages.closing import PARTS, Closing, Gathered
from generator.pages.digest import SIGHTS
from generator.pages.edition import edition

LISTS = "lists"  # the note of the chapters in short and of the lines of all threads


def close(order: Order, key: str, name: str) -> Outcome[None]:
    """One part of what closes a site, by its name."""
    part = PARTS[name]

    def make(clock: Clock) -> Made[None]:
        closing = _closing(order, part.sight)
        pages = part.make(closing._replace(lines=closing.lines.only(part.lines)))
        clock.lap("gathering")
        return Made(None, workshop(order).write(order, pages, clock, f"closing: {name}"))

    return outcome(order, ("closing", name), key, make)


@lru_cache(maxsize=len(SIGHTS))
def _closing(order: Order, sight: str) -> Closing:
    """What parts are made of that look at so much of the chapters in short."""
    shop = workshop(order)
    every, lines = noted(order, LISTS)
    digests = [SIGHTS[sight](one) for one in every]
    whole = edition(shop.imprint, digests, shop.prose, shop.absences)
    return Closing(whole, digests, _gathered(order), lines)


@lru_cache(maxsize=1)
def _gathered(order: Order) -> Gathered:
    return shelf.gather(noted(order, PARTS_LAID_BY), order.threads)
