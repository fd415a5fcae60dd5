"""The work on what closes a site: the pages that list everything, and the files that hold it all."""

from functools import lru_cache

from generator.building import shelf
from generator.building.clock import Clock
from generator.building.notes import noted
from generator.building.order import Order
from generator.building.outcome import Made, Outcome, outcome
from generator.building.threads import PARTS_LAID_BY
from generator.building.workshop import workshop
from generator.pages.closing import PARTS, Closing
from generator.pages.edition import edition

LISTS = "lists"  # the note of the chapters in short and of the lines of all threads


def close(order: Order, key: str, name: str) -> Outcome[None]:
    """One part of what closes a site, by its name."""

    def make(clock: Clock) -> Made[None]:
        closing = _closing(order)
        clock.lap("gathering")
        return Made(None, workshop(order).write(order, PARTS[name].make(closing), clock, f"closing: {name}"))

    return outcome(order, ("closing", name), key, make)


@lru_cache(maxsize=1)
def _closing(order: Order) -> Closing:
    shop = workshop(order)
    digests, lines = noted(order, LISTS)
    whole = edition(shop.imprint, digests, shop.prose, shop.absences)
    return Closing(whole, digests, shelf.gather(noted(order, PARTS_LAID_BY), order.threads), lines)
