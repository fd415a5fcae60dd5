"""The heads over amounts: those among them that no form knows, the order they stand in, and where a grid has them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.importing.desk import Desk
from generator.importing.heads import role_of_year
from generator.importing.hits import Hit
from generator.importing.lexicon import LABEL, ROW, bare_label, plain
from generator.importing.sections import Section
from generator.model.form import PartKind

_LONGEST_HEAD = 14
_FEW_UNKNOWN = 2  # heads no form knows, between one that is known and the first row
_NO_HEAD = re.compile("[0-9]")


def heads_in(desk: Desk, section: Section, kind: PartKind) -> Iterator[Hit]:
    """The heads of columns in a section, and among the labels that begin it."""
    first = min((hit.start for hit in section.hits), default=section.start)
    for hit in desk.hits:
        if first <= hit.start < section.end and role_of(desk, hit, kind):
            yield hit


def heads_above(desk: Desk, section: Section, kind: PartKind) -> list[Hit]:
    """The heads that stand right above the first label of a section, in a row of heads of which it has none."""
    first = min((hit.start for hit in section.hits), default=section.start)
    found: list[Hit] = []
    for hit in reversed([hit for hit in desk.hits if hit.end <= first]):
        is_far = first - hit.end > _FEW_UNKNOWN
        is_own = any(meaning.form == desk.form.id for meaning in hit.meanings)
        if is_far or (is_own and not role_of(desk, hit, kind)):
            break
        first = hit.start
        found += [hit] if is_own else []
    return found[::-1]


def role_of(desk: Desk, hit: Hit, kind: PartKind) -> str:
    """What column a head stands over in a part of the form; one that no form knows, over what is not kept."""
    if not hit.meanings:
        return "other"
    roles = [meaning.role for meaning in hit.of(desk.form.id) if meaning.kind is kind]
    return next((role_of_year(role, hit.text) for role in roles if role not in (LABEL, ROW)), "")


def with_unknown(desk: Desk, heads: list[Hit]) -> list[Hit]:
    """Heads with those that stand among them, or behind them in their row, and are words of no form."""
    if not heads:
        return []
    lines = {desk.stream[hit.start].line for hit in heads}
    labels = [hit for hit in desk.hits if any(one.form == desk.form.id and one.role == LABEL for one in hit.meanings)]
    known = {place for hit in (*heads, *labels) for place in range(hit.start, hit.end)}
    first, last = heads[0], heads[-1]
    behind = last.end
    while behind < len(desk.stream) and desk.stream[behind].whole and not desk.stream[behind].first:
        behind += 1
    unknown = [
        Hit(place, place + 1, desk.stream[place].text, ())
        for place in range(first.end, behind)
        if place not in known and _may_be_a_head(desk, place, lines)
    ]
    return sorted([*heads, *unknown], key=lambda hit: hit.start)


def _may_be_a_head(desk: Desk, place: int, lines: set[int]) -> bool:
    """Whether a text among heads may be one: a few words, in a cell, beside heads or on a line of its own."""
    token = desk.stream[place]
    is_apart = token.whole or token.line in lines or (token.first and token.last)
    is_word = 0 < len(plain(token.text)) <= _LONGEST_HEAD and not _NO_HEAD.search(token.text)
    return is_apart and is_word and desk.vocabulary.fund(token.text) is None


def stand_in_order(desk: Desk, heads: list[Hit]) -> bool:
    """Whether heads are printed in the order of their columns: in one row, or one below the other with none between."""
    lines = [desk.stream[hit.start].line for hit in heads]
    return len({*lines}) == 1 or (
        all(_is_alone(desk, hit) for hit in heads) and all(one.end == other.start for one, other in pairwise(heads))
    )


def _is_alone(desk: Desk, hit: Hit) -> bool:
    return desk.stream[hit.start].column is None and desk.stream[hit.start].first and desk.stream[hit.end - 1].last


def grid_places(desk: Desk, heads: list[Hit]) -> dict[str, tuple[int, int]]:
    """Where a grid has the columns under some heads of one row, by their words."""
    tokens = {bare_label(hit.text): desk.stream[hit.start] for hit in heads}
    if len(tokens) < len(heads) or len({token.line for token in tokens.values()}) != 1:
        return {}
    return {text: (token.column, token.columns) for text, token in tokens.items() if token.column is not None}
