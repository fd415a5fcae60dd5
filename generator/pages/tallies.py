"""How often a check was answered how, by place; and how the answers are spread over pages where they are many."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from generator.model.base import RegionCode
from generator.model.finding import Verdict
from generator.pages.findings import tally
from generator.pages.publication import DIFFERENT, Publication

Found = TypeVar("Found")
MANY = 200  # answers that one page lists
_PREFECTURE, _PROVINCE, _CODE = 4, 2, 6  # digits


class Tally(NamedTuple):
    """How some tables answered a check."""

    tables: int
    different: int  # of them, those with an answer to look at
    verdicts: Counter[Verdict]

    @property
    def answers(self) -> int:
        """How many there are."""
        return self.verdicts.total()

    @property
    def kinds(self) -> Counter[str]:
        """How many there are of each kind that pages tell apart."""
        return tally(self.verdicts.elements())


Tallies = dict[str, Tally]  # by the beginning of the codes of a prefecture and its counties


class Portion(NamedTuple):
    """The answers of a province or a prefecture, which have pages of their own."""

    region: RegionCode
    places: tuple[str, ...]  # the beginnings of its codes
    tally: Tally

    @property
    def is_province_alone(self) -> bool:
        """Whether they are those of a province without its prefectures."""
        return self.places == (self.region[:_PREFECTURE],) and self.region.endswith("0000")

    @property
    def pages(self) -> int:
        """How many pages list them."""
        return -(-self.tally.answers // MANY)

    def part(self, number: int, found: Sequence[Found]) -> Sequence[Found]:
        """What of all answers one page lists."""
        return found[(number - 1) * MANY : number * MANY]


def place_of(region: RegionCode) -> str:
    """The beginning of the codes of a prefecture and its counties."""
    return region[:_PREFECTURE]


def tallies(published: Iterable[Publication]) -> dict[str, Tallies]:
    """The answers of some tables by the id of the check, and by place."""
    found: dict[str, Tallies] = {}
    for one in published:
        place, answers = place_of(one.heading.region), dict[str, Counter[Verdict]]()
        for finding in one.findings:
            answers.setdefault(finding.rule, Counter())[finding.verdict] += 1
        for rule, verdicts in answers.items():
            own = Tally(1, int(not DIFFERENT.isdisjoint(verdicts)), verdicts)
            by_place = found.setdefault(rule, {})
            by_place[place] = together([by_place[place], own]) if place in by_place else own
    return found


def together(some: Iterable[Tally]) -> Tally:
    """The answers of several places, or of several kinds of department."""
    tables, different, verdicts = 0, 0, Counter[Verdict]()
    for one in some:
        tables, different = tables + one.tables, different + one.different
        verdicts.update(one.verdicts)
    return Tally(tables, different, verdicts)


def by_place(some: Iterable[Tallies]) -> Tallies:
    """Tallies of several kinds of department in one, in the order of places."""
    found: dict[str, list[Tally]] = {}
    for one in some:
        for place, own in one.items():
            found.setdefault(place, []).append(own)
    return {place: together(found[place]) for place in sorted(found)}


def portions(tallied: Mapping[str, Tally]) -> tuple[Portion, ...]:
    """The answers by province, and by prefecture where those of a province are many; none where one page holds all."""
    return tuple(_portions(tallied)) if together(tallied.values()).answers > MANY else ()


def _portions(tallied: Mapping[str, Tally]) -> Iterator[Portion]:
    for province, found in groupby(sorted(tallied), key=lambda place: place[:_PROVINCE]):
        places = tuple(found)
        whole = together(tallied[place] for place in places)
        if whole.answers <= MANY:
            yield Portion(province.ljust(_CODE, "0"), places, whole)
        else:
            yield from (Portion(place.ljust(_CODE, "0"), (place,), tallied[place]) for place in places)
