"""What runs through all chapters: the indicators and the checks, each with its page and its line in a list."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from generator.checks import RULES
from generator.model.terms import Family
from generator.pages.digest import Digest
from generator.pages.extract import Extract
from generator.pages.imprint import Imprint
from generator.pages.indicators import Listed, Thread, family_page, listed
from generator.pages.rules import Asked, asked, matters, rule_page
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


def rule_thread(imprint: Imprint, rule: str, extracts: Iterable[Extract], tables: int) -> tuple[Page, Asked]:
    """The page of a check, and its line; of the extracts only its own parts are looked at."""
    (known,) = (one for one in RULES if one.id == rule)
    hits = sorted(chain.from_iterable(one.hits.get(rule, ()) for one in extracts), key=lambda hit: hit.table)
    return rule_page(imprint, known, imprint.say(matters()[rule]), hits, tables), asked(rule, hits)
