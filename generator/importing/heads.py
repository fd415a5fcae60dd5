"""The heads of a table of indicators: which stand together, what each is for, and their order from left to right."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from generator.importing.head_order import (
    Column,
    is_level,
    is_value,
    lowest_of,
    one_to_a_line,
    right_of_twins,
    second_row_first,
    share_a_line,
)
from generator.importing.hits import Hit
from generator.importing.lexicon import LABEL, Lexicon, Meaning, bare_label, plain
from generator.importing.list_heads import OF_A_LIST, heads_of_a_list, is_head
from generator.importing.prices import level_name
from generator.importing.tokens import Token
from generator.model.form import Form, Part, PartKind

_FAR = 3  # heads that no form knows, one after the other: more are none
_LONGEST_HEAD, MOST_HEADS = 14, 60
_TARGETS = re.compile(r".{0,6}(?:指标|目标)值")
_LONG_TERM = re.compile(r"[长中]期|实施期|周期")
_FLAT = "指标"
_HEAD_WORDS = re.compile(
    r"值$|率|得分|分值|权重|说明|备注|原因|措施|依据|标准|名称|内容|情况|单位|来源|方式|方法|符号|性质|类型|属性"
)


def together(stream: list[Token], hits: list[Hit], number: int) -> list[Hit]:
    """The labels and heads that stand together from one on, nothing but empty cells between them."""
    found = [hits[number]]
    for hit in hits[number + 1 : number + MOST_HEADS]:
        if any(token.text for token in stream[found[-1].end : hit.start]):
            break
        found.append(hit)
    return found


class Labels(NamedTuple):
    """Where the labels and heads of a table stand."""

    starts: dict[int, Hit]
    lines: frozenset[int]  # those with a head of indicators

    @classmethod
    def of(cls, stream: list[Token], hits: list[Hit]) -> "Labels":
        """The places of some labels and heads."""
        return cls({hit.start: hit for hit in hits}, frozenset(stream[hit.start].line for hit in hits if is_head(hit)))


def heads_from(stream: list[Token], together_: list[Hit], labels: Labels, levels: frozenset[str]) -> list[Hit]:
    """Heads that stand together, with those among and behind them that no form knows; these have no meaning."""
    (starts, lines) = labels
    listed = heads_of_a_list(stream, together_[0], starts)
    found = listed or [*_flat_name(stream, together_[0]), *together_]
    while found[-1].end < len(stream) and len(found) < MOST_HEADS:
        at = found[-1].end
        following = starts.get(at)
        if following and (stream[at].line == stream[at - 1].line or is_head(following)):
            found.append(following)
        elif stream[at].text and not (stream[at - 1].line in lines and _may_be_a_head(stream, at, starts, levels)):
            break
        elif stream[at].text:
            found.append(Hit(at, at + 1, stream[at].text, ()))
        elif any(token.text for token in stream[at : at + _FAR]) and stream[at].line == stream[found[-1].start].line:
            found[-1] = found[-1]._replace(end=at + 1)
        else:
            break
    return found


def _flat_name(stream: list[Token], first: Hit) -> Iterator[Hit]:
    """The head of names that stands before the first head of a table without levels, and says no more than 指标."""
    at = first.start - 1
    if at >= 0 and is_head(first) and stream[at].line == stream[first.start].line and plain(stream[at].text) == _FLAT:
        yield Hit(at, at + 1, stream[at].text, ())


def _may_be_a_head(stream: list[Token], at: int, starts: dict[int, Hit], levels: frozenset[str]) -> bool:
    """Whether a text behind a head is one that no form knows: on its line, or alone before the first label or head."""
    token = stream[at]
    if (
        len(re.split("[(（]", token.bare)[0]) > _LONGEST_HEAD
        or re.search("[0-9]", token.text)
        or level_name(token.text) in levels
    ):
        return False
    if token.line == stream[at - 1].line:
        return not token.first
    if token.column is not None or not (token.first and token.last) or not _HEAD_WORDS.search(token.text):
        return False
    for place in range(at + 1, min(at + 1 + _FAR, len(stream))):
        if place in starts:
            return is_head(starts[place])
        if level_name(stream[place].text) in levels:
            return True
    return False


def columns_of(stream: list[Token], found: list[Hit], part: Part, form: Form, lexicon: Lexicon) -> tuple[Column, ...]:
    """The columns that some heads stand over, where they are heads of indicators; else none."""
    heads = _valued(_named(_roles(found, part, form, lexicon), form), form)
    roles = {role for _, role in heads}
    is_scored = not any(map(is_value, part.columns)) and "explanation" in roles
    if "name" not in roles or not (is_scored or any(map(is_value, roles))):
        return ()
    line = next(stream[hit.start].line for hit, role in heads if role == "name")
    first = next(hit.start for hit, role in heads if role not in (LABEL, ""))
    if not stream[found[0].start].first:  # in running words what stands before is none: 实施单位 某局 一级指标
        heads = [head for head in heads if head[0].start >= first or stream[head[0].start].whole]
    is_list = any(OF_A_LIST.fullmatch(plain(hit.text)) for hit, _ in heads)
    heads = [
        (hit, "other" if role == "" and (is_list or _is_beside(stream, hit, line)) else role) for hit, role in heads
    ]
    return _ordered(stream, [head for head in heads if head[1] != ""], part)


def _is_beside(stream: list[Token], hit: Hit, line: int) -> bool:
    return not hit.meanings or stream[hit.start].line == line


def _named(heads: list[tuple[Hit, str]], form: Form) -> list[tuple[Hit, str]]:
    """Heads of which one is that of the names: where none says so, the content of an indicator, or the lowest level."""
    roles = [role for _, role in heads]
    if heads and not heads[0][1] and plain(heads[0][0].text) == _FLAT:
        return [(heads[0][0], "name"), *heads[1:]]
    if "name" in roles or not any(role.startswith("level-") for role in roles):
        return heads
    lowest = max(role for role in roles if role.startswith("level-"))
    meant = {(one.form, one.role) for hit, role in heads if role == lowest for one in hit.meanings}
    lowest = "explanation" if "explanation" in roles and (form.id, "name") not in meant else lowest
    return heads if lowest == "level-1" else [(hit, "name" if role == lowest else role) for hit, role in heads]


def _valued(heads: list[tuple[Hit, str]], form: Form) -> list[tuple[Hit, str]]:
    """Heads of which one is that of targets: a word that is only a title in this table heads them in another."""
    if any(is_value(role) for _, role in heads):
        return heads
    targets = {
        hit.start
        for hit, role in heads
        if role == LABEL
        if any(meaning.form == form.id and meaning.role == "full" for meaning in hit.meanings)
    }
    if not targets:  # a head in words of its own: 绩效指标值（含文字描述）
        targets = {hit.start for hit, role in heads if not role and _TARGETS.match(hit.text)}
    return [(hit, "full" if hit.start in targets else role) for hit, role in heads]


def _roles(found: list[Hit], part: Part, form: Form, lexicon: Lexicon) -> list[tuple[Hit, str]]:
    """Heads with what each is; the same words mean the same, and a sheet without end repeats them."""
    known = {(hit.text, bool(hit.meanings)): hit for hit in found}
    roles = {words: _role(hit, part, form, lexicon) for words, hit in known.items()}
    return [(hit, roles[hit.text, bool(hit.meanings)]) for hit in found]


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
    return max(roles, key=lambda role: (roles[role], role != LABEL, role != "name"), default="")


def _ordered(stream: list[Token], heads: list[tuple[Hit, str]], part: Part) -> tuple[Column, ...]:
    """Columns from left to right: as a grid has them; under heads in several rows as the form has them; as printed."""
    spanning = any(role == LABEL for _, role in heads)
    columns = right_of_twins([_column(stream, hit, role) for hit, role in heads if role != LABEL])
    lines = [stream[hit.start].line for hit, role in heads if role != LABEL]
    if all(column.start is not None for column in columns):
        columns = list(lowest_of(columns, lines))
    elif spanning and not share_a_line(columns, lines) and not one_to_a_line(columns, lines):
        order = {role: number for number, role in enumerate(part.columns)}
        levels_below = is_level(columns[-1].role) or not is_level(columns[0].role)
        if levels_below and len(set(lines)) == 2:  # noqa: PLR2004 - heads over the heads of levels
            columns = second_row_first(columns, lines)
        else:
            columns.sort(key=lambda column: (order.get(_kind(column.role), len(order)), column.role))
    once: dict[str, Column] = {}
    for column in _one_of_each(columns, part):
        once.setdefault(column.role if column.role != "other" else f"other {column.head}", column)
    return tuple(once.values())


def _one_of_each(columns: list[Column], part: Part) -> list[Column]:
    """Columns of which no two are for the same: beside the one that is kept, the others are not."""
    best: dict[str, Column] = {}
    for column in columns:
        known = best.setdefault(column.role, column)
        if _rank(column, part) < _rank(known, part):
            best[column.role] = column
    return [
        column if plain(column.head) == plain(best[column.role].head) else column._replace(role="other")
        for column in columns
    ]


def _rank(column: Column, part: Part) -> tuple[bool, int]:
    """How plainly a column is what its role says: one of the year first, then in the order of the form's heads."""
    heads = [plain(head) for head in part.columns.get(_kind(column.role), ())]
    place = heads.index(plain(column.head)) if plain(column.head) in heads else len(heads)
    return _LONG_TERM.search(column.head) is not None, place


def _kind(role: str) -> str:
    return "past" if role.startswith("past-") else role


def _column(stream: list[Token], hit: Hit, role: str) -> Column:
    """A column with its head as it is printed."""
    token = stream[hit.start]
    return Column(role, bare_label(hit.text), token.column, token.columns)
