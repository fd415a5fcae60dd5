"""What citations, versions, cards and the lock cost, in time and bytes a record: `python -m tests.bench.lasting`.

Each output is made alone from the records of a made-up project whose pages are laid out already, as in a build.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.catalogue import catalogue
from generator.chrome import make_shell, read_settings
from generator.inspecting import report_on
from generator.library import load
from generator.pages import whole
from generator.pages.closing import told
from generator.pages.embed import record_cards
from generator.pages.lasting.version import version_pages
from generator.pages.record.citing import citing_files
from generator.pages.record.sheet import Sheet, sheet
from generator.permanence.lock import Held, held_text, lock_text, read_lock
from generator.permanence.versions import held_of, version
from generator.render import Press
from generator.site import File, Page
from generator.templates import templates_of
from generator.words import Language
from generator.write import Folder
from tests.corpus.project import project

TABLES, TIMES, LOCKED = 300, 3, 20_000
SETTINGS = "site_url: https://example.gov.cn/mingxi/\n"
Outputs = Callable[[Sheet], Iterable[Page | File]]


def main() -> None:
    """Print the table."""
    with TemporaryDirectory() as made:
        root = project(Path(made) / "project", TABLES)
        (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
        library, _ = load(root)
        settings, _ = read_settings(root)
        if library is None or settings is None:
            raise ValueError(root)
        site = whole(library, report_on(library, [], Language.ZH), settings)
        press = Press(templates_of(root), make_shell(root, Language.ZH), catalogue(Language.ZH))
        sheets = [sheet(chapter, one) for chapter in site.chapters for one in chapter.published]
        gc.freeze()
        outputs: dict[str, Outputs] = {
            "citations": citing_files,
            "cards, badges, oEmbed": record_cards,
            "versions": lambda one: version_pages(one.chapter, one.published),
        }
        for name, made_of in outputs.items():
            say(name, *min(measured(sheets, made_of, press, Path(made) / f"{name}{turn}") for turn in range(TIMES)))
        say("names of versions", best(lambda: [version(one.record) for one in sheets]), 0, 0)
        named = [(one.record, one.published.version) for one in sheets]
        say("lines of the lock", best(lambda: [held_text(held_of(*one)) for one in named]), 0, 0)
    line = held_text(Held(frozenset({"39a49c82"}), frozenset(f"i-{number:03}" for number in range(1, 41))))
    text = lock_text({f"320400/keji-{number}/2023/": line for number in range(LOCKED)})
    seconds = best(lambda: read_lock(text, ""))
    sys.stdout.write(f"  a lock of {LOCKED:,} tables: {len(text) / 1e6:.1f} MB, read in {seconds * 1e3:.0f} ms\n")


def measured(sheets: list[Sheet], outputs: Outputs, press: Press, place: Path) -> tuple[float, int, int]:
    """Processor seconds, files and bytes of one kind of output, set and written."""
    before, folder = time.process_time(), Folder(place)
    for one in sheets:
        for page in told(one.chapter, outputs(one)):
            file = press.set(page)
            folder.put(file) if isinstance(file, File) else None
    return time.process_time() - before, len(folder.names), folder.size


def best(work: Callable[[], object]) -> float:
    """The least of some runs."""
    found = []
    for _ in range(TIMES):
        before = time.process_time()
        work()
        found.append(time.process_time() - before)
    return min(found)


def say(name: str, seconds: float, files: int, size: int) -> None:
    """One line of the table, a record."""
    beside = f"{files / TABLES:>6.1f} files{size / TABLES / 1e3:>7.1f} KB" if files else ""
    sys.stdout.write(f"  {name:<24}{seconds / TABLES * 1e3:>7.2f} ms{beside}\n")


if __name__ == "__main__":
    main()
