"""The site that stands and the spare one beside it: of which tasks their files are, and whether all is as it was left.

A note in the store tells it. The note is taken away before the first change to the spare, and written after the last;
a spare is believed where the note is of this place and every file and folder in it has the name, size, time and mode
that it was left with: the same signs by which the store believes its own files, which are these.
"""

from pathlib import Path
from typing import NamedTuple

from generator.building.outcome import Result, result
from generator.building.ties import Tied
from generator.keeping import Store
from generator.write import Sight, fresh_of, resolved

KEY = "standing"


class Task(NamedTuple):
    """What tells whether files are as they would be made now."""

    sort: str
    mark: str  # of the templates


class Note(NamedTuple):
    """What is known of a site that stands, and of the spare one."""

    stamp: str  # of the build that wrote it
    place: str
    ground: str
    tasks: dict[str, Task]  # of the site, by their keys
    loose: tuple[str, ...]  # the names of its other files
    tied: Tied  # of these
    proof: int
    spared: frozenset[str] = frozenset()  # the keys of the tasks of the spare one
    proof_of_spare: int = 0


class Spared(NamedTuple):
    """A spare site that is as it was left."""

    stamp: str  # of the build that left it
    sight: Sight
    results: dict[str, Result]  # of the tasks whose files are in it, by their keys


def note_of(store: Store, out: Path) -> Note | None:
    """The note of a place."""
    kept = store.read(KEY)
    found = kept.value if kept else None
    return found if isinstance(found, Note) and found.place == f"{out}" else None


def take(store: Store | None, out: Path) -> Note | None:
    """Take the note of a place from the store: from now on it may be changed."""
    found = note_of(store, out) if store else None
    if store:
        store.forget(KEY)
    return found


def spared(store: Store, note: Note, site: Path) -> Spared | None:
    """Look at the spare site; nothing where anything is not as it should be."""
    if not note.spared:
        return None
    try:
        sight = Sight(site)
    except OSError:  # there is something that no site of ours has
        return None
    if sight.seen.proof != note.proof_of_spare:
        return None
    found: dict[str, Result] = {}
    for key in note.spared:
        kept = store.read(key)
        known = result(kept)
        if kept is None or known is None or known.mark != note.tasks[key].mark or not store.holds(key, kept):
            return None
        found[key] = known
    return Spared(note.stamp, sight, found)


def beforehand(store: Store, out: Path) -> Spared | None:
    """The spare site of a place, looked at before it is known what will have changed when it is needed."""
    note = note_of(store, resolved(out))
    return spared(store, note, fresh_of(resolved(out)).spare / "site") if note else None
