"""By which amounts tables may be held against each other, and why by others they may not."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from generator.comparing.differences import scope_class, scopes_differ, tiers_differ, years_differ
from generator.comparing.money import Account, Basis, BasisKind, Figure, State
from generator.comparing.naming import grouped, keys, places
from generator.comparing.reasons import Reason, Why
from generator.model.record import Scope
from generator.model.terms import Unit
from generator.model.vocabulary import Vocabulary
from generator.words import Words

NAMES = {
    BasisKind.TOTAL: Words("资金总额", "total"),
    BasisKind.BASIC: Words("基本支出", "basic spending"),
    BasisKind.PROJECT: Words("项目支出", "project spending"),
    BasisKind.ORDINARY: Words("项目支出，不含专项资金", "project spending without special funds"),
}
ENOUGH = 2  # tables that make a comparison
SHOWN = 3  # tables whose special funds are named
_WITH_SPECIAL = frozenset({BasisKind.TOTAL, BasisKind.PROJECT})
_MISSING = {
    State.BLANK: Words("原表留空", "left blank"),
    State.NOT_APPLICABLE: Words("原表印为不适用", "printed as not applicable"),
    State.NOT_ITEMISED: Words(
        "没有列出项目，无从减去专项资金", "items are not listed, so special funds cannot be taken out"
    ),
    State.NOT_PUBLISHED: Words("未公布", "not published"),
}


def basis(kind: BasisKind, accounts: Sequence[Account], unit: Unit | None, vocabulary: Vocabulary) -> Basis:
    """Whether tables compare by one amount, in one unit."""
    known = [one for one in accounts if figure(one, kind).is_known and factor(one, vocabulary)]
    main = _main_scope(known)
    compared = [one for one in known if scope_class(one.seat) is main]
    reasons = [*_reasons(kind, accounts, known, compared)]
    is_comparable = len(compared) >= ENOUGH and not any(reason.why is Why.SPECIAL_FUNDS for reason in reasons)
    values = _values(kind, compared, unit, vocabulary) if is_comparable else ()
    without = tuple(one.seat.key for one in accounts if not figure(one, kind).is_known)
    ordered = tuple(sorted(reasons, key=lambda reason: not reason.prevents))
    return Basis(kind, NAMES[kind], bool(values), ordered, tuple(values), without)


def by_itself(
    kind: BasisKind, account: Account, unit: Unit | None, vocabulary: Vocabulary
) -> tuple[Decimal | None, tuple[Reason, ...]]:
    """What may be drawn of a table where it stands beside one just like it, and what to know of it in any case."""
    reasons = tuple(one for one in basis(kind, (account,), unit, vocabulary).reasons if one.why is not Why.TOO_FEW)
    prevents = any(one.why is Why.SPECIAL_FUNDS for one in reasons)
    return None if prevents else _drawn(account, kind, unit, vocabulary), reasons


def figure(account: Account, kind: BasisKind) -> Figure:
    """The amount of a table that a basis is about."""
    return _FIGURES[kind](account)


_FIGURES: dict[BasisKind, Callable[[Account], Figure]] = {
    BasisKind.TOTAL: lambda account: account.total,
    BasisKind.BASIC: lambda account: account.basic,
    BasisKind.PROJECT: lambda account: account.project,
    BasisKind.ORDINARY: lambda account: account.ordinary,
}


def factor(account: Account, vocabulary: Vocabulary) -> Decimal | None:
    """How many yuan the unit of a table has; nothing where it is no unit of money."""
    unit = vocabulary.unit(account.unit) if account.unit else None
    return unit.factor if unit and unit.dimension == "money" else None


def _main_scope(known: Sequence[Account]) -> Scope | None:
    """The scope most tables have; of several the widest."""
    by_scope = grouped(known, lambda one: scope_class(one.seat))
    widest = (Scope.WHOLE, Scope.OFFICE, Scope.UNIT)
    return max(by_scope, key=lambda scope: (len(by_scope[scope]), -widest.index(scope)), default=None)


def _values(
    kind: BasisKind, compared: Sequence[Account], unit: Unit | None, vocabulary: Vocabulary
) -> Iterator[tuple[str, Decimal]]:
    for one in compared:
        value = _drawn(one, kind, unit, vocabulary)
        if value is not None:
            yield one.seat.key, value


def _drawn(account: Account, kind: BasisKind, unit: Unit | None, vocabulary: Vocabulary) -> Decimal | None:
    value, yuan = figure(account, kind).value, factor(account, vocabulary)
    return None if value is None or yuan is None or unit is None else value * yuan / unit.factor


def _reasons(
    kind: BasisKind, accounts: Sequence[Account], known: Sequence[Account], compared: Sequence[Account]
) -> Iterator[Reason]:
    if kind in _WITH_SPECIAL:
        yield from _special_funds(compared)
    yield from _missing(kind, accounts)
    yield from _other_money(kind, accounts, known)
    yield from scopes_differ([one.seat for one in known])
    if len(compared) < ENOUGH:
        words = Words(
            f"能比的只有{len(compared)}地，不足{ENOUGH}地", f"only {len(compared)} to compare, fewer than {ENOUGH}"
        )
        yield Reason(Why.TOO_FEW, words, keys(one.seat for one in compared))
    if kind in _WITH_SPECIAL:
        yield from _unknown_content(known)
    yield from years_differ([one.seat for one in known])
    yield from tiers_differ([one.seat for one in known])


def _special_funds(compared: Sequence[Account]) -> Iterator[Reason]:
    """Some hold special funds that are spent on others; whoever holds none is not smaller for that."""
    holding = [one for one in compared if one.special.parts]
    if holding:
        zh = "；".join(f"{one.seat.place}含{_funds(one, '、')}" for one in holding[:SHOWN])
        en = "; ".join(f"{one.seat.place} includes {_funds(one, ', ')}" for one in holding[:SHOWN])
        if more := len(holding) - SHOWN if len(holding) > SHOWN else 0:
            zh, en = f"{zh}；另有{more}地也含专项资金", f"{en}; {more} more include special funds"
        yield Reason(Why.SPECIAL_FUNDS, Words(zh, en), keys(one.seat for one in holding))


def _funds(one: Account, between: str) -> str:
    return between.join(f"{part.name} {part.text}{one.unit}" for part in one.special.parts)


def _missing(kind: BasisKind, accounts: Sequence[Account]) -> Iterator[Reason]:
    by_state = grouped((one for one in accounts if not figure(one, kind).is_known), lambda one: figure(one, kind).state)
    for state, found in by_state.items():
        zh, en = places(one.seat for one in found)
        if state is State.OTHER_CLASSES:
            words = Words(f"{zh}按另一种分类列支出，不与其他地方同轴作图", f"{en}: spending is divided otherwise")
            yield Reason(Why.CLASSIFICATION, words, keys(one.seat for one in found))
        else:
            words = Words(f"{zh}{_MISSING[state].zh}", f"{en}: {_MISSING[state].en}")
            why = Why.BLANK if state in (State.BLANK, State.NOT_APPLICABLE) else Why.NOT_PUBLISHED
            yield Reason(why, words, keys(one.seat for one in found))


def _other_money(kind: BasisKind, accounts: Sequence[Account], known: Sequence[Account]) -> Iterator[Reason]:
    """Amounts in a unit that is no unit of our money."""
    read = {one.seat.key for one in known}
    left = [one for one in accounts if figure(one, kind).is_known and one.seat.key not in read]
    if left:
        zh, en = places(one.seat for one in left)
        words = Words(f"{zh}的金额单位不能换算", f"{en}: amounts in a unit that does not convert")
        yield Reason(Why.UNIT, words, keys(one.seat for one in left))


def _unknown_content(known: Sequence[Account]) -> Iterator[Reason]:
    """Amounts whose items are not listed: nobody can tell whether special funds are inside."""
    unknown = [one for one in known if not one.items.is_known]
    if unknown:
        zh, en = places(one.seat for one in unknown)
        words = Words(
            f"{zh}没有列出项目，不知道含不含专项资金", f"{en}: items are not listed, special funds may be inside"
        )
        yield Reason(Why.NOT_PUBLISHED, words, keys(one.seat for one in unknown), prevents=False)
