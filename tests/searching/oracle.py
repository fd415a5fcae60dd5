"""The search as plainly as it can be said: every text is looked through from one end to the other."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from generator.indexing import Entry, Rows, fold

Answer = list[tuple[int, int]]  # tables by their numbers, the best first, each with its rank
Filters = Mapping[str, Sequence[str]]
_WORD = re.compile(r"[\"“”＂「]([^\"“”＂」]*)[\"“”＂」](?=\s|$)|\S+")


def words(query: str) -> list[str]:
    """What a query asks for: all of it must be in a table."""
    found = [fold(match[0] if match[1] is None else match[1]) for match in _WORD.finditer(query)]
    return list(dict.fromkeys(word for word in found if word))


def level(region: str) -> str:
    """How high a place stands, by its code."""
    return "province" if region.endswith("0000") else "city" if region.endswith("00") else "county"


class Oracle:
    """Answers about some tables."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Every text once, with the tables that hold it and the best rank in each."""
        self.entries = entries
        self._values = [_values(entry) for entry in entries]
        holders: dict[str, dict[int, int]] = {}
        for number, entry in enumerate(entries):
            for rank, texts in zip((3, 2, 1), entry.ranked(), strict=True):
                for text in texts:
                    holders.setdefault(fold(text), {}).setdefault(number, rank)
        self.every = [*holders]
        self.tables = [np.fromiter(one.keys(), np.int64) for one in holders.values()]
        self.ranks = [np.fromiter(one.values(), np.int64) for one in holders.values()]
        self.joined = "\0".join(self.every)
        self.ends = [0]
        for text in self.every:
            self.ends.append(self.ends[-1] + len(text) + 1)

    def holding(self, word: str) -> npt.NDArray[np.int64]:
        """The best rank that a word has in each table, or nothing."""
        found = []
        at = self.joined.find(word)
        while at >= 0:
            found.append(bisect_right(self.ends, at) - 1)
            at = self.joined.find(word, self.ends[found[-1] + 1])
        best = np.zeros(len(self.entries), np.int64)
        if found:
            tables, ranks = (np.concatenate([column[text] for text in found]) for column in (self.tables, self.ranks))
            np.maximum.at(best, tables, ranks)
        return best

    def ask(self, query: str, filters: Filters | None = None) -> Answer:
        """The tables that hold every word of a query and pass some filters."""
        asked = words(query)
        best = np.minimum.reduce([self.holding(word) for word in asked]) if asked else np.zeros(0, np.int64)
        tables = [int(table) for table in np.flatnonzero(best) if self.passes(int(table), filters or {})]
        return sorted(((one, int(best[one])) for one in tables), key=lambda one: self._order(*one))

    def _order(self, table: int, rank: int) -> tuple[int, int, int]:
        return -rank, -self.entries[table].year, table

    def passes(self, table: int, filters: Filters) -> bool:
        """Whether a table is one of those that filters leave."""
        values = self.values(table)
        return all(
            not wanted
            or any(values[name].startswith(one) if name == "place" else values[name] == one for one in wanted)
            for name, wanted in filters.items()
        )

    def values(self, table: int) -> dict[str, str]:
        """What filters look at."""
        return self._values[table]

    def counts(self, query: str, filters: Filters, name: str) -> dict[str, int]:
        """How many tables each value of a filter has, under the other filters."""
        others = {key: value for key, value in filters.items() if key != name}
        return dict(Counter(self.values(table)[name] for table, _ in self.ask(query, others)))


def _values(entry: Entry) -> dict[str, str]:
    return {
        "place": entry.region,
        "kind": entry.kind,
        "year": f"{entry.year}",
        "level": level(entry.region),
        "form": entry.form,
        "findings": "yes" if entry.has_findings else "no",
    }


def entries_of(tables: Iterable[Mapping[str, Any]]) -> list[Entry]:
    """Tables as they are written in the file of examples."""
    made = []
    for table in tables:
        rows = Rows()
        for anchor, name, texts in table["rows"]:
            rows.add(anchor, texts, name)
        made.append(Entry(**{**table, "rows": rows}))
    return made
