"""Money beside money: one row a place, with what must be known before comparing; and how each spending divides."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.comparing.bases import figure
from generator.comparing.money import Account, Basis, BasisKind, Figure, Overview, State
from generator.comparing.remarks import usual_scope
from generator.comparing.structure import Pillar, SliceKind, pillars
from generator.pages.compare.table import Compared, Head
from generator.pages.sentences import Piece, whole
from generator.pages.shares import length
from generator.site import Link
from generator.words import Words

_SHOWN = (BasisKind.TOTAL, BasisKind.BASIC, BasisKind.ORDINARY)
_EMPTY = {
    State.BLANK: "原表留空",
    State.NOT_APPLICABLE: "不适用",
    State.NOT_ITEMISED: "未列",
    State.NOT_PUBLISHED: "未公布",
    State.NONE: "没有",
}
_HEIGHT = Decimal(230)  # of a pillar
_CLASSES = {
    SliceKind.BASIC: "mx-pillar__basic",
    SliceKind.ITEM: "mx-pillar__item",
    SliceKind.PROJECT: "mx-pillar__item",
    SliceKind.SPECIAL: "mx-pillar__special",
    SliceKind.OTHER_CLASS: "mx-pillar__other",
    SliceKind.UNPUBLISHED: "mx-pillar__other",
}


class Amount(NamedTuple):
    """One amount of one table."""

    text: str
    href: str
    head: str
    bar: str  # nothing where it does not compare
    note: str = ""  # which emptiness
    mark: str = ""  # `*` of another classification
    is_found: bool = False
    sort: str = ""  # the number it is sorted by; only where it compares


class Told(NamedTuple):
    """One remark on a table."""

    text: str
    href: str
    stands_out: bool


class Row(NamedTuple):
    """One table with its money."""

    head: Head
    amounts: tuple[Amount, ...]
    items: Amount
    indicators: Link
    own: Link
    told: tuple[Told, ...]


class BasisView(NamedTuple):
    """An amount by which tables may be compared, or why they may not."""

    name: str
    is_comparable: bool
    verdict: str
    reasons: tuple[str, ...]


class OverviewView(NamedTuple):
    """The money of all tables."""

    unit: str
    heads: tuple[str, ...]
    ranked: tuple[bool, ...]  # whether the column compares
    rows: tuple[Row, ...]
    bases: tuple[BasisView, ...]
    warning: tuple[Piece, ...]  # why the first amount, the total, does not compare
    usual: str  # the scope of most tables, where there are many


class PillarSlice(NamedTuple):
    """A part of a pillar, from the top."""

    style: str
    y: str
    height: str


class PillarView(NamedTuple):
    """The spending of one table as a pillar of a hundred percent."""

    head: Head
    whole: str
    title: str
    slices: tuple[PillarSlice, ...]
    shares: tuple[Link, ...]  # from the top: name and percent


def overview_view(compared: Compared, seen: Overview) -> OverviewView:
    """One row a table."""
    say = compared.say
    bases = {basis.kind: basis for basis in seen.bases}
    total = bases[BasisKind.TOTAL]
    usual, count = usual_scope(seen.accounts)
    return OverviewView(
        unit=seen.unit,
        heads=tuple(say.words(bases[kind].name) for kind in _SHOWN),
        ranked=tuple(bases[kind].is_comparable for kind in _SHOWN),
        rows=tuple(_row(compared, account, bases, usual) for account in seen.accounts),
        bases=tuple(_basis(compared, basis) for basis in seen.bases),
        warning=() if total.is_comparable else tuple(whole(_why(compared, total))),
        usual=say("没有另外注明的{count}张表：{scope}。", count=count, scope=say.words(usual)) if usual else "",
    )


def _why(compared: Compared, basis: Basis) -> str:
    return compared.why(reason for reason in basis.reasons if reason.prevents)


def _basis(compared: Compared, basis: Basis) -> BasisView:
    say = compared.say
    verdict = say("{count}地可比", count=len(basis.values)) if basis.is_comparable else say("不可比")
    return BasisView(
        say.words(basis.name),
        basis.is_comparable,
        verdict,
        tuple(say.words(reason.words) for reason in basis.reasons),
    )


def _row(compared: Compared, account: Account, bases: dict[BasisKind, Basis], usual: Words | None) -> Row:
    seat = account.seat
    annual = compared.to(seat, "indicators-annual" if account.indicators else "")
    return Row(
        head=compared.head(seat),
        amounts=tuple(_amount(compared, account, bases[kind]) for kind in _SHOWN),
        items=_count(compared, account.items, account),
        indicators=Link(f"{account.indicators}", annual),
        own=Link(f"{account.own}", annual),
        told=tuple(_told(compared, account, usual)),
    )


def _told(compared: Compared, account: Account, usual: Words | None) -> Iterator[Told]:
    for note in (note for note in account.notes if note.words != usual):
        row = note.at.partition(".")[0]
        yield Told(compared.say.words(note.words), compared.to(account.seat, row) if row else "", note.stands_out)


def _amount(compared: Compared, account: Account, basis: Basis) -> Amount:
    found, values = figure(account, basis.kind), [value for _, value in basis.values]
    drawn = basis.of(account.seat.key) if values and min(values) >= 0 else None
    others = found.parts if found.state is State.OTHER_CLASSES else ()
    known = sum((part.value for part in others if part.value is not None), Decimal(0))
    is_whole = bool(others) and all(part.value is not None for part in others)
    return Amount(
        text=found.text or (f"{known}" if is_whole else ""),
        href=compared.to(account.seat, found.at or (others[0].at if others else "")) if found.text or is_whole else "",
        head=compared.say.words(basis.name),
        bar=length(drawn, max(values)) if drawn is not None else "",
        note=compared.say(_EMPTY.get(found.state, "原表留空"))
        if found.state in _EMPTY or (others and not is_whole)
        else "",
        mark="*" if is_whole else "",
        is_found=not basis.is_comparable and basis.kind is BasisKind.TOTAL and bool(account.special.parts),
        sort=f"{worth}" if (worth := basis.of(account.seat.key)) is not None else "",
    )


def _count(compared: Compared, items: Figure, account: Account) -> Amount:
    say = compared.say
    if items.is_known:
        href = compared.to(account.seat, items.parts[0].at if items.parts else "")
        return Amount(f"{len(items.parts)}", href, say("项目"), "", sort=f"{len(items.parts)}")
    return Amount("", "", say("项目"), "", note=say(_EMPTY.get(items.state, "未列")))


def pillar_views(compared: Compared, seen: Overview) -> tuple[PillarView, ...]:
    """Every spending drawn once; with special funds twice."""
    return tuple(_pillar(compared, account, one) for account in seen.accounts for one in pillars(account))


def _pillar(compared: Compared, account: Account, pillar: Pillar) -> PillarView:
    return PillarView(
        compared.head(pillar.seat),
        f"{pillar.whole.text}{account.unit}" if pillar.whole.text else "",
        compared.say.words(pillar.title),
        tuple(_stacked(pillar)),
        tuple(Link(compared.say.words(share.name), share.text) for share in reversed(pillar.shares)),
    )


def _stacked(pillar: Pillar) -> Iterator[PillarSlice]:
    y = _HEIGHT
    for part in pillar.slices:
        height = part.percent * _HEIGHT / 100
        y -= height
        yield PillarSlice(_CLASSES[part.kind], f"{max(y, Decimal(0)):.2f}", f"{height:.2f}")
