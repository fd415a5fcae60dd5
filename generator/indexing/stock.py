"""What an index is made of, in compact form: of some tables all texts, each once, and which tables hold each."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generator.indexing.entries import Entry
from generator.indexing.folding import fold
from generator.indexing.windows import Numbers, Units

Prints = npt.NDArray[np.void]
PRINT = np.dtype([("first", "<u8"), ("second", "<u8")])  # of a text, by which it is known among those of all tables


class Table(NamedTuple):
    """One table as filters look at it."""

    region: str
    unit: str
    kind: str
    year: int
    form: str
    has_findings: bool

    @property
    def key(self) -> str:
        """The identity of the table, e.g. `320400/keji/2023`."""
        return f"{self.region}/{self.unit}/{self.year}"


class Printed(NamedTuple):
    """One table as its results show it."""

    key: str
    title: str
    shape: str  # how many texts stand at each anchor
    texts: tuple[str, ...]  # each once, in the order met
    order: "array[int]"  # which of them come behind each other: the title, all names, then all texts


class Held(NamedTuple):
    """The texts of some tables as they are searched, in some order, and which tables hold each."""

    prints: Prints
    sizes: Numbers  # in units of UTF-16, with the zero that follows
    texts: Numbers  # pairs of a text
    holders: Numbers  # and a table that holds it; a table has a number for each rank


class Stock(NamedTuple):
    """Some tables; what is large is looked at part by part."""

    tables: tuple[Table, ...]
    held: Callable[[], Held]
    units: Callable[[], Units]  # the texts behind each other, a zero after each
    printed: Callable[[], Iterable[Printed]]  # in the order of keys


class Laid(NamedTuple):
    """The same, all of it at hand."""

    tables: tuple[Table, ...]
    held: Held
    units: Units
    printed: list[Printed]

    @property
    def stock(self) -> Stock:
        """As an index is made of it."""
        return Stock(self.tables, lambda: self.held, lambda: self.units, lambda: self.printed)


def lay(entries: Sequence[Entry]) -> Laid:
    """Tables in compact form."""
    tables = tuple(map(_table, entries))
    held, folded = _held(entries)
    joined = "".join(f"{text}\0" for text in folded)
    units = np.frombuffer(joined.encode("utf-16-le", errors="surrogatepass"), np.uint16)
    return Laid(tables, held, units, sorted(map(_printed, entries), key=lambda one: one.key))


def _table(entry: Entry) -> Table:
    return Table(entry.region, entry.unit, entry.kind, entry.year, entry.form, entry.has_findings)


def _held(entries: Sequence[Entry]) -> tuple[Held, Iterable[str]]:
    numbers, pairs = _Numbers(), set[tuple[int, int]]()
    for number, entry in enumerate(entries):
        for rank, texts in enumerate(entry.ranked()):
            holder = rank * len(entries) + number
            pairs.update((numbers[text], holder) for text in texts)
    encoded = [text.encode("utf-16-le", errors="surrogatepass") for text in numbers.folded]
    prints = np.frombuffer(b"".join(blake2b(text, digest_size=PRINT.itemsize).digest() for text in encoded), PRINT)
    sizes = np.fromiter((len(text) // 2 + 1 for text in encoded), np.int32, len(encoded))
    columns = np.array(sorted(pairs), np.int32).reshape(-1, 2)
    return Held(prints, sizes, columns[:, 0].copy(), columns[:, 1].copy()), numbers.folded


class _Numbers(dict[str, int]):
    """A number for each text as it is folded, found when a text as printed is first met."""

    def __init__(self) -> None:
        super().__init__()
        self.folded: dict[str, int] = {}

    def __missing__(self, text: str) -> int:
        self[text] = number = self.folded.setdefault(fold(text), len(self.folded))
        return number


def _printed(entry: Entry) -> Printed:
    numbers: dict[str, int] = {}
    order = array("I", (numbers.setdefault(text, len(numbers)) for texts in entry.ranked() for text in texts))
    return Printed(entry.key, entry.title, ";".join(entry.rows.shape), tuple(numbers), order)
