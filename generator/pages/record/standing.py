"""How each indicator of a record stands beside other places, in words."""

from typing import NamedTuple

from generator.checks import differs_from_peers
from generator.comparing import peers
from generator.comparing.peers import Beside, beside
from generator.comparing.statements import Statement
from generator.pages.chapter import Chapter
from generator.pages.publication import Publication


class Standing(NamedTuple):
    """One indicator beside the same one elsewhere."""

    family: str  # its id; nothing where the indicator belongs to none
    is_common: bool
    places: int  # other places that have it
    remark: str
    differs: bool
    others: str  # what the others print, where all of them print something else


def standings(chapter: Chapter, published: Publication) -> dict[str, Standing]:
    """The standing of every indicator, by its id."""
    found = beside(chapter.seats[published.key], chapter.neighbourhood)
    different = _different(chapter, published)
    said = chapter.census.by_table[published.key]
    return {one.row.id: _standing(chapter, one, found[one.row.id], different) for one in said}


def _standing(chapter: Chapter, said: Statement, found: Beside, different: dict[str, str]) -> Standing:
    return Standing(
        said.family.id if said.family else "",
        found.standing is not peers.Standing.OWN,
        found.places,
        chapter.say("别处{count}地也有", count=found.places) if found.places else "",
        said.row.id in different,
        different.get(said.row.id, ""),
    )


def _different(chapter: Chapter, published: Publication) -> dict[str, str]:
    """The indicators that all other places print otherwise, with the sentence that says how."""
    return {
        finding.operands[0].at.partition(".")[0]: chapter.say.words(finding.sentence)
        for finding in published.findings
        if finding.rule == differs_from_peers.ID and finding.operands
    }
