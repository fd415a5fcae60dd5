"""How each indicator of a record stands beside other places, in words."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks import differs_from_peers
from generator.comparing import peers
from generator.comparing.peers import Kin, against_peers
from generator.model.base import GoalKind
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
    compared = against_peers(chapter.seats[published.key], chapter.neighbourhood)
    different = _different(chapter, published)
    longer = dict(_beyond_the_year(chapter, published))
    return longer | {kin.statement.row.id: _standing(chapter, kin, different) for kin in compared.kin}


def _standing(chapter: Chapter, kin: Kin, different: dict[str, str]) -> Standing:
    places = kin.places
    return Standing(
        kin.statement.family.id if kin.statement.family else "",
        kin.standing is not peers.Standing.OWN,
        places,
        chapter.say("别处{count}地也有", count=places) if places else "",
        kin.statement.row.id in different,
        different.get(kin.statement.row.id, ""),
    )


def _beyond_the_year(chapter: Chapter, published: Publication) -> Iterator[tuple[str, Standing]]:
    """Indicators of longer periods: common where enough places print them for the year."""
    for said in chapter.census.by_table[published.key]:
        if said.table is not GoalKind.ANNUAL:
            family, kind = said.family, published.record.department.kind
            is_common = bool(family and chapter.neighbourhood.peers.shared(kind, family.id))
            yield (
                said.row.id,
                Standing(family.id if family else "", is_common, 0, "", differs=False, others=""),
            )


def _different(chapter: Chapter, published: Publication) -> dict[str, str]:
    """The indicators that all other places print otherwise, with the sentence that says how."""
    return {
        finding.operands[0].at.partition(".")[0]: chapter.say.words(finding.sentence)
        for finding in published.findings
        if finding.rule == differs_from_peers.ID and finding.operands
    }
