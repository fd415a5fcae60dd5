"""Money whose cells ran together: its names and amounts cut apart where that is certain."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.importing.run_cells import Piece

_FIGURE = re.compile(r"[0-9](?:[0-9,.]*[0-9])?%?")
_AMOUNT = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_WORDS = re.compile("依据|说明|备注|原因|名称|构成|内容")
_TOTAL = re.compile("(?:合计|总计)$")
_SHORTEST_SUM = 3  # digits: a shorter one may begin a number by chance


def money_pieces(text: str, heads: list[tuple[str, str]], names: frozenset[str]) -> Iterator[Piece]:
    """The names and amounts of a text under some heads, each with its role and its words; `names` are usual ones."""
    columns = [bool(_WORDS.search(head)) for role, head in heads if role not in ("label", "row")]
    figures = list(_FIGURE.finditer(text))
    ends = [0, *(end for figure in figures for end in figure.span()), len(text)]
    words = [Piece(first, last) for first, last in pairwise(ends)][::2]
    sure = _sure(text, figures, columns) if columns else [text[one.start : one.end] in names for one in words[:-1]]
    found = [Piece(*figure.span(), sure=is_sure) for figure, is_sure in zip(figures, sure, strict=True)]
    named = [part for piece in words for part in _names(text, piece, names)]
    yield from sorted(piece for piece in (*found, *named) if piece.end > piece.start)


def _names(text: str, piece: Piece, names: frozenset[str]) -> list[Piece]:
    """Words that are nothing but usual names one after the other, each for itself; others as they are."""
    starts, at = [], piece.start
    while at < piece.end:
        longest = max((len(name) for name in names if text.startswith(name, at, piece.end)), default=0)
        if not longest:
            return [piece]
        starts.append(at)
        at += longest
    return [Piece(*ends) for ends in pairwise([*starts, piece.end])]


def _sure(text: str, figures: list[re.Match[str]], columns: list[bool]) -> list[bool]:
    """Which runs of digits are one amount: each where there is one column of them, else the first of proven rows."""
    if columns.count(False) <= 1:
        return [_AMOUNT.fullmatch(figure[0]) is not None for figure in figures]
    is_proven = columns[:2] == [False, True] and _begins_with_sum(text, figures)
    return [is_proven and number % 2 == 0 and number + 1 < len(figures) for number in range(len(figures))]


def _begins_with_sum(text: str, figures: list[re.Match[str]]) -> bool:
    """Whether the last of some rows, a total, begins with the sum of their first amounts; words stand behind each."""
    if len(figures) % 2 == 0 or not _TOTAL.search(text[: figures[-1].start()]):
        return False
    firsts = [figure[0] for figure in figures[:-1:2]]
    if not all(_AMOUNT.fullmatch(first) for first in firsts):
        return False
    whole = str(sum(Decimal(first.replace(",", "")) for first in firsts))
    return len(whole) >= _SHORTEST_SUM and figures[-1][0].replace(",", "").startswith(whole)
