"""What runs through all chapters: the indicators and the checks, each with its page and its line in a list."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from generator.checks import RULES
from generator.model.terms import Family
from generator.pages.digest import Digest
from generator.pages.extract import Extract
from generator.pages.imprint import Imprint
from generator.pages.indicators import Listed, Thread, family_page, listed
from generator.pages.rules import Asking, matters
from generator.pages.rules.hits import Hit, thread
from generator.pages.tallies import Tallies, by_place, portions, together
from generator.site import Page


def printed_families(imprint: Imprint, digests: Iterable[Digest]) -> tuple[Family, ...]:
    """The indicators that some table prints, in the order of the vocabulary."""
    known = {family for one in digests for family in one.families}
    return tuple(family for family in imprint.vocabulary.families if family.id in known)


def tables_of_families(digests: Iterable[Digest]) -> dict[str, int]:
    """How many tables print each indicator, by its id."""
    counts = Counter[str]()
    for one in digests:
        counts.update(one.families)
    return dict(counts)


def family_thread(
    imprint: Imprint, family: Family, extracts: Iterable[Extract], tables: dict[str, int]
) -> tuple[Page, Listed]:
    """The page of an indicator, and its line; of the extracts only its own parts are looked at."""
    known = tuple(extracts)
    said = sorted(chain.from_iterable(one.said.get(family.id, ()) for one in known), key=lambda one: one.seat.key)
    spoken = sorted(chain.from_iterable(one.spoken.get(family.id, ()) for one in known), key=lambda one: one.table)
    thread = Thread(imprint.say, imprint.settings, imprint.vocabulary, family, tuple(said), tuple(spoken), tables)
    return family_page(thread), listed(thread)


def asking(imprint: Imprint, rule: str, tallied: Tallies, tables: int) -> Asking:
    """A check with how all tables answered it."""
    (known,) = (one for one in RULES if one.id == rule)
    return Asking(imprint, known, imprint.say(matters()[rule]), together(tallied.values()), tables, portions(tallied))


def tallies_of_rules(digests: Sequence[Digest]) -> dict[str, Tallies]:
    """How often every check was answered how, by its id and by place."""
    return {rule.id: by_place(one.answers.get(rule.id, {}) for one in digests) for rule in RULES}


def answers_of(extracts: Iterable[Extract], rule: str, places: Iterable[str]) -> list[Hit]:
    """The answers to a check from some places, in the order of tables."""
    known = [thread(rule, place) for place in places]
    return sorted(
        (hit for one in extracts for name in known for hit in one.hits.get(name, ())), key=lambda hit: hit.table
    )
