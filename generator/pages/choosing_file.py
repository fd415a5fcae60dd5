"""The file of a kind of department, from which a browser sets tables of the reader's choice side by side."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256

from generator import addresses
from generator.comparing import BasisKind, Seat, overview
from generator.comparing.money import Account
from generator.model.base import Slug
from generator.pages.choosing_said import (
    Facts,
    Mark,
    Marks,
    Said,
    Shown,
    Subject,
    amount,
    amount_subject,
    indicator,
    marks,
    scope,
    subject,
)
from generator.pages.edition import Edition
from generator.site import File

_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")  # would end the script, or stand in no file


def choosing_files(edition: Edition) -> Iterator[tuple[Slug, File]]:
    """The kinds of department, each with its file."""
    marked = marks(edition)
    for kind, published in edition.by_kind.items():
        tables = _Tables(edition, marked)
        for one in published:
            tables.add(edition.seats[one.key])
        yield kind, _file(kind, tables.value)


def script(kind: Slug, value: object) -> str:
    """A value as a script that remembers it under its kind, whatever its texts hold."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    safe = _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return f'(self.mingxiTables=self.mingxiTables||{{}})["{kind}"]={safe};\n'


def _file(kind: Slug, value: object) -> File:
    content = script(kind, value).encode()
    return File(f"{addresses.comparison(kind)}tables.{sha256(content).hexdigest()[:10]}.js", content)


class _Tables:
    """The tables of one kind; what several of them say alike is held once."""

    def __init__(self, edition: Edition, marked: Marks) -> None:
        self._edition, self._marked = edition, marked
        self._subjects: dict[Subject, int] = {}
        self._said: dict[Said, int] = {}
        self._tables: dict[str, object] = {}

    @property
    def value(self) -> object:
        """All of them, ready to be written."""
        return {
            "subjects": [_plain(one) for one in self._subjects],
            "said": [_plain(one) for one in self._said],
            "tables": self._tables,
        }

    def add(self, seat: Seat) -> None:
        """One more table."""
        account = overview([seat], self._edition.neighbourhood).accounts[0]
        self._tables[seat.key] = {
            "place": seat.place,
            "name": seat.record.department.name,
            "year": f"{seat.year}",
            "scope": scope(self._edition, seat),
            "notes": [*self._notes(account)],
            "rows": [*self._rows(account)],
        }

    def _notes(self, account: Account) -> Iterator[tuple[str, str]]:
        for note in account.notes:
            yield note.at.partition(".")[0], self._edition.say.words(note.words)

    def _rows(self, account: Account) -> Iterator[tuple[str, int]]:
        """The row that each value stands in, and what it says."""
        edition, seat = self._edition, account.seat
        for kind in BasisKind:
            at, said = amount(edition, account, kind, self._place(amount_subject(edition, kind)))
            yield at, self._said.setdefault(said, len(self._said))
        for one in edition.census.by_table[seat.key]:
            said = indicator(edition, one, self._place(subject(edition, one)), self._marked.get((seat.key, one.row.id)))
            yield one.row.id, self._said.setdefault(said, len(self._said))

    def _place(self, found: Subject) -> int:
        return self._subjects.setdefault(found, len(self._subjects))


def _plain(value: object) -> object:
    """A value by the names of its fields, without those that hold nothing."""
    if isinstance(value, Subject | Said | Shown | Mark | Facts):
        return {name: _plain(part) for name, part in value._asdict().items() if part not in ("", None, ())}
    return value
