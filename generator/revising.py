"""A change of a published record: the version that was there is kept, and the record says why it changed."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.library import Entry, Library
from generator.model.lasting import Change
from generator.model.record import Record
from generator.notation import scalar
from generator.outputs.record_json import record_of
from generator.permanence.versions import as_published, kept_path, kept_text, read_kept, version
from generator.problems import Problem
from generator.reading.files import READERS, DataFile, bytes_of, read_file, read_text
from generator.reading.models import read_model
from generator.reading.values import Marks
from generator.words import Words

_SITE, _FILE = "site", "record.json"
_MOST = 200  # states of a record that are looked at in its history


class Revision(NamedTuple):
    """What is to be written: the earlier version beside the records, and the note of the change into the record."""

    version: str
    kept: Path
    kept_text: str
    record_text: str


def revision(
    library: Library, entry: Entry, path: Path, change: tuple[str, str], given: Path | None = None
) -> tuple[Revision | None, list[Problem]]:
    """Keep what was published of a record; `change` is the day and the reason, `given` an earlier state of its file."""
    noted = {one.version for one in entry.record.changes}
    promised = library.lasting.promised(f"{entry.key}/")
    published = set[str]().union(*(one.versions for one in promised)) - noted
    unkept = {name for name in noted if read_kept(kept_path(library.data, entry.key, name)) is None}
    if not published and not unkept and not given:
        return None, [_nothing_to_keep(entry)]
    for record in _states(entry, path, given or library.data.parent / _SITE / entry.key / _FILE, is_given=bool(given)):
        shown = as_published(record)
        name = version(shown)
        if name in unkept or name in published or (given and name not in noted):
            text = entry.file.text if name in unkept else _with_change(entry.file, _change(name, change))
            if text is None:
                return None, [_by_hand(entry, name, change)]
            return Revision(name, kept_path(library.data, entry.key, name), kept_text(shown), text), []
    return None, [_not_found(entry, published | unkept)]


def _change(name: str, change: tuple[str, str]) -> Change:
    return Change(version=name, date=change[0], why=change[1])


def _states(entry: Entry, path: Path, earlier: Path, *, is_given: bool) -> Iterator[Record]:
    """The record in the states it had: as given, or as it is, as the repository remembers it, as the site shows it."""
    if is_given:
        yield from _records([read_file(earlier, earlier.name)])
    else:
        yield entry.record
        yield from _records(read_text(text, path.name) for text in _history(path))
    yield from _shown(earlier)


def _shown(page: Path) -> Iterator[Record]:
    """The record in the data of its page, as the site was built last; none where it is no such file."""
    try:
        record = record_of(bytes_of(page))
    except (OSError, ValueError, RecursionError):
        return
    yield record


def _records(files: Iterable[DataFile]) -> Iterator[Record]:
    for file in files:
        record, _ = read_model(file, Record)
        if record:
            yield record


def _history(path: Path) -> Iterator[str]:
    """The texts of a file in the repository it lies in, the latest first; none where there is no repository."""
    log = _git(path.parent, "log", f"-{_MOST}", "--follow", "--format=%H", "--name-only", "--", path.name)
    lines = [line for line in log.splitlines() if line]
    for commit, name in zip(lines[::2], lines[1::2], strict=False):
        yield _git(path.parent, "show", f"{commit}:{name}")


def _git(folder: Path, *command: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - the words are ours, and the name of a record
            ["git", "-c", "core.quotePath=false", *command],  # noqa: S607 - wherever it is installed
            cwd=folder,
            capture_output=True,
            check=False,
        )
    except OSError:
        return ""
    return done.stdout.decode(errors="replace") if done.returncode == 0 else ""


def _with_change(file: DataFile, change: Change) -> str | None:
    """The text of a record with a change noted last; nothing where the file is written in a way that resists."""
    text = _in_json(file, change) if file.name.endswith(".json") else _in_yaml(file, change)
    value = file.value if isinstance(file.value, dict) else {}
    noted = value.get("changes", [])
    meant = {**value, "changes": [*(noted if isinstance(noted, list) else []), dict(change)]}
    return text if text is not None and read_text(text, file.name).value == meant else None


def _in_yaml(file: DataFile, change: Change) -> str:
    item = f"  - {{version: {scalar(change.version)}, date: {scalar(change.date)}, why: {scalar(change.why)}}}\n"
    text = file.text if file.text.endswith("\n") else f"{file.text}\n"
    if not isinstance(file.value, dict) or "changes" not in file.value:
        return f"{text}changes:\n{item}"
    lines = text.splitlines(keepends=True)
    last = _last_change(file)
    return "".join([*lines[:last], item, *lines[last:]])


def _last_change(file: DataFile) -> int:
    """The number of the line of the last change noted."""
    marks: Marks = {}
    READERS[".yaml"](file.text, [], marks)
    return max(mark.line for path, mark in marks.items() if path[:1] == ("changes",))


def _in_json(file: DataFile, change: Change) -> str | None:
    if isinstance(file.value, dict) and "changes" in file.value:
        return None
    body = file.text.rstrip().removesuffix("}").rstrip()
    item = change.model_dump_json()
    return f'{body},\n "changes": [{item}]\n}}\n'


def _by_hand(entry: Entry, name: str, change: tuple[str, str]) -> Problem:
    line = f"{{version: {scalar(name)}, date: {scalar(change[0])}, why: {scalar(change[1])}}}"
    message = Words(
        "改动写不进这个文件的写法，文件没有动", "the change does not fit how this file is written; left alone"
    )
    hint = Words(f"自己写在 `changes` 里，再运行一次：{line}", f"write it under `changes` and run again: {line}")
    return entry.file.problem(("changes",), "version", message, hint)


def _nothing_to_keep(entry: Entry) -> Problem:
    message = Words(
        "没有要留下的版本：公布过的都留下了，或还没有公布过",
        "no version to keep: all that were published are kept, or none was",
    )
    hint = Words(
        "先运行 mingxi build --lock 记下公布的版本，或用 --from 指出改动以前的文件",
        "run mingxi build --lock to note what is published, or name the file as it was with --from",
    )
    return entry.file.problem(("changes",), "version", message, hint)


def _not_found(entry: Entry, wanted: set[str]) -> Problem:
    names = "、".join(sorted(wanted)) or "?"
    message = Words(f"找不到公布过的版本 `{names}` 的内容", f"the content of version `{names}` is not to be found")
    hint = Words(
        "用 --from 指出改动以前的文件，或公布的网站里那张表的 record.json",
        "name the file as it was before with --from, or the record.json of its page on the published site",
    )
    return entry.file.problem(("changes",), "version", message, hint)
