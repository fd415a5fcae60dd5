"""A document divided at the labels it prints: which part of which form stands where, under which heads."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.importing.flattening import flat
from generator.importing.head_order import Column
from generator.importing.heads import Labels, columns_of, heads_from, together
from generator.importing.hits import Hit
from generator.importing.layout import names_projects, sets_money_across, sets_money_down
from generator.importing.lexicon import (
    EVERYWHERE,
    LABEL,
    ROW,
    Lexicon,
    Meaning,
    bare_label,
    plain,
    row_names,
    without_unit,
)
from generator.importing.prices import level_name
from generator.importing.tokens import Token
from generator.model.base import GoalKind
from generator.model.form import Form, Part, PartKind
from generator.model.printed import squeeze

MONEY = (PartKind.INCOME, PartKind.SPENDING)
_SHORT_LABEL = 4
_SHORT = 2  # 收入, 支出: words that mean their part only beside other words of money
_LONGEST_ROW_NAME = 30
_MOST_LACKING = 3.0  # what counts against a form that gathers the words of many places
_TITLE_TOLD = 1.0
_ELSEWHERE = 4.0  # against a form that sets across what a document sets down: no name would stand in its place
PROJECT = "xiangmu"  # with which the forms of projects begin
_YEARS = re.compile(r"20[0-9]{2}年?[-—–~至]20[0-9]{2}")  # a goal of several years
_MAY_BE_A_TITLE = re.compile(r"整体(?:支出)?绩效目标$")  # the label of the goal in some places, in others a title
_TITLE_OF_HEADS = re.compile(r".{0,12}绩效(?:项目)?指标(?:完成情况|表)?")  # 年度绩效指标, over or beside the heads


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
    """The form whose words a document prints most of.

    What a document prints and a form lacks counts against it; what a form has and the document lacks, less so: forms
    that serve several provinces are never printed whole. Of forms with the same words it is the one with their order.
    A title tells forms of projects from those of a whole department. Where a document sets its money across, names
    that a form expects at the head of rows are no rows of it, and the other way round.
    """
    cells = {plain(text) for text in {token.text for token in stream} if len(text) < _LONGEST_ROW_NAME}
    texts = {hit.text: hit.meanings for hit in hits}  # often the same in a long document
    of_projects = names_projects(stream)
    is_across = sets_money_across(stream, lexicon.rows_of_money)
    is_down = not is_across and sets_money_down(stream, lexicon.rows_of_money)

    def fits(form: Form) -> tuple[float, int, str]:
        own = [meaning for meanings in texts.values() for meaning in meanings if meaning.form == form.id]
        printed = {(meaning.part, meaning.role) for meaning in own if meaning.part != EVERYWHERE}
        printed = {(number, role) for number, role in printed if _is_there(form.parts[number], number, printed)}
        labels = {(number, LABEL) for number, part in enumerate(form.parts) if part.labels}
        columns = {(number, role) for number, part in enumerate(form.parts) for role in part.columns}
        foreign = {plain(text) for text, meanings in texts.items() if all(one.form != form.id for one in meanings)}
        words = {plain(text) for text in texts} - foreign
        rows = {plain(name) for part in form.parts for name in row_names(part.rows)}
        has_across = any(part.across for part in form.parts)
        in_place = has_across if is_across else not (is_down and has_across)
        gained = len(printed) + 0.5 * in_place * len(rows & cells) + 0.1 * len(words)
        lacking = 0.4 * len(labels - printed) + 0.2 * len(columns - printed) + 0.1 * len(rows - cells)
        elsewhere = _ELSEWHERE * (is_down and has_across)
        turns = 0.3 * _turns(_parts(meanings, form) for meanings in texts.values())
        told = _TITLE_TOLD * (of_projects is form.id.startswith(PROJECT))
        return (
            gained + told - min(lacking, _MOST_LACKING) - elsewhere - 0.8 * len(foreign) - turns,
            -len(form.id),
            form.id,
        )

    return max(lexicon.forms.values(), key=fits)


def _is_there(part: Part, number: int, printed: AbstractSet[tuple[int, str]]) -> bool:
    """Whether a document prints a part: a table of several years, whose heads are those of the year, by its label."""
    return part.of is GoalKind.ANNUAL or part.part is not PartKind.INDICATORS or (number, LABEL) in printed


def _parts(meanings: tuple[Meaning, ...], form: Form) -> list[int]:
    return [one.part for one in meanings if one.form == form.id and one.role == LABEL and one.part != EVERYWHERE]


def _turns(labels: Iterable[list[int]]) -> int:
    """How often a document goes back to a part that its form prints further up."""
    placed = dict.fromkeys(min(parts) for parts in labels if parts)
    return sum(following < part for part, following in pairwise(placed))


def divide(stream: list[Token], hits: list[Hit], form: Form, lexicon: Lexicon, levels: frozenset[str]) -> list[Section]:
    """The sections of one table, from its first label to the end of the stream; `levels` are the names of levels."""
    sections: list[Section] = []
    number, labels = 0, Labels.of(stream, hits)
    while number < len(hits):
        is_contact = any(meaning.kind is PartKind.CONTACTS for meaning in hits[number].of(form.id))
        cluster = together(stream, hits, number)
        found = cluster if is_contact else heads_from(stream, cluster, labels, levels)
        header = _header(stream, found, form, lexicon)
        if header:
            sections.append(header)
            while number < len(hits) and hits[number].end <= header.start:
                number += 1
            continue
        current = sections[-1] if sections else None
        if not (current and _is_in(current, hits[number], cluster, form, levels)):
            section = _labelled(hits[number], form, lexicon, current) or _headed(cluster, form, current)
            sections += [section] if section else []
        number += 1
    return [_closed(sections, place, len(stream)) for place in range(len(sections))]


def _is_in(current: Section, hit: Hit, cluster: list[Hit], form: Form, levels: frozenset[str]) -> bool:
    """Whether words belong to the section they stand in: cells of indicators, names of money, heads over tasks."""
    if current.kind is PartKind.INDICATORS:
        return _is_cell(hit, form, levels)
    if current.kind in MONEY:  # 年度资金总额, which begins the money of another form
        return all(meaning.form != form.id and meaning.kind in MONEY for meaning in hit.meanings)
    heads = [{one.kind for one in each.of(form.id) if one.role not in (LABEL, ROW)} for each in cluster[:2]]
    return current.kind is PartKind.TASKS and len(heads) > 1 and all(PartKind.TASKS in kinds for kinds in heads)


def _is_cell(hit: Hit, form: Form, levels: frozenset[str]) -> bool:
    """Whether words under heads of indicators are one of their cells: a level, money, or a short word elsewhere."""
    foreign = all(meaning.form != form.id for meaning in hit.meanings)
    is_money = all(meaning.kind in MONEY for meaning in hit.of(form.id))
    return is_money or level_name(hit.text) in levels or (foreign and len(plain(hit.text)) <= _SHORT_LABEL)


def _closed(sections: list[Section], place: int, last: int) -> Section:
    """A section that ends where the next begins."""
    section = sections[place]
    following = sections[place + 1] if place + 1 < len(sections) else None
    end = min((hit.start for hit in following.hits), default=following.start) if following else last
    return replace(section, end=end)


def _header(stream: list[Token], found: list[Hit], form: Form, lexicon: Lexicon) -> Section | None:
    """The table of indicators that some heads begin, where they are heads of one."""
    parts = [part for part in form.parts if part.part is PartKind.INDICATORS]
    part = max(parts, key=lambda part: _likeness(part, found, form, lexicon), default=None)
    columns = columns_of(stream, found, part, form, lexicon) if part else ()
    if part is None or not columns:
        return None  # a table of another sort
    first = plain(next(iter(part.labels), ""))
    label = next((squeeze(hit.text) for hit in found if first and plain(hit.text) == first), "")
    end = found[-1].end
    return Section(PartKind.INDICATORS, end, end, label, part.of, columns, (*_title(stream, found[0]), *found))


def _title(stream: list[Token], first: Hit) -> Iterator[Hit]:
    """What stands before the first head and names the table, in words that no form has."""
    at = first.start - 1
    if at >= 0 and _TITLE_OF_HEADS.fullmatch(plain(stream[at].text)):
        yield Hit(at, at + 1, stream[at].text, ())


def _likeness(part: Part, found: list[Hit], form: Form, lexicon: Lexicon) -> int:
    return sum(lexicon.part(meaning) is part for hit in found for meaning in hit.of(form.id))


def _labelled(hit: Hit, form: Form, lexicon: Lexicon, current: Section | None) -> Section | None:
    """The section that a label begins."""
    meanings = [meaning for meaning in hit.of(form.id) if meaning.role == LABEL]
    if not meanings or all(meaning.kind in (PartKind.INDICATORS, PartKind.UNIT, PartKind.YEAR) for meaning in meanings):
        return None
    meaning = meanings[0]
    if current is None and _MAY_BE_A_TITLE.search(plain(hit.text)):
        return None
    if meaning.kind in MONEY and len(plain(hit.text)) <= _SHORT and (current is None or current.kind not in MONEY):
        return None
    own = meaning.form == form.id
    part = lexicon.part(meaning)
    start = hit.end if is_only_a_label(hit, part) else hit.start
    kind = meaning.kind if own else PartKind.OTHER
    of = GoalKind.MEDIUM_TERM if part.of is GoalKind.ANNUAL and _YEARS.search(plain(hit.text)) else part.of
    return Section(kind, start, hit.end, flat(hit.text), of, (), (hit,), _spelled(hit.text, part))


def is_only_a_label(hit: Hit, part: Part) -> bool:
    """Whether a label is no row of its part as well: a part without labels begins with its first row, others may."""
    names = {plain(name) for name in row_names(part.rows)}
    return bool(part.labels) and not names & {plain(hit.text), without_unit(hit.text)}


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
