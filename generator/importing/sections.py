"""A document divided at the labels it prints: which part of which form stands where, under which heads."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.importing.flattening import flat
from generator.importing.hits import Hit
from generator.importing.lexicon import LABEL, Lexicon, Meaning, bare_label, plain, row_names
from generator.importing.prices import level_name
from generator.importing.tokens import Token
from generator.model.base import GoalKind
from generator.model.form import Form, Part, PartKind
from generator.model.printed import squeeze

MONEY = (PartKind.INCOME, PartKind.SPENDING)
_SHORT_LABEL = 4
_SHORT = 2  # 收入, 支出: words that mean their part only beside other words of money
_LONGEST_ROW_NAME = 30


class Column(NamedTuple):
    """A column of a table: what it is for, its head as printed, and where a grid has it."""

    role: str
    head: str
    start: int | None = None
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Section:
    """A run of tokens under one label, or under the heads of a table."""

    kind: PartKind
    start: int
    end: int
    label: str = ""
    of: GoalKind | None = None
    columns: tuple[Column, ...] = ()
    hits: tuple[Hit, ...] = ()  # the labels and heads at its beginning
    called: str = ""  # its label as the form spells it


def best_form(stream: list[Token], hits: list[Hit], lexicon: Lexicon) -> Form:
    """The form whose words a document prints most of, and of whose words it lacks fewest."""
    cells = {plain(token.text) for token in stream if len(token.text) < _LONGEST_ROW_NAME}

    def fits(form: Form) -> tuple[float, str]:
        printed = {(meaning.part, meaning.role) for hit in hits for meaning in hit.meanings if meaning.form == form.id}
        wanted = {
            (number, role)
            for number, part in enumerate(form.parts)
            for role in (*([LABEL] if part.labels else []), *part.columns)
        }
        words = sum(any(meaning.form == form.id for meaning in hit.meanings) for hit in hits)
        rows = {plain(name) for part in form.parts for name in row_names(part.rows)}
        lacking = len(wanted - printed) + 0.5 * len(rows - cells)
        return len(printed) + 0.5 * len(rows & cells) + 0.1 * words - 0.5 * lacking, form.id

    return max(lexicon.forms.values(), key=fits)


def divide(stream: list[Token], hits: list[Hit], form: Form, lexicon: Lexicon, levels: frozenset[str]) -> list[Section]:
    """The sections of one table, from its first label to the end of the stream; `levels` are the names of levels."""
    sections: list[Section] = []
    number = 0
    while number < len(hits):
        cluster = _cluster(stream, hits, number)
        header = _header(stream, cluster, form, lexicon)
        if header:
            sections.append(header)
            number += len(cluster)
            continue
        current = sections[-1] if sections else None
        if not (current and current.kind is PartKind.INDICATORS and _is_level(hits[number], form, levels)):
            section = _labelled(hits[number], form, lexicon, current) or _headed(cluster, form, current)
            sections += [section] if section else []
        number += 1
    return [_closed(sections, place, len(stream)) for place in range(len(sections))]


def _is_level(hit: Hit, form: Form, levels: frozenset[str]) -> bool:
    """Whether a label under heads of indicators is one of theirs: the name of a level, or a short word elsewhere."""
    foreign = all(meaning.form != form.id for meaning in hit.meanings)
    return level_name(hit.text) in levels or (foreign and len(plain(hit.text)) <= _SHORT_LABEL)


def _closed(sections: list[Section], place: int, last: int) -> Section:
    """A section that ends where the next begins."""
    section = sections[place]
    following = sections[place + 1] if place + 1 < len(sections) else None
    end = min((hit.start for hit in following.hits), default=following.start) if following else last
    return replace(section, end=end)


def _cluster(stream: list[Token], hits: list[Hit], number: int) -> list[Hit]:
    """The labels and heads that stand together from one on, nothing but empty cells between them."""
    found = [hits[number]]
    for hit in hits[number + 1 :]:
        if any(token.text for token in stream[found[-1].end : hit.start]):
            break
        found.append(hit)
    return found


def _header(stream: list[Token], cluster: list[Hit], form: Form, lexicon: Lexicon) -> Section | None:
    """The table of indicators that some heads begin, where they are heads of one."""
    parts = [part for part in form.parts if part.part is PartKind.INDICATORS]
    part = max(parts, key=lambda part: _likeness(part, cluster, form, lexicon), default=None)
    if part is None:
        return None
    heads = [(hit, _role(hit, part, form, lexicon)) for hit in cluster]
    roles = {role for _, role in heads}
    if "name" not in roles or not any(role in ("half", "full") or role.startswith("past-") for role in roles):
        return None
    line = next(stream[hit.start].line for hit, role in heads if role == "name")
    heads = [(hit, "other" if role == "" and stream[hit.start].line == line else role) for hit, role in heads]
    columns = _ordered(stream, [(hit, role) for hit, role in heads if role not in ("", LABEL)], part)
    titles = [hit for hit, role in heads if role == LABEL and plain(hit.text) == plain(next(iter(part.labels), ""))]
    label = squeeze(titles[0].text) if titles else ""
    end = cluster[-1].end
    return Section(PartKind.INDICATORS, end, end, label, part.of, columns, tuple(cluster))


def _likeness(part: Part, cluster: list[Hit], form: Form, lexicon: Lexicon) -> int:
    meanings = [lexicon.part(meaning) is part for hit in cluster for meaning in hit.of(form.id)]
    return sum(meanings)


def _role(hit: Hit, part: Part, form: Form, lexicon: Lexicon) -> str:
    """What a head is in a part: the key of a column, a label, or nothing."""
    meant = [meaning for meaning in hit.meanings if meaning.form == form.id and lexicon.part(meaning) is part]
    foreign = [meaning for meaning in hit.meanings if meaning.kind is PartKind.INDICATORS]
    own_elsewhere = any(meaning.form == form.id for meaning in foreign)
    chosen = meant or ([] if own_elsewhere else foreign)
    return role_of_year(_commonest(chosen), hit.text)


def role_of_year(role: str, head: str) -> str:
    """The key of a column: of a past year, with the year its head names."""
    year = re.search("[0-9]{4}", head)
    return role if role != "past" else f"past-{year[0]}" if year else ""


def _commonest(meanings: list[Meaning]) -> str:
    roles = Counter(meaning.role for meaning in meanings)
    return max(roles, key=lambda role: (roles[role], role != LABEL), default="")


def _ordered(stream: list[Token], heads: list[tuple[Hit, str]], part: Part) -> tuple[Column, ...]:
    """Columns from left to right: as printed on one line, as a grid has them, else as the form prints them."""
    columns = [_column(stream, hit, role) for hit, role in heads]
    lines = {stream[hit.start].line for hit, _ in heads}
    gridded = all(column.start is not None for column in columns)
    if gridded:
        columns.sort(key=lambda column: column.start or 0)
    elif len(lines) > 1:
        order = list(part.columns)
        place = {role: number for number, role in enumerate(order)}
        columns.sort(key=lambda column: (place.get(_kind(column.role), len(order)), column.role))
    once: dict[str, Column] = {}
    for column in columns:
        once.setdefault(column.role, column) if column.role != "other" else once.setdefault(column.head, column)
    return tuple(once.values())


def _kind(role: str) -> str:
    return "past" if role.startswith("past-") else role


def _column(stream: list[Token], hit: Hit, role: str) -> Column:
    """A column with its head as it is printed."""
    token = stream[hit.start]
    return Column(role, bare_label(hit.text), token.column, token.columns)


def _labelled(hit: Hit, form: Form, lexicon: Lexicon, current: Section | None) -> Section | None:
    """The section that a label begins."""
    meanings = [meaning for meaning in hit.of(form.id) if meaning.role == LABEL]
    if not meanings or all(meaning.kind in (PartKind.INDICATORS, PartKind.UNIT, PartKind.YEAR) for meaning in meanings):
        return None
    meaning = meanings[0]
    if meaning.kind in MONEY and len(plain(hit.text)) <= _SHORT and (current is None or current.kind not in MONEY):
        return None
    own = meaning.form == form.id
    part = lexicon.part(meaning)
    start = hit.end if part.labels else hit.start
    kind = meaning.kind if own else PartKind.OTHER
    return Section(kind, start, hit.end, flat(hit.text), part.of, (), (hit,), _spelled(hit.text, part))


def _spelled(text: str, part: Part) -> str:
    """A label as its form spells it; with blanks filled in, as it is printed."""
    return next((label for label in part.labels if plain(label) == plain(text)), bare_label(text))


def _headed(cluster: list[Hit], form: Form, current: Section | None) -> Section | None:
    """The other block of money, where heads that only it has are printed before its label."""
    if current is None or current.kind not in MONEY:
        return None
    kinds = [{one.kind for one in hit.meanings if one.form == form.id and one.role != LABEL} for hit in cluster]
    for kind in MONEY:
        if kind is not current.kind and any(found & set(MONEY) == {kind} for found in kinds):
            return Section(kind, cluster[0].start, cluster[0].start)
    return None
