"""What runs through all chapters: the indicators and the checks, each with its page and its line in a list."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from generator.checks import RULES
from generator.comparing.plain import statements_of
from generator.model.terms import Family
from generator.pages.digest import Digest
from generator.pages.extract import Extract
from generator.pages.imprint import Imprint
from generator.pages.indicators import Thread
from generator.pages.rules import Asking, matters
from generator.pages.rules.hits import LaidBy, hit_of, thread
from generator.pages.tallies import Tallies, by_place, portions, together


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


def family_thread(imprint: Imprint, family: Family, extracts: Iterable[Extract], tables: dict[str, int]) -> Thread:
    """An indicator through all tables; of the extracts only its own parts are looked at."""
    known = tuple(extracts)
    said = sorted(chain.from_iterable(one.said.get(family.id, ()) for one in known))
    spoken = sorted(chain.from_iterable(one.spoken.get(family.id, ()) for one in known), key=lambda one: one.table)
    statements = tuple(statements_of(said, imprint.vocabulary))
    return Thread(imprint.say, imprint.settings, imprint.vocabulary, family, statements, tuple(spoken), tables)


def asking(imprint: Imprint, rule: str, tallied: Tallies, tables: int) -> Asking:
    """A check with how all tables answered it."""
    (known,) = (one for one in RULES if one.id == rule)
    return Asking(imprint, known, imprint.say(matters()[rule]), together(tallied.values()), tables, portions(tallied))


def tallies_of_rules(digests: Sequence[Digest]) -> dict[str, Tallies]:
    """How often every check was answered how, by its id and by place."""
    return {rule.id: by_place(one.answers.get(rule.id, {}) for one in digests) for rule in RULES}


def answers_of(extracts: Iterable[Extract], rule: str, places: Iterable[str]) -> list[LaidBy]:
    """The answers to a check from some places, in the order of tables."""
    known = [thread(rule, place) for place in places]
    found = (hit_of(hit) for one in extracts for name in known for hit in one.hits.get(name, ()))
    return sorted(found, key=lambda hit: hit.table)
