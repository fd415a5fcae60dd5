"""The life of a preview: build, tell, wait for a change, and again; until somebody stops it."""

import os
import re
import signal
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator.accidents import refused, unforeseen
from generator.build import build
from generator.building.hands import Regulars
from generator.building.means import Means
from generator.building.order import WHOLE, Shard, beginning_of
from generator.chrome import read_settings
from generator.keeping import Store, kept_for
from generator.problems import Problem
from generator.reading.file_names import is_elsewhere
from generator.reporting.text import problem_lines
from generator.serving.addresses import home_of
from generator.serving.ahead import Ahead
from generator.serving.beforehand import Beforehand
from generator.serving.board import Board
from generator.serving.server import Server, open_server
from generator.serving.telling import counted, told_accident, told_problems
from generator.serving.watching import Change, Watcher
from generator.words import Language, Words

_STOPS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))
_ALWAYS = ("data", "templates", "mkdocs.yml")  # is looked at, and the folder of pictures that the settings name
_SHOWN = 10  # problems in the terminal; the page shows all of them
_LONG = 3.0  # seconds from the save to the reload, after which there is something to be said
_RECORD = re.compile(r"data/(?:records|sources)/([0-9]{6})/")


class Preview(NamedTuple):
    """What a person wants to look at, and how they are told."""

    root: Path
    site: Language
    messages: Language
    say: Callable[[str], None]
    shard: Shard = WHOLE


class Outcome(NamedTuple):
    """What came of a build."""

    files: int  # 0 where there is no new site
    lines: tuple[str, ...]  # for the terminal: what it is, and then each of the first problems
    told: str  # for the page
    notes: tuple[Problem, ...] = ()
    first: float = 0.0  # when a page was shown before the whole site was; 0 where none was


def serve(preview: Preview, port: int | None, opened: Callable[[Server, str], None]) -> None:
    """Serve the site of a project until somebody stops it; `opened` is told the server and the address."""
    with private_folder() as folder:
        home = _home(preview.root)
        with (
            Regulars() as workers,
            open_server(port, folder / "site", Board(home), preview.site) as server,
            server.running(),
        ):
            opened(server, server.address(home))
            keep_fresh(preview, server, workers)


def keep_fresh(preview: Preview, server: Server, workers: Regulars) -> None:
    """Build now and after each change, one after another, and tell the pages that are open."""
    usual = Means(workers, is_lasting=False)
    since, board, words, said = time.time(), server.board, _FIRST, Outcome(0, (), "")
    places = _places(preview.root, ("docs",))
    watcher, names = Watcher(preview.root, places, preview.shard.region), tuple[str, ...]()
    hints, beforehand = set[str](), None
    while True:
        board.begin()
        has_site = bool(board.state.built)
        means = usual._replace(spared=beforehand.spared if beforehand else None)
        outcome = _built(preview, server, means, has_site=has_site)
        home, before = _home(preview.root), board.state.home
        if outcome.files:
            board.show(home)
        else:
            board.warn(outcome.told)
        seconds = time.time() - since
        times = _times(seconds, outcome.first - since if names else 0.0)
        line = _line(words, outcome, times, has_site=bool(board.state.built))
        preview.say(f"{time.strftime('%H:%M:%S')} {line.say(preview.messages)}")
        new_notes = [line for note in outcome.notes for line in problem_lines(note, preview.messages)]
        for line in (*outcome.lines[1:], *(new_notes if outcome.notes != said.notes else ())):
            preview.say(f"  {line}")
        if outcome.files and home != before:
            preview.say(server.address(home))
        if seconds > _LONG and (hint := sooner(preview, names)) and hint not in hints:
            hints.add(hint)
            preview.say(f"  {hint}")
        places = _places(preview.root, places[len(_ALWAYS) :])
        if outcome.files and not has_site:
            workers.relieve()
            _build_again(preview, server, usual)
        beforehand = Beforehand(_kept(preview), server.folder)
        said, change = outcome, watcher.wait(places)
        words, since, names = _named(change), change.saved, change.names


