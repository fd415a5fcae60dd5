"""What a document shows before its form is known: how it sets its money, and whether its title names projects."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import groupby, islice, pairwise
from typing import NamedTuple

from generator.importing.lexicon import plain
from generator.importing.tokens import Token
from generator.model.amount import Amount
from generator.model.printed import fold, squeeze

_FEWEST = 2  # names beside one another, and amounts in the line below
_FEWEST_ALONE = 3  # names each on a line of its own, and as many amounts behind them


_TITLE_WITHIN = 40  # tokens of a table
_TITLE = re.compile(r"(?:(整体)|项目)(?:支出)?[^，。；]{0,10}绩效(?:目标|自评)[^，。；]{0,12}表")


def names_projects(stream: list[Token]) -> bool | None:
    """Whether a table is of projects by its title, or of a department as a whole; nothing where none says so."""
    for token in islice((token for token in stream if token.text), _TITLE_WITHIN):
        if match := _TITLE.search(squeeze(token.text)):
            return match[1] is None
    return None


class _Line(NamedTuple):
    """How many names and amounts a line holds, and what it holds else."""

    names: int
    amounts: int
    others: tuple[str, ...]


def sets_money_across(stream: list[Token], names: AbstractSet[str]) -> bool:
    """Whether names of money, no amount among them, stand right above amounts alone: on lines, or one to a line."""
    lines = groupby((token for token in stream if token.text), key=lambda token: token.line)
    counted = [_counted((token.text for token in line), names) for _, line in lines]
    return any(map(_stands_above, counted, counted[1:])) or _is_list_above(counted)


def sets_money_down(stream: list[Token], names: AbstractSet[str]) -> bool:
    """Whether amounts stand behind their names, each behind its own: of names above amounts only the last does."""
    texts = (token.text for token in stream if token.text)
    return sum(_is_figure(text) and plain(before) in names for before, text in pairwise(texts)) >= _FEWEST


def _stands_above(above: _Line, below: _Line) -> bool:
    has_digits = any(map(str.isdigit, "".join(above.others)))
    is_of_names = above.names >= _FEWEST and not above.amounts and not has_digits
    return is_of_names and below.amounts >= _FEWEST and not below.names and not below.others


def _is_list_above(lines: list[_Line]) -> bool:
    """Whether a run of names, one to a line, stands above a run of as many amounts or more."""
    runs = [(line, sum(1 for _ in run)) for line, run in groupby(lines)]
    return any(
        above[:2] == (1, 0) and below[:2] == (0, 1) and not (above.others or below.others) and amounts >= count
        for (above, count), (below, amounts) in pairwise(runs)
        if count >= _FEWEST_ALONE
    )


def _counted(texts: Iterable[str], names: AbstractSet[str]) -> _Line:
    known = amounts = 0
    others: list[str] = []
    for text in texts:
        if plain(text) in names:
            known += 1
        elif _is_figure(text):
            amounts += 1
        else:
            others.append(text)
    return _Line(known, amounts, tuple(others))


def _is_figure(text: str) -> bool:
    return Amount.shape.fullmatch(fold(squeeze(text))) is not None
