"""What it takes to set pages: processor time for each, and for 40 KB of them, beside Jinja as it comes.

`python -m tests.bench.rendering`, which takes half a minute. The records are made up, of eight kinds of department; the
best of three runs, since whatever else the machine does only adds.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment

from generator.building.order import WHOLE, Order
from generator.building.workshop import Workshop, workshop
from generator.pages.chapters import pages_of_a_department
from generator.pages.closing import told
from generator.pages.compare import comparison_pages
from generator.render import Press, environment_of
from generator.site import File, Page
from generator.words import Language
from tests.bench.outputs import chapters
from tests.corpus.project import project

RECORDS, KINDS, RUNS, SAMPLE = 400, 8, 3, 40
_PIECE = 40_000  # bytes


def pages(root: Path, shop: Workshop) -> Iterator[Page]:
    """The pages of records, departments and comparisons, as a build makes them."""
    for chapter in chapters(root):
        views = (page for unit in chapter.by_unit for page in pages_of_a_department(chapter.of(unit)))
        for page in told(shop.imprint, (*views, *comparison_pages(chapter))):
            if isinstance(page, Page):
                yield page


def taken(press: Press, some: Sequence[Page]) -> tuple[float, int]:
    """The least processor seconds of some runs, and the bytes that were set."""
    best, size = float("inf"), 0
    for _ in range(RUNS):
        before = time.process_time()
        size = sum(len(file.content) for file in map(press.set, some) if isinstance(file, File))
        best = min(best, time.process_time() - before)
    return best, size


def measure(root: Path) -> None:
    """The table."""
    order = Order(root, WHOLE, Language.ZH, root / "site", root / "aside", None, "", "bench")
    shop, by_template = workshop(order), defaultdict[str, list[Page]](list)
    for page in pages(root, shop):
        by_template[page.template].append(page)
    press, stock = shop.printing.press, Stock(shop)
    for name, every in sorted(by_template.items()):
        some = every[:: max(1, len(every) // SAMPLE)]
        (ours, size), (theirs, _) = taken(press, some), taken(stock, some)
        pieces, count = size / _PIECE, len(some)
        sys.stdout.write(
            f"  {name:<16}{size / count / 1e3:>8.1f} KB{ours / count * 1e3:>8.2f} ms"
            f"{ours / pieces * 1e3:>8.2f} ms for 40 KB; Jinja as it comes {theirs / pieces * 1e3:.2f} ms\n"
        )


class Stock(Press):
    """The same pages by Jinja as it comes."""

    def __init__(self, shop: Workshop) -> None:
        """Have all that the press of a build has."""
        self.__dict__.update(shop.printing.press.__dict__)
        self._environment = environment_of(shop.templates, shop.imprint.say, Environment)


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        measure(project(Path(folder) / "project", RECORDS, KINDS))


if __name__ == "__main__":
    main()
