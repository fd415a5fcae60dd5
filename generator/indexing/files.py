"""The files of the index: scripts that hold data and nothing else, so that a browser reads them from a disk as well."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from heapq import merge
from itertools import groupby, islice
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

import numpy as np

from generator.addresses import SEARCH
from generator.encoding import in_script
from generator.indexing.arrays import Wide
from generator.indexing.folding import DROPPED, SAME
from generator.indexing.index import Index, index_of
from generator.indexing.spool import Spool
from generator.indexing.stock import Printed, Stock, Table
from generator.site import File

FEW = 50  # tables of which the texts themselves are looked through
_TOGETHER = 5  # tables whose texts travel together, most often those of one department
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def index_files(
    stocks: Sequence[Stock],
    names: object,
    say: object,
    aside: Path | None = None,
    sites: Sequence[tuple[str, str]] = (),
) -> Iterator[File]:
    """Every file of the index; the one that names the others comes last.

    The others lie in a folder that is called after what is in them: a browser that holds the first file of one site
    can never meet the others of a later one. Until that is known they wait in a file `aside`. `names` and `say` are
    handed to the browser as they are. `sites` says where tables are that are elsewhere, by the beginning of their keys.
    """
    tables, places = _in_order(stocks)
    together = _TOGETHER if len(tables) > FEW else max(len(tables), 1)
    with TemporaryFile(dir=aside) as opened:
        spool = Spool(opened)
        shared = _add_windows(spool, index_of(stocks, places)) if len(tables) > FEW else {}
        _add_texts(spool, merge(*(stock.printed() for stock in stocks), key=lambda one: one.key), together)
        spool.add("names.js", _script("names.js", names))
        yield from spool.files(SEARCH)
    start = {
        "folder": spool.folder,
        "together": together,
        "folding": {"same": ["".join(SAME), "".join(SAME.values())], "dropped": DROPPED},
        **_told(tables),
        **shared,
        "say": say,
        **({"sites": sites} if sites else {}),
    }
    yield File(f"{SEARCH}start.js", _script("start.js", start))


def _in_order(stocks: Sequence[Stock]) -> tuple[list[Table], list[Wide]]:
    """All tables in the order of their keys, and the places among them of those of each stock."""
    every = [(table, of, number) for of, stock in enumerate(stocks) for number, table in enumerate(stock.tables)]
    every.sort(key=lambda one: one[0].key)
    places = [np.empty(len(stock.tables), np.int64) for stock in stocks]
    for place, (_, of, number) in enumerate(every):
        places[of][number] = place
    return [table for table, _, _ in every], places


def _add_windows(spool: Spool, index: Index | None) -> dict[str, Any]:
    """The files of windows and of answers, and what is told of them."""
    if index is None:
        return {}
    separators, beginnings = [], []
    for number, one in enumerate(index.shards.files):
        name = f"w{number}.js"
        spool.add(name, _packed(name, [one.first, one.windows, one.characters, one.numbers], one.content))
        separators.append(one.separator)
    for number, answers in enumerate(index.answers):
        name = f"a{number}.js"
        spool.add(name, _packed(name, [answers.beginnings, answers.sizes], answers.content))
        beginnings.append(answers.beginnings[0])
    return {
        "common": index.shards.common,
        "width": index.shards.width,
        "usual": index.usual,
        "most": index.most,
        "separators": "\n".join(separators),
        "answers": "\n".join(beginnings),
    }


def _add_texts(spool: Spool, printed: Iterator[Printed], together: int) -> None:
    """The texts as printed, each once in a file, and what of them stands where."""
    number = 0
    while some := [*islice(printed, together)]:
        known, name = _Digits(), f"t{number}.js"
        tables = [_places(one, known) for one in some]
        spool.add(name, _script(name, [[*known], tables]))
        number += 1


def _places(one: Printed, known: "_Digits") -> tuple[str, str, str]:
    """A table: its title, how many texts stand at each anchor, and the numbers of all names, then of all texts."""
    digits = [known[text] for text in one.texts]
    return one.title, one.shape, " ".join(map(digits.__getitem__, one.order))


class _Digits(dict[str, str]):
    """A number for each text, found when it is first met, in the digits that JavaScript calls those of base 36."""

    def __missing__(self, text: str) -> str:
        self[text] = digits = _in_digits(len(self))
        return digits


@cache
def _in_digits(number: int) -> str:
    more, digit = divmod(number, len(_DIGITS))
    return (_in_digits(more) if more else "") + _DIGITS[digit]


def _told(tables: Sequence[Table]) -> dict[str, Any]:
    """Every table in a few characters: departments with the years they have, then forms and findings as runs."""
    kinds, forms = sorted({one.kind for one in tables}), sorted({one.form for one in tables})
    spans: dict[str, int] = {}
    lines = []
    for region, of_region in groupby(tables, lambda one: one.region):
        line = region
        for (unit, kind), found in groupby(of_region, lambda one: (one.unit, one.kind)):
            span = spans.setdefault(" ".join(f"{one.year}" for one in found), len(spans))
            line += f" {kinds.index(kind)}.{span}{'' if unit == kind else f'.{unit}'}"
        lines.append(line)
    return {
        "kinds": kinds,
        "forms": forms,
        "spans": [*spans],
        "tables": "\n".join(lines),
        "formOf": _runs(f"{forms.index(one.form)}" for one in tables),
        "hasFindings": _runs(f"{one.has_findings:d}" for one in tables),
    }


def _runs(values: Iterator[str]) -> str:
    """Values as runs, e.g. `0*120 2*5`."""
    return " ".join(f"{value}*{sum(1 for _ in run)}" for value, run in groupby(values))


def _packed(name: str, told: list[Any], content: bytes) -> bytes:
    """A script of what is told of some bytes, then these: in base64, of which nothing needs to be escaped."""
    return b'%s,"%s"]);\n' % (f"mxSearch.take({in_script(name)},{in_script(told)[:-1]}".encode(), b64encode(content))


def _script(name: str, content: object) -> bytes:
    """Half of a pair of surrogates, at which a window may end, is written as JavaScript escapes it."""
    return f"mxSearch.take({in_script(name)},{in_script(content)});\n".encode()
