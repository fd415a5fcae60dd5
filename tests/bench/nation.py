"""What a nation of 1.8 million tables would take, reckoned from a shard that is built and a hub that is joined here.

`python -m tests.bench.nation [RECORDS]`; without a number a shard of 2,000 records, which takes ten minutes in all.
"""

import sys
import tempfile
from collections.abc import Iterator
from math import ceil
from pathlib import Path
from typing import NamedTuple

from generator.building.limits import MOST, NEARLY
from tests.bench import joining
from tests.bench.building import KINDS, once
from tests.corpus.project import project

TABLES, RECORDS = 1_800_000, 2_000
YEARS, EVERY_KIND = 10, 60  # of the hub: so many tables of every place of the vocabulary come to some 2 million
_CORES, _HOUR = 2, 3600


class Shard(NamedTuple):
    """A shard that was built."""

    records: int
    cpu: float  # seconds of all processes
    wall: float  # seconds
    peak: float  # MB
    files: int
    size: int  # bytes


def shard(folder: Path, count: int) -> Shard:
    """Build one cold."""
    taken, told = once(project(folder / "project", count, KINDS), folder / "site", "-")
    return Shard(count, taken.cpu, taken.wall, taken.peak, told["files"], told["size"])


def reckoned(built: Shard, hub: joining.Hub) -> Iterator[tuple[str, str]]:
    """What follows for all tables: each figure with what it is made of."""
    share, whole = TABLES / built.records, TABLES / hub.tables
    size, hours = built.size * share, built.cpu * share / _HOUR
    yield "处理器 CPU hours", f"{hours:,.1f}"
    yield f"{_CORES} 核的机器，小时 hours of one machine of {_CORES} cores", f"{built.wall * share / _HOUR:,.1f}"
    yield "存储 storage, GB", f"{size / 1e9:,.0f}"
    yield "文件 files, million", f"{built.files * share / 1e6:,.1f}"
    yield "GitHub Pages 上的分站 shards of at most 0.8 GB", f"{ceil(size / (NEARLY * MOST)):,}"
    yield "每个地级市一个分站 shards, one a prefecture", f"{hub.shards:,}"
    yield "其平均大小 their size on average, GB", f"{size / hub.shards / 1e9:,.1f}"
    yield "其平均时间，分钟 minutes for one", f"{built.wall * share / hub.shards / 60:,.1f}"
    yield "给总站的清单 lists for the hub, MB", f"{hub.lists * whole / 1e6:,.0f}"
    yield "总站，分钟 the hub, minutes", f"{hub.taken.wall * whole / 60:,.1f}"
    yield "总站的内存 its memory, MB", f"{hub.taken.peak * whole:,.0f}"
    yield "总站的大小 its size, MB", f"{hub.size * whole / 1e6:,.0f}"
    yield "搜索开头的文件，gzip where a search begins, as sent, KB", f"{hub.sent * whole / 1e3:,.0f}"
    yield "搜索的全部文件 all files of the search, MB", f"{hub.search * whole / 1e6:,.0f}"


def report(built: Shard, hub: joining.Hub) -> Iterator[str]:
    """What was measured, then what was reckoned."""
    yield f"| 一个分站 A shard of {built.records:,} | |\n| --- | ---: |"
    yield f"| 处理器，每条 CPU a record, ms | {built.cpu * 1000 / built.records:.1f} |"
    yield f"| 内存最多 peak memory, MB | {built.peak:.0f} |"
    yield f"| 每条占 KB a record | {built.size / built.records / 1000:.0f} |"
    yield ""
    yield from joining.report(hub)
    yield f"\n| {TABLES:,} 张表 tables | |\n| --- | ---: |"
    yield from (f"| {name} | {value} |" for name, value in reckoned(built, hub))


def main(count: int) -> None:
    """Measure, reckon and print."""
    with tempfile.TemporaryDirectory(prefix="mingxi-") as one, tempfile.TemporaryDirectory(prefix="mingxi-") as other:
        built = shard(Path(one), count)
        for line in report(built, joining.measure(Path(other), YEARS, EVERY_KIND)):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else RECORDS)
