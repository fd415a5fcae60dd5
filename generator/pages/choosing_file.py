"""The file of a kind of department, from which a browser sets tables of the reader's choice side by side."""

from collections.abc import Hashable, Iterator
from hashlib import sha256

from generator import addresses
from generator.comparing import BasisKind, Seat, alone
from generator.comparing.differences import scope_class
from generator.comparing.money import Account
from generator.encoding import in_script
from generator.model.base import Slug
from generator.pages.chapter import Chapter
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
from generator.site import File


def choosing_file(chapter: Chapter) -> File:
    """The file of a kind of department."""
    tables = _Tables(chapter, marks(chapter))
    for seat in chapter.seats.values():
        tables.add(seat)
    return _file(chapter.kind, tables.value)


def script(kind: Slug, value: object) -> str:
    """A value as a script that remembers it under its kind, whatever its texts hold."""
    return f'(self.mingxiTables=self.mingxiTables||{{}})["{kind}"]={in_script(value)};\n'


def _file(kind: Slug, value: object) -> File:
    content = script(kind, value).encode()
    return File(f"{addresses.comparison(kind)}tables.{sha256(content).hexdigest()[:10]}.js", content)


class _Tables:
    """The tables of one kind; what several of them say alike is held once."""

    def __init__(self, chapter: Chapter, marked: Marks) -> None:
        self._edition, self._marked = chapter, marked
        self._subjects: dict[Subject, int] = {}
        self._said: dict[Said, int] = {}
        self._known: dict[Hashable, int] = {}
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
        account = alone(seat, self._edition.neighbourhood)
        self._tables[seat.key] = {
            "place": seat.place,
            "name": seat.record.department.name,
            "year": f"{seat.year}",
            "scope": scope(self._edition, seat),
            "compared": scope_class(seat),
            "notes": [*self._notes(account)],
            "rows": [*self._money(account), *self._indicators(seat)],
        }

    def _notes(self, account: Account) -> Iterator[tuple[str, str]]:
        for note in account.notes:
            yield note.at.partition(".")[0], self._edition.say.words(note.words)

    def _money(self, account: Account) -> Iterator[tuple[str, int]]:
        """The row that each amount stands in, and what it says."""
        for kind in BasisKind:
            place = self._place(amount_subject(self._edition, kind))
            at, said = amount(self._edition, account, kind, place)
            yield at, self._said.setdefault(said, len(self._said))

    def _indicators(self, seat: Seat) -> Iterator[tuple[str, int]]:
        """The row that each indicator stands in, and what it says."""
        for one in self._edition.census.by_table[seat.key]:
            mark, row = self._marked.get((seat.key, one.row.id)), one.row
            same = (one.table, one.level[:1], row.name, row.half, row.full, row.operator, row.unit, mark)
            if same not in self._known:
                said = indicator(self._edition, one, self._place(subject(self._edition, one)), mark)
                self._known[same] = self._said.setdefault(said, len(self._said))
            yield row.id, self._known[same]

    def _place(self, found: Subject) -> int:
        return self._subjects.setdefault(found, len(self._subjects))


_PARTS, _NOTHING = (Subject, Said, Shown, Mark, Facts), ("", None, ())


def _plain(value: object) -> object:
    """A value by the names of its fields, without those that hold nothing."""
    if isinstance(value, _PARTS):
        return {name: _plain(part) for name, part in value._asdict().items() if part not in _NOTHING}
    return value
