"""The sentences that say what differs between statements or tables: facts, one difference at a time."""

from collections.abc import Iterator, Sequence

from generator.comparing.naming import grouped, joined, keys, places, unit, usual
from generator.comparing.reasons import Reason, Why
from generator.comparing.seats import AnySeat, Tier, tier
from generator.comparing.statements import Reading, Statement
from generator.model.record import Scope
from generator.model.target import AFTER, BEFORE, Operator, TargetKind
from generator.words import Words

_TIERS = {
    Tier.PROVINCE: Words("省级", "a province"),
    Tier.PREFECTURE: Words("地级", "a prefecture"),
    Tier.COUNTY: Words("县级", "a county"),
}
_SCOPES = {
    Scope.OFFICE: Words("只是机关（本级）", "the head office alone"),
    Scope.UNIT: Words("是部门下属的一个单位", "one unit under the department"),
    Scope.WHOLE: Words("是整个部门", "the whole department"),
}
_SHOWN = 3  # values named in one sentence


def scope_class(seat: AnySeat) -> Scope:
    """The scope a table may be compared in: one that says nothing is taken for the department it is named after."""
    scope = seat.department.scope
    return Scope.WHOLE if scope is Scope.UNSTATED else scope


def signs_differ(numbers: Sequence[Statement]) -> Iterator[Reason]:
    """Numbers with other operators mean other things."""
    by_operator = grouped(numbers, lambda said: said.full.parsed.operator if said.full else Operator.NONE)
    if len(by_operator) > 1:
        yield Reason(Why.OPERATOR, joined(map(_signed, by_operator.values())), _keys(numbers))


def _signed(found: list[Statement]) -> Words:
    zh, en = places(said.seat for said in found)
    signs = [sign for sign in dict.fromkeys(map(_sign, found)) if sign]
    if not signs:
        return Words(f"{zh}不印比较符", f"{en}: no sign")
    return Words(f"{zh}印{'或'.join(f'“{sign}”' for sign in signs)}", f"{en}: {' or '.join(signs)}")


def _sign(said: Statement) -> str:
    """The sign before or after the number as the table prints it, e.g. `=` or `以上`; empty where there is none."""
    if said.full is None or said.full.parsed.operator is Operator.NONE:
        return ""
    printed = (piece for piece in said.full.parsed.pieces if piece and (piece in BEFORE or piece in AFTER))
    return next(printed, None) or (said.row.operator or "").strip() or said.full.parsed.operator.value


def units_differ(numbers: Sequence[Statement], *, convert: bool) -> Iterator[Reason]:
    """Units that are left out, do not convert, or are only written otherwise."""
    bare = [said for said in numbers if not unit(said)]
    if bare and len(bare) < len(numbers):
        zh, en = places(said.seat for said in bare)
        yield Reason(Why.UNIT_DROPPED, Words(f"{zh}未印单位", f"{en}: no unit printed"), _keys(bare))
    printed = grouped((said for said in numbers if unit(said)), unit)
    if len(printed) > 1:
        parts = [_with_unit(found, text) for text, found in printed.items()]
        zh, en = joined(parts)
        ending = Words("，照原表", ", as printed") if convert else Words("，不能换算", ", which do not convert")
        why = Why.UNIT_PRINTED if convert else Why.UNIT
        yield Reason(
            why, Words(f"单位：{zh}{ending.zh}", f"units: {en}{ending.en}"), _keys(numbers), prevents=not convert
        )


def _with_unit(found: list[Statement], text: str) -> Words:
    zh, en = places(said.seat for said in found)
    return Words(f"{zh}“{text}”", f"{en} {text}")


def not_numbers(statements: Sequence[Statement]) -> Iterator[Reason]:
    """Values in words, empty cells, and what is no single number."""
    worded = [said for said in statements if said.full and said.full.parsed.kind is TargetKind.WORDS]
    empty = [said for said in statements if said.full is None or said.full.is_empty]
    other = [said for said in statements if said.full and _is_unreadable(said.full)]
    if worded:
        zh, en = places(said.seat for said in worded)
        shown = _values(worded)
        yield Reason(Why.WORDS, Words(f"{zh}用文字写（{shown.zh}）", f"{en}: in words ({shown.en})"), _keys(worded))
    if empty:
        zh, en = places(said.seat for said in empty)
        yield Reason(
            Why.BLANK, Words(f"{zh}印了名目，没有值", f"{en}: the name is printed without a value"), _keys(empty)
        )
    if other:
        zh, en = places(said.seat for said in other)
        shown = _values(other)
        words = Words(f"{zh}的值不是可比的一个数（{shown.zh}）", f"{en}: not one number that compares ({shown.en})")
        yield Reason(Why.UNREADABLE, words, _keys(other))


