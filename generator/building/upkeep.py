"""How the spare site becomes the next one: what is still as it would be made stays, all else is removed first."""

from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator.building.order import Order
from generator.building.outcome import Outcome, Result, Told, result
from generator.building.standing import KEY, Note, Spared, Task, spared
from generator.building.ties import Tied
from generator.building.workshop import mark_of
from generator.write import Fresh, Seen, begin_anew, clear, lay_by, less, remove, renew_mark


class Upkeep:
    """A site being made of the spare one: what is still as it would be made stays, all else is removed first."""

    def __init__(
        self, order: Order, fresh: Fresh, note: Note | None, ground: str, before: Spared | None = None
    ) -> None:
        """Look at the spare one; where it is not as it was left, a site is begun with nothing."""
        self.note = note if note and note.ground == ground else None
        self.gone, self.ties, self._can_tell = list[str](), list[Tied](), self.note is not None
        self.out, self._order, self._fresh = fresh.out, order, fresh
        self._touched = {""}  # the folders that changed since
        found = self._look(before)
        self._sight = found.sight if found else None
        self._there = found.results if found else dict[str, Result]()
        if order.store and not found:
            begin_anew(fresh)

    @property
    def before(self) -> Note | None:
        """The note of the site that stands, where all that goes of it could be named."""
        return self.note if self._can_tell else None

    def _look(self, before: Spared | None) -> Spared | None:
        """The spare one, where it is as it was left: seen before this build by whoever had time, or now."""
        note, store, site = self.note, self._order.store, self._fresh.site
        if note is None or store is None or not note.spared:
            return None
        try:
            renew_mark(site)
        except OSError:  # there is something that no site of ours has
            return None
        if before is None or before.stamp != note.stamp:
            return spared(store, note, site)
        before.sight.follow(site)
        return before

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
