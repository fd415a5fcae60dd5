"""What keeps the indicators of one matter apart: said in sentences, and in one word."""

from collections.abc import Iterator, Sequence

from generator.comparing.comparability import Comparability, Comparison, do_convert
from generator.comparing.differences import (
    not_numbers,
    scopes_differ,
    signs_differ,
    tiers_differ,
    units_differ,
    years_differ,
)
from generator.comparing.naming import grouped, keys, places
from generator.comparing.reasons import Reason, Why
from generator.comparing.seats import Seat
from generator.comparing.statements import Statement
from generator.model.grouping import Differing
from generator.model.terms import Family
from generator.model.vocabulary import Vocabulary
from generator.words import Words

_DIFFERING = {
    Differing.QUANTITY: Words("量不同", "other quantities"),
    Differing.MEASURE: Words("口径不同", "measured otherwise"),
    Differing.RANGE: Words("范围不同", "other ranges"),
    Differing.QUESTION: Words("问法不同", "asked otherwise"),
}
_SHORT = {
    Why.NO_FAMILY: Words("未归族", "no family"),
    Why.OPERATOR: Words("比较符不同", "other signs"),
    Why.UNIT: Words("单位不同", "other units"),
    Why.UNIT_DROPPED: Words("单位未印", "unit not printed"),
    Why.WORDS: Words("用文字写", "in words"),
    Why.UNREADABLE: Words("写法不同", "written otherwise"),
    Why.SCOPE: Words("机关与部门", "offices and departments"),
    Why.BLANK: Words("值留空", "no values"),
}
_COMPARABLE = Words("可比", "comparable")
_PARTLY = Words("部分可比", "partly comparable")
_SIDE_BY_SIDE = Words("并列", "side by side")


def verdict(comparisons: Sequence[Comparison], reasons: Sequence[Reason], vocabulary: Vocabulary) -> Words:
    """How the values of one row stand to each other, in a word."""
    topic = vocabulary.topic(comparisons[0].family.id) if len(comparisons) > 1 else None
    if topic:
        return _DIFFERING[topic.differ]
    if len(comparisons) == 1 and comparisons[0].verdict is Comparability.COMPARABLE:
        return _COMPARABLE
    if len(comparisons) == 1 and comparisons[0].verdict is Comparability.PARTLY:
        return _PARTLY
    return next((_SHORT[reason.why] for reason in reasons if reason.prevents and reason.why in _SHORT), _SIDE_BY_SIDE)


def contrasts(
    found: Sequence[Statement],
    families: Sequence[Family],
    comparisons: Sequence[Comparison],
    headings: Sequence[Seat],
    vocabulary: Vocabulary,
) -> tuple[Reason, ...]:
    """Everything that differs between the statements of one matter; what prevents ranking first."""
    reasons = [*_families_differ(found, families), *_headings(headings)]
    if len(comparisons) == 1:
        reasons = [*comparisons[0].reasons, *reasons]
    else:
        reasons += [*_without_family(found, vocabulary), *_values_differ(found, vocabulary)]
    return tuple(sorted(reasons, key=lambda reason: not reason.prevents))


def _values_differ(found: Sequence[Statement], vocabulary: Vocabulary) -> Iterator[Reason]:
    numbers = [said for said in found if said.full and said.full.is_number]
    seats = [said.seat for said in found]
    yield from signs_differ(numbers)
    yield from units_differ(numbers, convert=do_convert(numbers, vocabulary))
    yield from not_numbers(found)
    yield from scopes_differ(seats)
    yield from years_differ(seats)
    yield from tiers_differ(seats)


def _without_family(found: Sequence[Statement], vocabulary: Vocabulary) -> Iterator[Reason]:
    """One printed name that no family holds: the reason why it stands alone, or that nobody has said what it means."""
    first = found[0]
    if first.family is None:
        alone = next(
            (one.why for one in vocabulary.alone if vocabulary.is_alone(first.row.name) and one.name == first.row.name),
            "",
        )
        zh = alone or "名称相同，名词表里还没有这一项，不知道是不是同一件事"
        en = f"the name stands alone on purpose: {alone}" if alone else "one name, and no vocabulary says what it means"
        yield Reason(Why.NO_FAMILY, Words(zh, en), keys(said.seat for said in found))


def _families_differ(found: Sequence[Statement], families: Sequence[Family]) -> Iterator[Reason]:
    """Who prints which, then what tells each family apart from the one that most print."""
    if len(families) < 2:  # noqa: PLR2004 - one family does not differ from itself
        return
    by_family = grouped(found, lambda said: said.subject)
    hub = max(families, key=lambda family: len({said.seat.key for said in by_family[family.id]}))
    for family in families:
        if family is not hub and (told := _told_apart(family, hub, families)):
            other, why = told
            zh, en = (
                f"“{family.name}”与“{other.name}”：{why}",
                f"`{family.name}` and `{other.name}` are told apart: {why}",
            )
            both = [said.seat for said in (*by_family[family.id], *by_family[other.id])]
            yield Reason(Why.QUANTITY, Words(zh, en), keys(both))


def _told_apart(family: Family, hub: Family, families: Sequence[Family]) -> tuple[Family, str] | None:
    """What the vocabulary says of a family beside the one most print, else beside any other that is printed here."""
    known = {apart.family: apart.why for apart in family.apart}
    others = (hub, *families)
    return next(((other, known[other.id]) for other in others if other.id in known), None)


def _headings(seats: Sequence[Seat]) -> Iterator[Reason]:
    if seats:
        zh, en = places(seats)
        words = Words(f"{zh}印了名目，名目下没有指标", f"{en}: the heading is printed with nothing under it")
        yield Reason(Why.BLANK, words, keys(seats))
