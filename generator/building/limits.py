"""How large a site may be where GitHub Pages publishes it."""

import errno
from pathlib import Path

from generator.words import Words

MOST = 1_000_000_000  # bytes that GitHub Pages publishes
MOST_OF_ONE = 100_000_000  # bytes of one file that GitHub takes
NEARLY = 0.8  # of the most: worth telling
DIVIDE = Words("按地区分成几个网站：--shard", "--shard makes one site for each region")
ELSEWHERE = Words("总站可以放在别的主机上", "a hub may be put on another host")


def told(size: int, way: Words = DIVIDE) -> Words | None:
    """What to say of a size that comes near the limit, and what can be done."""
    if size < NEARLY * MOST:
        return None
    part = f"{size / MOST:.0%}"
    return Words(
        f"{readable(size)}，是 GitHub Pages 上限的 {part}；{way.zh}",
        f"{readable(size)}, {part} of what GitHub Pages takes; {way.en}",
    )


def too_large(size: int, out: Path, way: Words = DIVIDE) -> OSError:
    """What is said instead of putting a site in its place that its host would not take."""
    zh = f"网站有 {readable(size)}，GitHub Pages 最多 1 GB。{way.zh}；不放在那里就写 --any-size"
    en = f"the site has {readable(size)}, GitHub Pages takes 1 GB. {way.en}; if it goes elsewhere, say --any-size"
    return OSError(errno.EFBIG, f"{zh} / {en}", str(out))


def readable(size: int) -> str:
    """A size as people say it."""
    return f"{size / 1_000_000_000:.2f} GB" if size >= NEARLY * MOST else f"{size / 1_000_000:.1f} MB"
