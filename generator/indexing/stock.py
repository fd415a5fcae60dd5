"""What an index is made of, in compact form: of some tables all texts, each once, and which tables hold each."""

from array import array
from collections.abc import Callable, Collection, Iterable
from hashlib import blake2b
from itertools import repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from generator.indexing.arrays import Numbers, Units
from generator.indexing.entries import Entry
from generator.indexing.folding import fold

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


def lay(entries: Iterable[Entry]) -> Laid:
    """Tables in compact form; each is looked at once."""
    numbers, tables, printed = _Numbers(), list[Table](), list[Printed]()
    texts, ranks, holders = array("i"), array("i"), array("i")
    for number, entry in enumerate(entries):
        for rank, ranked in enumerate(entry.ranked()):
            found = {numbers[text] for text in ranked}
            texts.extend(found)
            ranks.extend(repeat(rank, len(found)))
            holders.extend(repeat(number, len(found)))
        tables.append(Table(entry.region, entry.unit, entry.kind, entry.year, entry.form, entry.has_findings))
        printed.append(_printed(entry))
    prints, sizes, units = _encoded(numbers.folded)
    holder = np.array(holders, np.int32) + np.array(ranks, np.int32) * np.int32(len(tables))
    held = Held(prints, sizes, np.array(texts, np.int32), holder)
    return Laid(tuple(tables), held, units, sorted(printed, key=lambda one: one.key))


def _encoded(texts: Collection[str]) -> tuple[Prints, Numbers, Units]:
    """What each text is known by, how long it is, and all of them behind each other."""
    encoded = [f"{text}\0".encode("utf-16-le", errors="surrogatepass") for text in texts]
    prints = b"".join(blake2b(text, digest_size=PRINT.itemsize).digest() for text in encoded)
    sizes = np.fromiter((len(text) // 2 for text in encoded), np.int32, len(encoded))
    return np.frombuffer(prints, PRINT), sizes, np.frombuffer(b"".join(encoded), np.uint16)


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
