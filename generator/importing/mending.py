"""What the layout of a document did to labels: found out, put right, and told with the reason."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.importing.indicators import VALUES, IndicatorBlock, IndicatorGroup, IndicatorLine
from generator.importing.money import MoneyLine
from generator.importing.prices import Prices, level_name
from generator.model.record import RepairKind
from generator.model.vocabulary import Vocabulary

Line = IndicatorLine | MoneyLine
_SENTENCE_ENDS = "。！？；"
_MANY = 4  # labels printed again: more of them are no page breaks but the habit of a form


class Mend(NamedTuple):
    """A repair, with the rows it speaks of before they have ids."""

    kind: RepairKind
    printed: tuple[str, ...]
    lines: tuple[Line, ...]
    reason: str
    read: str = ""


def mended(block: IndicatorBlock, vocabulary: Vocabulary, *, repeats: bool) -> list[Mend]:
    """The repairs of a table of indicators, made in it; none for labels that its form repeats on every row."""
    moved = [*_moved_rows(block, vocabulary), *_displaced_labels(block, vocabulary)]
    return moved if repeats else [*moved, *_repeated(block)]


def _moved_rows(block: IndicatorBlock, vocabulary: Vocabulary) -> Iterator[Mend]:
    """Rows at the end of a group that belong to the next one, whose label a page break moved below them.

    What is usual is told by tables of targets: of tables of scores, which have none, it says nothing.
    """
    if not set(VALUES) & block.columns.keys():
        return
    for group, following in zip(block.groups, block.groups[1:], strict=False):
        tail = _tail(group, following, vocabulary)
        if tail and len(tail) < len(group.rows) and not following.opens and 0 in following.printed:
            group.rows = group.rows[: -len(tail)]
            following.rows = [*tail, *following.rows]
            moved = [depth for depth in following.printed if depth < len(group.level)]
            labels = "".join(f"「{following.level[depth]}」" for depth in sorted(moved))
            over = "".join(f"「{label}」" for label in group.level)
            rows = "这一行" if len(tail) == 1 else f"这{_COUNTS.get(len(tail), str(len(tail)))}行"
            reason = f"分页使{labels}印到下一页，{rows}在原文里落在{over}之下"
            yield Mend(RepairKind.MOVED, group.level, tuple(tail), reason, " / ".join(following.level))


_COUNTS = dict(enumerate("零一二三四五六七八九十"))


def _tail(group: IndicatorGroup, following: IndicatorGroup, vocabulary: Vocabulary) -> list[IndicatorLine]:
    """The last rows of a group that the vocabulary knows under the label of the next, not under its own."""
    own, other = (level_name(one.level[-1]) if one.level else "" for one in (group, following))
    tail: list[IndicatorLine] = []
    for line in reversed(group.rows):
        family = vocabulary.family(line.cells.get("name", ""))
        usual = level_name(family.group) if family and family.group else ""
        if not usual or usual != other or usual == own:
            break
        tail.append(line)
    return tail[::-1]


def _displaced_labels(block: IndicatorBlock, vocabulary: Vocabulary) -> Iterator[Mend]:
    """A first label printed below the first rows it holds for, and a second one that it cuts in two.

    A label that the vocabulary knows is whole as it stands.
    """
    whole = Prices(vocabulary).second_levels
    for place, group in enumerate(block.groups[:-1]):
        following = block.groups[place + 1]
        if not group.opens or not group.level or group.level[0] or not following.level or 0 not in following.printed:
            continue
        first = following.level[0]
        where = f"第{_COUNTS.get(len(group.rows) + 1, str(len(group.rows) + 1))}行"
        reason = f"分页使「{first}」印在本组{where}之前"
        second, rest = "".join(group.level[1:2]), "".join(following.level[1:2])
        goes_on = second and rest and second[-1] not in _SENTENCE_ENDS
        if goes_on and whole.isdisjoint(map(level_name, (second, rest))):
            group.level = (first, second + rest, *group.level[2:])
            group.rows += following.rows
            following.rows, following.level = [], ()
            lines = tuple(group.rows)
            yield Mend(RepairKind.SPLIT, (second, rest), lines, "分页把这一标签分成两段印出，照原文相接", second + rest)
        elif second and not rest:  # one cell beside all the rows, its label set in the middle
            group.level = (first, *group.level[1:])
            group.rows += following.rows
            following.rows, following.level = [], ()
            lines, reason = tuple(group.rows), f"「{first}」印在本组{where}旁，是各行合用的一格"
        else:
            group.level = (first, *group.level[1:])
            lines = tuple(group.rows)
        yield Mend(RepairKind.MOVED, (first,), lines, reason, first)
    block.groups = [group for group in block.groups if group.level or group.rows]


def _repeated(block: IndicatorBlock) -> Iterator[Mend]:
    """Labels printed again after a page break; where a form prints them beside every row, that is told once."""
    if len(block.again) > _MANY or _is_on_every_row(block):
        labels = tuple(label for again in block.again for label in again.labels)
        lines = tuple(dict.fromkeys(id(line) for again in block.again for line in again.rows))
        by_id = {id(line): line for line in block.rows()}
        reason = "原文在各行都印这些标签，不只印在每组第一行"
        yield Mend(RepairKind.REPEATED, labels, tuple(by_id[one] for one in lines if one in by_id), reason)
        return
    for again in block.again:
        which = "这一标签" if len(again.labels) == 1 else f"这{_PAIR.get(len(again.labels), '些')}标签"
        yield Mend(RepairKind.REPEATED, again.labels, tuple(again.rows), f"分页使原文在下一页重印{which}，属同一组")


def _is_on_every_row(block: IndicatorBlock) -> bool:
    """Whether each row prints all its labels anew: then no page break is the reason for any of them."""
    depth = sum(role.startswith("level-") for role in block.columns)
    anew = sum(len(again.labels) == depth for again in block.again)
    beyond = sum(len(group.rows) - 1 for group in block.groups)
    return len(block.again) > 1 and beyond == anew and all(len(group.printed) == depth for group in block.groups)


_PAIR = {2: "两个", 3: "三个"}
