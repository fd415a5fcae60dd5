"""A check as its pages know it: what is asked, how all tables answered it, and where the answers stand."""

from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.checks.rule import Rule
from generator.pages.imprint import Imprint
from generator.pages.parts import Figure
from generator.pages.tallies import Portion, Tally


class Asking(NamedTuple):
    """A check, and how all tables answered it."""

    imprint: Imprint
    rule: Rule
    matter: str  # what it is asked about
    tally: Tally
    tables: int  # of the site
    portions: tuple[Portion, ...]  # of the answers, where they are many

    @property
    def say(self) -> Catalogue:
        """The words of the site."""
        return self.imprint.say

    @property
    def title(self) -> str:
        """The question."""
        return self.say.words(self.rule.title)

    @property
    def over(self) -> str:
        """What stands above the question."""
        return self.say("核对 · {matter}", matter=self.matter)

    def name(self, portion: Portion) -> str:
        """The place of some answers, with what it belongs to; a province without its prefectures is told as such."""
        regions = self.imprint.vocabulary.regions
        chain = (*regions.parents(portion.region), portion.region)
        name = "".join(regions.regions.get(code, code) for code in chain)
        return self.say("{place}本级", place=name) if portion.is_province_alone else name


def figures(say: Catalogue, tally: Tally, about: str) -> tuple[Figure, ...]:
    """How often a check was answered how."""
    found = tally.kinds
    where = say("在{count}张表里", count=tally.different) if tally.different else ""
    return (
        Figure(say("有出入"), f"{found['differs']}", say("处"), where, "", found["differs"] > 0),
        Figure(say("相符"), f"{found['agrees']}", say("处"), say("含四舍五入之差"), ""),
        Figure(say("无法核对、提示"), f"{found['open'] + found['note']}", say("处"), say("不分对错"), ""),
        Figure(say("涉及的表"), f"{tally.tables}", say("张"), about, ""),
    )
