"""The files of the index: scripts that hold data and nothing else, so that a browser reads them from a disk as well."""

import json
from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from itertools import groupby
from typing import Any

from generator.addresses import SEARCH
from generator.indexing.entries import Entry
from generator.indexing.folding import DROPPED, SAME
from generator.indexing.index import Index, index_of
from generator.site import File

FEW = 50  # tables of which the texts themselves are looked through
_TOGETHER = 5  # tables whose texts travel together, most often those of one department
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def index_files(entries: Sequence[Entry], names: object, say: object) -> Iterator[File]:
    """Every file of the index; the one that names the others comes last.

    The others lie in a folder that is called after what is in them: a browser that holds the first file of one site
    can never meet the others of a later one. `names` and `say` are handed to the browser as they are.
    """
    few = len(entries) <= FEW
    index = None if few else index_of(entries)
    together = max(len(entries), 1) if few else _TOGETHER
    files = [*_window_files(index), *_text_files(entries, together), ("names.js", _script("names.js", names))]
    digest = sha256()
    for name, content in files:
        digest.update(name.encode() + content)
    folder = f"{digest.hexdigest()[:10]}/"
    yield from (File(f"{SEARCH}{folder}{name}", content) for name, content in files)
    start = {
        "folder": folder,
        "together": together,
        "folding": {"same": ["".join(SAME), "".join(SAME.values())], "dropped": DROPPED},
        **_tables(entries),
        **_shared(index),
        "say": say,
    }
    yield File(f"{SEARCH}start.js", _script("start.js", start))


def _shared(index: Index | None) -> dict[str, Any]:
    if index is None:
        return {}
    return {
        "common": index.shards.common,
        "width": index.shards.width,
        "usual": index.usual,
        "most": index.most,
        "separators": "\n".join(shard.separator for shard in index.shards.files),
        "answers": "\n".join(answers.beginnings[0] for answers in index.answers),
    }


def _window_files(index: Index | None) -> Iterator[tuple[str, bytes]]:
    if index is None:
        return
    for number, one in enumerate(index.shards.files):
        name = f"w{number}.js"
        yield name, _script(name, [one.first, one.windows, one.characters, one.numbers, _text(one.content)])
    for number, answers in enumerate(index.answers):
        name = f"a{number}.js"
        yield name, _script(name, [answers.beginnings, answers.sizes, _text(answers.content)])


def _text_files(entries: Sequence[Entry], together: int) -> Iterator[tuple[str, bytes]]:
    """The texts as printed, each once in a file, and what of them stands where."""
    for number, first in enumerate(range(0, len(entries), together)):
        known = _Digits()
        tables = [_places(entry, known) for entry in entries[first : first + together]]
        name = f"t{number}.js"
        yield name, _script(name, [[*known], tables])


def _places(entry: Entry, known: "_Digits") -> tuple[str, str, str]:
    """A table: its title, how many texts stand at each anchor, and the numbers of all names, then of all texts."""
    titles, names, texts = entry.ranked()
    return entry.title, ";".join(entry.rows.shape), " ".join(map(known.__getitem__, [*titles, *names, *texts]))


class _Digits(dict[str, str]):
    """A number for each text, found when it is first met, in the digits that JavaScript calls those of base 36."""

    def __missing__(self, text: str) -> str:
        self[text] = digits = _in_digits(len(self))
        return digits


@cache
def _in_digits(number: int) -> str:
    more, digit = divmod(number, len(_DIGITS))
    return (_in_digits(more) if more else "") + _DIGITS[digit]


def _tables(entries: Sequence[Entry]) -> dict[str, Any]:
    """Every table in a few characters: departments with the years they have, then forms and findings as runs."""
    kinds, forms = sorted({one.kind for one in entries}), sorted({one.form for one in entries})
    spans: dict[str, int] = {}
    lines = []
    for region, of_region in groupby(entries, lambda one: one.region):
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
        "formOf": _runs(f"{forms.index(one.form)}" for one in entries),
        "hasFindings": _runs(f"{one.has_findings:d}" for one in entries),
    }


def _runs(values: Iterator[str]) -> str:
    """Values as runs, e.g. `0*120 2*5`."""
    return " ".join(f"{value}*{sum(1 for _ in run)}" for value, run in groupby(values))


def _text(content: bytes) -> str:
    return b64encode(content).decode()


def _script(name: str, content: object) -> bytes:
    """Half of a pair of surrogates, at which a window may end, is written as JavaScript escapes it."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"mxSearch.take({json.dumps(name)},{text});\n".encode(errors="backslashreplace")
