"""One table beside the same kind of department elsewhere: what is shared and alike, shared and different, its own."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from generator.comparing.money import Account
from generator.comparing.seats import Seat, in_order
from generator.comparing.statements import Census, Statement
from generator.model.base import GoalKind
from generator.model.target import Operator
from generator.peers import ENOUGH, Peers, gather


class Standing(StrEnum):
    """How an indicator stands to those of other places."""

    ALIKE = "alike"  # enough places print it with the same targets: may be folded
    DIFFERENT = "different"  # enough places print it, with other targets
    COMMON = "common"  # too few places to compare; the vocabulary says that every department has it: may be folded
    OWN = "own"


class Kin(NamedTuple):
    """One annual indicator of a table, with what the other places print."""

    statement: Statement
    standing: Standing
    crowd: "Crowd"

    @property
    def everywhere(self) -> tuple[Statement, ...]:
        """The same in the latest table of every unit, in the order of regions."""
        return self.crowd.everywhere

    @property
    def others(self) -> tuple[Statement, ...]:
        """What the other places print."""
        return tuple(said for said in self.everywhere if said.seat.region != self.statement.seat.region)

    @property
    def places(self) -> int:
        """How many other places print its family or, where it has none, its name."""
        regions = self.crowd.regions
        return len(regions) - (self.statement.seat.region in regions)

    @property
    def is_only_here(self) -> bool:
        """Whether nobody else does."""
        return not self.places


class AgainstPeers(NamedTuple):
    """All annual indicators of one table, in the order of the document."""

    seat: Seat
    latest: tuple[Seat, ...]  # the latest table of every unit of this kind
    kin: tuple[Kin, ...]

    @property
    def peers(self) -> tuple[Seat, ...]:
        """The latest table of every unit elsewhere."""
        return tuple(other for other in self.latest if other.region != self.seat.region)

    def standing(self, *standings: Standing) -> tuple[Kin, ...]:
        """The indicators that stand so."""
        return tuple(each for each in self.kin if each.standing in standings)


class Beside(NamedTuple):
    """How one indicator stands to those of other places, in short."""

    standing: Standing  # of a longer period: as the same one would for the year
    places: int  # how many other places print it for the year; of a longer period none


class OnlyHere(NamedTuple):
    """What one place alone promises."""

    seat: Seat
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Crowd:
    """What all places say of one thing, counted."""

    everywhere: tuple[Statement, ...]
    fulls: Mapping[tuple[str, str], Counter[Operator]]  # the signs before each full-year value
    regions: frozenset[str]  # whose tables these are


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What is shared within each kind of department; made once for a library."""

    census: Census
    peers: Peers  # what the checks look at, so that pages and findings count alike
    printed: Mapping[
        tuple[str, str], Mapping[str, tuple[str, str]]
    ]  # by kind and family, then by region: half and full
    pairs: Mapping[tuple[str, str], Counter[tuple[str, str]]]  # the same, counted
    crowds: Mapping[tuple[str, str], Crowd]  # by kind and subject
    regions: Mapping[str, frozenset[str]]  # the places that have a table, by kind
    accounts: dict[str, Account] = field(default_factory=dict)  # what was counted of tables so far, by their keys
    beside: dict[str, dict[str, Beside]] = field(default_factory=dict)  # the same of their rows, by key and id

    def of(self, counted: Census) -> "Neighbourhood":
        """What stands beside some of the tables."""
        found = {one.key: beside(one, self) for one in counted.seats}
        return Neighbourhood(counted, Peers({}, {}), {}, {}, {}, {}, self.accounts, found)

    def crowd(self, said: Statement) -> Crowd:
        """What all places say of the same thing."""
        return self.crowds.get((said.seat.department.kind, said.subject), _NOBODY)


def neighbourhood(census: Census) -> Neighbourhood:
    """The statements of every kind of department, counted."""
    peers = gather((seat.record for seat in census.seats), census.vocabulary)
    printed = {key: {said.place: (said.half, said.full) for said in found} for key, found in peers.statements.items()}
    gathered: dict[tuple[str, str], list[Statement]] = {}
    for kind, seats in census.latest.items():
        for said in (said for seat in seats for said in census.annual(seat)):
            gathered.setdefault((kind, said.subject), []).append(said)
    return Neighbourhood(
        census,
        peers,
        printed,
        {key: Counter(pairs.values()) for key, pairs in printed.items()},
        {key: _crowd(found) for key, found in gathered.items()},
        {kind: frozenset(seat.region for seat in seats) for kind, seats in census.latest.items()},
    )


