"""What the files of the whole site cost a build, how large they are, and whether memory stays flat.

Run by `make bench`. Some hundred made-up records, of eight kinds of department, stand again and again under other keys,
so that 20,000 records take no longer to lay by than 400; what is measured is how the files are made of them.
"""

import gc
import resource
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.checks import RULES
from generator.pages.digest import digest
from generator.pages.edition import Edition, edition
from generator.pages.imprint import Imprint
from generator.pages.offering.database import database
from generator.pages.offering.feeds import feeds
from generator.pages.offering.lines import lines, lines_of
from generator.pages.offering.lists import lists
from generator.pages.offering.news import News, news
from generator.pages.offering.piece import Piece, piece
from generator.pages.offering.sheets import sheets
from generator.pages.rules import Asked
from generator.pages.threads import tables_of_families
from generator.site import File, Made
from generator.write import Folder
from tests.bench.outputs import chapters
from tests.corpus.project import project

RECORDS, KINDS, SIZES = 400, 8, (400, 2_000, 20_000)
SITE = "https://example.cn/"


def timed(name: str, count: int, work: Callable[[], object]) -> float:
    """One line of the table: milliseconds a record."""
    before = time.process_time()
    size = work()
    milliseconds = (time.process_time() - before) / count * 1e3
    sys.stdout.write(f"  {name:<34}{milliseconds:>7.3f} ms")
    sys.stdout.write(f"{size / count / 1e3:>8.2f} KB\n" if isinstance(size, int) else "\n")
    return milliseconds


def again(found: list[Piece], times: int, folder: Path) -> list[Path]:
    """The databases of so many times as many chapters, all records under keys of their own."""
    made: list[Path] = []
    for number in range(times):
        for one in found:
            made.append(folder / f"{len(made)}")
            made[-1].write_bytes(one.database)
            with closing(sqlite3.connect(made[-1])) as connection, connection:
                connection.execute("UPDATE records SET key = key || ?", (f"-{number}",))
    return made


def put(folder: Path, *files: File | Made) -> int:
    """Write files; how many bytes they have."""
    into = Folder(folder)
    for file in files:
        into.put(file)
    return into.size


def whole(known: Edition, told: list[News], found: list[Piece], texts: list[bytes], count: int) -> float:
    """The files of a site of so many records."""
    with TemporaryDirectory() as name, TemporaryDirectory() as aside:
        folder, times = Path(name), count // RECORDS
        sys.stdout.write(f"{count:,} records\n")
        databases = again(found, times, Path(aside))
        every_row = database(known, lambda: (one.read_bytes() for one in databases), Path(aside))
        made = timed("mingxi.sqlite", count, lambda: put(folder, every_row))
        sheet = sheets(lambda name: (one.sheets[name] for _ in range(times) for one in found))
        made += timed("records, money, targets.csv", count, lambda: put(folder, *sheet))
        every = lines(lambda: (one for _ in range(times) for one in texts))
        made += timed("records.ndjson", count, lambda: put(folder, every))
        made += timed("feeds", count, lambda: put(folder, *feeds(known, told * times)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    sys.stdout.write(f"  {'all of them':<34}{made:>7.3f} ms      {peak:,.0f} MB at most\n")
    return made


def measure(root: Path) -> None:
    """The tables."""
    known = list(chapters(root))
    for chapter in known:
        _ = chapter.census, chapter.changes  # pages want them too
    sys.stdout.write(f"what {RECORDS} records lay by\n")
    found: list[Piece] = []
    texts: list[bytes] = []
    told: list[News] = []
    timed("rows and sheets", RECORDS, lambda: found.extend(piece(one, root) for one in known))
    timed("lines", RECORDS, lambda: texts.extend(map(lines_of, known)))
    timed("news", RECORDS, lambda: told.extend(each for one in known for each in news(one)))
    first = known[0]
    digests = [digest(one, "") for one in known]
    imprint = Imprint(first.say, first.settings._replace(site_url=SITE), first.vocabulary)
    listed = edition(imprint, digests, {}, ())
    answers = [Asked(rule.id, Counter()) for rule in RULES]
    with TemporaryDirectory() as folder:
        made = lists(listed, answers, tables_of_families(digests))
        timed("lists under api/v1", RECORDS, lambda: put(Path(folder), *made))
    for count in SIZES:
        whole(listed, told, found, texts, count)


def main() -> None:
    """Print the tables."""
    gc.set_threshold(50_000, 50, 50)  # as the command line does
    with TemporaryDirectory() as folder:
        measure(project(Path(folder), RECORDS, KINDS))


if __name__ == "__main__":
    main()
