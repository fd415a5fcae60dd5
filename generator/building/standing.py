"""The site that stands and the spare one beside it: of which tasks their files are, and how the spare becomes the next.

A note in the store tells it. The note is taken away before the first change to the spare, and written after the last;
a spare is believed where the note is of this place and every file and folder in it has the name, size, time and mode
that it was left with: the same signs by which the store believes its own files, which are these.
"""

from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from generator.building.order import Order
from generator.building.outcome import Outcome, Result, Told, result
from generator.building.ties import Tied
from generator.building.workshop import mark_of
from generator.keeping import Store
from generator.write import Fresh, Seen, Sight, begin_anew, clear, lay_by, less, remove, renew_mark

KEY = "standing"


class Task(NamedTuple):
    """What tells whether files are as they would be made now."""

    sort: str
    mark: str  # of the templates


class Note(NamedTuple):
    """What is known of a site that stands, and of the spare one."""

    place: str
    ground: str
    tasks: dict[str, Task]  # of the site, by their keys
    loose: tuple[str, ...]  # the names of its other files
    tied: Tied  # of these
    proof: int
    spared: frozenset[str] = frozenset()  # the keys of the tasks of the spare one
    proof_of_spare: int = 0


def take(store: Store | None, out: Path) -> Note | None:
    """Take the note of a place from the store: from now on it may be changed."""
    kept = store.read(KEY) if store else None
    if store is None or kept is None:
        return None
    store.forget(KEY)
    found = kept.value
    return found if isinstance(found, Note) and found.place == f"{out}" else None


class Upkeep:
    """A site being made of the spare one: what is still as it would be made stays, all else is removed first."""

    def __init__(self, order: Order, fresh: Fresh, note: Note | None, ground: str) -> None:
        """Look at the spare one; where it is not as it was left, a site is begun with nothing."""
        self.note = note if note and note.ground == ground else None
        self.gone, self.ties, self._can_tell = list[str](), list[Tied](), self.note is not None
        self.out, self._order, self._fresh = fresh.out, order, fresh
        self._sight: Sight | None = None  # of the spare one
        self._touched = {""}  # the folders that changed since
        self._there = self._look()
        if order.store and not self._there:
            begin_anew(fresh)
            self._sight = None

    @property
    def before(self) -> Note | None:
        """The note of the site that stands, where all that goes of it could be named."""
        return self.note if self._can_tell else None

    def _look(self) -> dict[str, Result]:
        """The results of the tasks whose files are in the spare; of none where anything is not as it should be."""
        note, store = self.note, self._order.store
        if note is None or store is None or not note.spared:
            return {}
        try:
            renew_mark(self._fresh.site)
            self._sight = sight = Sight(self._fresh.site)
        except OSError:  # there is something that no site of ours has
            return {}
        if sight.seen.proof != note.proof_of_spare:
            return {}
        found: dict[str, Result] = {}
        for key in note.spared:
            kept = store.read(key)
            known = result(kept)
            if kept is None or known is None or known.mark != note.tasks[key].mark or not store.holds(key, kept):
                return {}
            found[key] = known
        return found

    def settle(self, sorts: Collection[str], wanted: Iterable[str]) -> None:
        """Before tasks of some sorts are done: files of those that are not done again as they were go."""
        kept, note = frozenset(wanted), self.note
        for key, task in note.tasks.items() if note else ():
            if task.sort in sorts and not (key in kept and self._is_current(key, task)):
                self._remove(key)

    def outcome(self, key: str) -> Outcome[Any] | None:
        """What a task came to whose files are in place; nothing where they are not."""
        found = self._there.get(key)
        return found.outcome(key, {}) if found else None

    def seen(self, done: Iterable[str], loose: Iterable[str]) -> Seen | None:
        """What is in the site that was made of the spare one, where only what changed since is looked at again.

        `done` are the keys of all tasks, `loose` the names of all other files.
        """
        store = self._order.store
        if self._sight is None or store is None:
            return None
        for key in done:
            if key not in self._there:
                kept = store.read(key)
                if kept is None:
                    return None
                self._touch(kept.names)
        self._touch(loose)
        self._sight.look_at(self._touched)
        return self._sight.seen

    def lay_by(self, note: Note) -> None:
        """Keep what was replaced, as far as the new site is made of the same, and a note of both."""
        store = self._order.store
        if store is None:
            return
        before = self.before
        same = {key for key, task in before.tasks.items() if note.tasks.get(key) == task} if before else set()
        try:
            if before and same and _is_linked(self.out):
                parts = lay_by(self._fresh, (*before.loose, *self.gone))
                note = note._replace(spared=frozenset(same), proof_of_spare=less(before.proof, parts))
        except OSError:  # somebody changed what was replaced, or the disk fails: then there is no spare
            note = note._replace(spared=frozenset())
        with suppress(OSError):  # the new site stands; what is left the next build clears away
            clear(self._fresh.folder)
            store.keep(KEY, note)

    def _is_current(self, key: str, task: Task) -> bool:
        known = self._there.get(key) or (result(self._order.store.read(key)) if self._order.store else None)
        return known is not None and known.mark == task.mark == mark_of(self._order, known.templates)

    def _remove(self, key: str) -> None:
        """Files of a task go from the site that is made, and later from the one that is replaced."""
        kept = self._order.store.read(key) if self._order.store else None
        names = kept.names if kept else []
        if self._there.pop(key, None):
            self._touch(names)
            remove(self._fresh.site, names)
        if kept and isinstance(kept.told, Told):
            self.gone += names
            self.ties.append(kept.told.tied)
        else:
            self._can_tell = False

    def _touch(self, names: Iterable[str]) -> None:
        """Note the folders of files that come or go, and all that these are in."""
        for name in names:
            folder = name.rpartition("/")[0]
            while folder not in self._touched:
                self._touched.add(folder)
                folder = folder.rpartition("/")[0]


def _is_linked(site: Path) -> bool:
    """Whether the files of a site are kept ones under other names: if they are copies, a spare takes the room of it."""
    return (site / "index.html").stat().st_nlink > 1
