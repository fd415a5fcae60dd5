"""All tables of a comparison with their money and their counts."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.comparing.bases import basis
from generator.comparing.money import Account, BasisKind, Figure, Overview
from generator.comparing.peers import Neighbourhood, own_count
from generator.comparing.remarks import remarks, setting
from generator.comparing.seats import Seat, in_order
from generator.comparing.spending import basic, items, ordinary, project, share, special, total
from generator.model.terms import Unit
from generator.model.vocabulary import Vocabulary

USUAL_UNIT = "万元"


def overview(seats: Iterable[Seat], around: Neighbourhood) -> Overview:
    """The money of several tables beside each other, and by what they may be compared."""
    vocabulary = around.census.vocabulary
    accounts = [account(seat, around) for seat in in_order(seats)]
    unit = _unit(accounts, vocabulary)
    among = setting(accounts)
    noted = (one._replace(notes=remarks(one, among, vocabulary)) for one in accounts)
    bases = (basis(kind, accounts, unit, vocabulary) for kind in BasisKind)
    return Overview(unit.name if unit else "", tuple(noted), tuple(bases))


def alone(seat: Seat, around: Neighbourhood) -> Account:
    """The money and the counts of one table beside no other."""
    found = account(seat, around)
    return found._replace(notes=remarks(found, setting([found]), around.census.vocabulary))


def account(seat: Seat, around: Neighbourhood) -> Account:
    """The money and the counts of one table, counted once; remarks need the others and are left out."""
    if seat.key not in around.accounts:
        around.accounts[seat.key] = _account(seat, around)
    return around.accounts[seat.key]


def _account(seat: Seat, around: Neighbourhood) -> Account:
    record, vocabulary = seat.record, around.census.vocabulary
    whole, spent, listed = total(record, vocabulary), project(record, vocabulary), items(record, vocabulary)
    funds = special(listed)
    return Account(
        seat=seat,
        unit=record.funding.unit if record.funding else "",
        total=whole,
        basic=basic(record, vocabulary),
        project=spent,
        ordinary=ordinary(spent, funds),
        share=share(spent, whole),
        items=listed,
        special=funds,
        special_share=share(funds, whole) if funds.is_known else Figure(funds.state),
        indicators=len(around.census.annual(seat)),
        own=own_count(seat, around),
        notes=(),
    )


def _unit(accounts: Sequence[Account], vocabulary: Vocabulary) -> Unit | None:
    """The unit most tables print their money in; of several 万元."""
    counts = Counter(one.unit for one in accounts if one.unit)
    best = min(counts, key=lambda name: (-counts[name], name != USUAL_UNIT, name), default=USUAL_UNIT)
    unit = vocabulary.unit(best)
    return unit if unit and unit.dimension == "money" else vocabulary.unit(USUAL_UNIT)
