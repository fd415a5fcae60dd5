"""What a page weighs on its way to a phone, compressed as hosts send it.

`python -m tests.crawl.weight SITE [FILE …]` prints a table.
"""

import gzip
import re
import sys
from pathlib import Path
from typing import NamedTuple

from tests.crawl.folder import read

RECORD = "320600/keji/2025/index.html"
CONTENT = re.compile(r"(<main\b[^>]*>).*(</main>)", re.DOTALL)


class Weight(NamedTuple):
    """Bytes of a page, of the frame around its content, and of the styles and scripts it loads, which others share."""

    page: int
    frame: int
    shared: int


def weigh(site: Path, file: str) -> Weight:
    """The weight of a page of a built site."""
    page = (site / file).read_text(encoding="utf-8")
    loaded = {goal.file for where, link, goal in read(site).links() if where == file and link.use == "load"}
    shared = sum(compressed((site / name).read_bytes()) for name in loaded if name.endswith((".css", ".js")))
    return Weight(compressed(page.encode()), compressed(CONTENT.sub(r"\1\2", page).encode()), shared)


def compressed(content: bytes) -> int:
    """How many bytes travel."""
    return len(gzip.compress(content, 9, mtime=0))


if __name__ == "__main__":
    print("   page   frame  shared")  # noqa: T201 - the result
    for name in sys.argv[2:] or [RECORD]:
        found = weigh(Path(sys.argv[1]), name)
        print("".join(f"{part:>8,}" for part in found), name)  # noqa: T201 - the result