def _is_unreadable(reading: Reading) -> bool:
    return not reading.is_number and not reading.is_empty and reading.parsed.kind is not TargetKind.WORDS


def _values(statements: Sequence[Statement]) -> Words:
    texts = list(dict.fromkeys(said.full.text.strip() for said in statements if said.full))
    more = Words("等", " and others") if len(texts) > _SHOWN else Words("", "")
    return Words("、".join(texts[:_SHOWN]) + more.zh, ", ".join(texts[:_SHOWN]) + more.en)


def scopes_differ(seats: Sequence[AnySeat], *, prevents: bool = True) -> Iterator[Reason]:
    """A head office beside whole departments, or tables that do not say beside some that do."""
    if len({seat.department.scope for seat in seats}) == 1:
        return
    by_scope = grouped(seats, scope_class)
    if len(by_scope) > 1:
        others = {scope: found for scope, found in by_scope.items() if scope is not Scope.WHOLE}
        parts = [_scoped(found, scope) for scope, found in others.items()]
        told = [seat for found in others.values() for seat in found]
        yield Reason(Why.SCOPE, joined(parts), keys(told), prevents=prevents)
    yield from _some_unstated(seats)


def _some_unstated(seats: Sequence[AnySeat]) -> Iterator[Reason]:
    """Departments with the units under them beside tables that do not say: compared, and it is said."""
    by_scope = grouped(seats, lambda seat: seat.department.scope)
    whole, unstated = by_scope.get(Scope.WHOLE, []), by_scope.get(Scope.UNSTATED, [])
    if whole and unstated:
        (zh, en), (other_zh, other_en) = places(whole), places(unstated)
        words = Words(
            f"{zh}含下属单位，{other_zh}原表未说明",
            f"{en}: with the units under it; {other_en}: not stated in the table",
        )
        yield Reason(Why.SCOPE, words, keys([*whole, *unstated]), prevents=False)


def _scoped(found: list[AnySeat], scope: Scope) -> Words:
    zh, en = places(found)
    return Words(f"{zh}{_SCOPES[scope].zh}", f"{en}: {_SCOPES[scope].en}")


def years_differ(seats: Sequence[AnySeat]) -> Iterator[Reason]:
    """Tables of several years: compared, and the year is said."""
    if len({seat.year for seat in seats}) > 1:
        by_year = grouped(sorted(seats, key=lambda seat: seat.year), lambda seat: seat.year)
        most = usual([seat.year for seat in seats])
        parts = [_dated(found, year) for year, found in by_year.items() if year != most]
        rest = [Words(f"其余是{most}年", f"the others: {most}")] if most else []
        told = [seat for year, found in by_year.items() if year != most for seat in found]
        yield Reason(Why.YEAR, joined([*parts, *rest]), keys(told), prevents=False)


def _dated(found: list[AnySeat], year: int) -> Words:
    zh, en = places(found)
    return Words(f"{zh}是{year}年", f"{en}: {year}")


def tiers_differ(seats: Sequence[AnySeat]) -> Iterator[Reason]:
    """Counties beside prefectures: compared, never in one median."""
    if len({tier(seat.region) for seat in seats}) > 1:
        by_tier = grouped(seats, lambda seat: tier(seat.region))
        most = usual([tier(seat.region) for seat in seats])
        parts, told = [], []
        for level, found in by_tier.items():
            if level is not most:
                zh, en = places(found)
                parts.append(Words(f"{zh}是{_TIERS[level].zh}", f"{en}: {_TIERS[level].en}"))
                told += found
        yield Reason(Why.TIER, joined(parts), keys(told), prevents=False)


def _keys(statements: Sequence[Statement]) -> tuple[str, ...]:
    return keys(said.seat for said in statements)