def _built(preview: Preview, server: Server, means: Means, *, has_site: bool) -> Outcome:
    """What comes of a build; whatever goes wrong, the preview goes on."""
    out, board = server.folder, server.board
    try:
        kept = _kept(preview)
        ahead = Ahead(board, out.with_name("ready"), kept)
        with ahead.telling():
            means = means._replace(store=kept, ready=ahead.place)
            built = build(preview.root, out, preview.site, means, preview.shard)
    except Exception as error:  # noqa: BLE001 - a mistake of ours, or a folder that went away: mended, it builds again
        if os.environ.get("MINGXI_DEBUG") == "1":
            traceback.print_exc()
        sentence = refused(error) if isinstance(error, OSError) else unforeseen(error)
        lines = (_NOT_BUILT.say(preview.messages), *sentence.splitlines())
        return Outcome(0, lines, told_accident(sentence, preview.site, has_site=has_site))
    found = built.report.problems
    if not found:
        return Outcome(built.files, (), "", built.report.notes, ahead.first)
    head = counted(len(found), len({problem.file for problem in found})).say(preview.messages)
    lines = tuple(line for problem in found[:_SHOWN] for line in problem_lines(problem, preview.messages))
    more = (_more(len(found) - _SHOWN).say(preview.messages),) if len(found) > _SHOWN else ()
    return Outcome(0, (head, *lines, *more), told_problems(found, preview.site, has_site=has_site))


def _build_again(preview: Preview, server: Server, usual: Means) -> None:
    """Build once more without a word: what it takes the place of is what the next site is made of."""
    with suppress(Exception):  # whatever is wrong is told when somebody changes something
        build(preview.root, server.folder, preview.site, usual._replace(store=_kept(preview)), preview.shard)


def _kept(preview: Preview) -> Store | None:
    return kept_for(preview.root, f"serve {preview.shard.region}".strip(), preview.site)


_FIRST = Words("第一次建站", "first build")
_NOT_BUILT = Words("没有建成", "not built")
_KEPT = Words("网页还是上一次的", "the pages are the last good ones")
_NO_PAGE = Words("还没有网页", "there are no pages yet")


def _times(seconds: float, first: float) -> Words:
    """How long it was from the save to the reload; where that is long, to that of the first pages as well."""
    zh, en = f"{seconds:.2f} 秒", f"{seconds:.2f} s"
    if seconds > _LONG and first > 0:
        zh, en = f"{zh}，最先的网页 {first:.2f} 秒", f"{en}, the first pages {first:.2f} s"
    return Words(zh, en)


def _line(words: Words, outcome: Outcome, times: Words, *, has_site: bool) -> Words:
    """The line of a build: what changed, whether it is good, and how long it took."""
    if outcome.files:
        zh, en = f"好，{outcome.files} 个文件", f"good, {outcome.files} files"
    else:
        kept = _KEPT if has_site else _NO_PAGE
        zh, en = f"{outcome.lines[0]}，{kept.zh}", f"{outcome.lines[0]}, {kept.en}"
    return Words(f"{words.zh}：{zh}，{times.zh}", f"{words.en}: {en}, {times.en}")


def _more(count: int) -> Words:
    return Words(f"另有 {count} 个，见网页或 mingxi check", f"and {count} more; see the page or mingxi check")


def _named(change: Change) -> Words:
    """What changed, by the name of the first file."""
    zh, en = (f"{said} {change.names[0]}" for said in change.kind.value)
    others = len(change.names) - 1
    return Words(f"{zh} 等 {others + 1} 个文件", f"{en} and {others} more") if others else Words(zh, en)


def sooner(preview: Preview, names: Iterable[str]) -> str:
    """What makes less work of such a change: to look at its region alone, where there are others."""
    regions = {found[1] if (found := _RECORD.match(name)) else "" for name in names}
    region = regions.pop() if len(regions) == 1 else ""
    shown = (folder.name for folder in (preview.root / "data/records").glob(f"{preview.shard.region}*"))
    if not region or not any(is_elsewhere(name, beginning_of(region)) for name in shown):
        return ""
    zh, en = f"只看这个地区快得多：mingxi serve --shard {region}", f"sooner with `mingxi serve --shard {region}` alone"
    return Words(zh, en).say(preview.messages)


def _home(root: Path) -> str:
    """The address of the home page, as the settings have it; that of a host where they cannot be read."""
    settings, _ = read_settings(root)
    return home_of(settings.site_url) if settings else "/"


def _places(root: Path, pictures: tuple[str, ...]) -> tuple[str, ...]:
    """Whatever a site is made of; the folder of pictures stays as it was while the settings cannot be read."""
    settings, _ = read_settings(root)
    if settings:
        folder = settings.folder
        pictures = (folder.relative_to(root).as_posix(),) if folder != root and folder.is_relative_to(root) else ()
    return (*_ALWAYS, *pictures)


@contextmanager
def private_folder() -> Iterator[Path]:
    """A folder of our own until the block ends or somebody stops it; a second Ctrl-C does not disturb its removal."""
    stops = [number for number in _STOPS if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, signal.default_int_handler) for number in stops}
    try:
        with TemporaryDirectory(prefix="mingxi-", ignore_cleanup_errors=True) as folder:
            try:
                yield Path(folder).resolve()
            except KeyboardInterrupt:
                pass
            finally:
                for number in stops:
                    signal.signal(number, signal.SIG_IGN)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)