def _crowd(found: list[Statement]) -> Crowd:
    fulls: dict[tuple[str, str], Counter[Operator]] = {}
    for said in found:
        if said.full:
            fulls.setdefault(said.full.value, Counter())[said.full.parsed.operator] += 1
    return Crowd(tuple(found), fulls, frozenset(said.seat.region for said in found))


_NOBODY = Crowd((), {}, frozenset())


def against_peers(seat: Seat, around: Neighbourhood) -> AgainstPeers:
    """Every annual indicator of a table with its standing among the same kind of department."""
    kin = (Kin(said, _standing(said, around), around.crowd(said)) for said in around.census.annual(seat))
    return AgainstPeers(seat, around.census.latest[seat.record.department.kind], tuple(kin))


def beside(seat: Seat, around: Neighbourhood) -> dict[str, Beside]:
    """How every indicator of a table stands, in short, by its id: looked at once."""
    if seat.key not in around.beside:
        kin = against_peers(seat, around).kin
        annual = {each.statement.row.id: Beside(each.standing, each.places) for each in kin}
        longer = (said for said in around.census.by_table[seat.key] if said.table is not GoalKind.ANNUAL)
        around.beside[seat.key] = annual | {said.row.id: _beyond_the_year(said, around) for said in longer}
    return around.beside[seat.key]


def _beyond_the_year(said: Statement, around: Neighbourhood) -> Beside:
    """Common where enough places print it for the year."""
    is_shared = said.family and around.peers.shared(said.seat.department.kind, said.family.id)
    return Beside(Standing.ALIKE if is_shared else Standing.OWN, 0)


def own_count(seat: Seat, around: Neighbourhood) -> int:
    """How many annual indicators of a table not enough places share."""
    found = beside(seat, around)
    return sum(found[said.row.id].standing is Standing.OWN for said in around.census.annual(seat))


def _standing(said: Statement, around: Neighbourhood) -> Standing:
    kind = said.seat.department.kind
    if said.family is None:
        return Standing.OWN
    if around.peers.shared(kind, said.family.id):
        return Standing.ALIKE if _is_alike(said, around) else Standing.DIFFERENT
    is_enough = len(around.regions[kind]) >= ENOUGH
    return Standing.COMMON if said.family.common and not is_enough else Standing.OWN


def _is_alike(said: Statement, around: Neighbourhood) -> bool:
    """Whether enough places, this one among them, print the same targets."""
    if said.half is None and said.full is not None:
        return _same_full(said, around) >= ENOUGH
    key = (said.seat.department.kind, said.subject)
    pair = said.half.form if said.half else "", said.full.form if said.full else ""
    is_counted = around.printed[key].get(said.seat.region) == pair
    return around.pairs[key][pair] + (0 if is_counted else 1) >= ENOUGH


def _same_full(said: Statement, around: Neighbourhood) -> int:
    """How many places print the same full-year value; a table without a half-year column is held by that alone."""
    crowd = around.crowd(said)
    if said.full is None:
        return 0
    signs, own = crowd.fulls.get(said.full.value, Counter()), said.full.parsed.operator
    same = signs.total() if own is Operator.NONE else signs[own] + signs[Operator.NONE]
    return same + (0 if said.seat.region in crowd.regions else 1)


def only_here(seats: Iterable[Seat], census: Census) -> tuple[OnlyHere, ...]:
    """What one place alone among these tables promises: neither its family nor one of the same matter is elsewhere."""
    chosen = in_order(seats)
    places: dict[str, set[str]] = {}
    for said in (said for seat in chosen for said in census.annual(seat)):
        places.setdefault(_matter(said, census), set()).add(said.seat.region)
    alone = {matter for matter, regions in places.items() if len(regions) == 1}
    found = (
        OnlyHere(seat, tuple(said for said in census.annual(seat) if _matter(said, census) in alone)) for seat in chosen
    )
    return tuple(found)


def _matter(said: Statement, census: Census) -> str:
    topic = census.vocabulary.topic(said.subject)
    return f"topic {topic.id}" if topic else said.subject
