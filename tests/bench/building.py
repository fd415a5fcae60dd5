"""What a build takes, stage by stage: of everything, of nothing, of one changed record; and beside Hugo and Pagefind.

`python -m tests.bench.building [RECORDS…]`; without numbers 1,000, 5,000 and 20,000, which takes half an hour.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator.building.hands import processors
from tests.bench.building_hugo import Beside, beside_hugo
from tests.bench.watching import Taken, watched
from tests.building.edits import other_value
from tests.corpus.made import records
from tests.corpus.project import project, project_of

SIZES = (1_000, 5_000, 20_000)
KINDS = 32
_ALL = ("seconds", "files", "size", "spent", "made")


class Figures(NamedTuple):
    """What the builds of one project took."""

    records: int
    cold: tuple[Taken, dict[str, Any]]
    warm: tuple[Taken, dict[str, Any]]
    changed: tuple[Taken, dict[str, Any]]
    beside: Beside


def measure(count: int, folder: Path) -> Figures:
    """Build a project of so many made-up records in YAML cold, again, and after a change of one."""
    root, out, store = project(folder / "project", count, KINDS, ".yaml"), folder / "site", folder / "store"
    store.mkdir()
    cold = once(root, out, "-")
    shutil.rmtree(out)
    once(root, out, str(store))
    warm = once(root, out, str(store))
    project_of(root, [other_value(next(records(1, KINDS)))], ".yaml")
    changed = once(root, out, str(store))
    shutil.rmtree(store)
    shutil.rmtree(root)
    in_json = project(folder / "json", count, KINDS)
    return Figures(count, cold, warm, changed, beside_hugo(in_json, out, folder))


def once(root: Path, out: Path, store: str) -> tuple[Taken, dict[str, Any]]:
    """Build in a process of its own; without a store where that is `-`."""
    command = (sys.executable, "-m", "tests.bench.building_once", str(root), str(out), f"{processors()}", store)
    taken = watched(command)
    return taken, json.loads(taken.said)


def report(found: Sequence[Figures]) -> Iterator[str]:
    """The figures as tables."""
    heads = " | ".join(f"{one.records:,}" for one in found)
    yield f"| 记录 Records | {heads} |\n| --- | {' | '.join('---:' for _ in found)} |"
    for name, line in _LINES.items():
        yield f"| {name} | {' | '.join(line(one) for one in found)} |"
    yield ""
    yield f"| 阶段 Stage，ms CPU a record | {heads} |\n| --- | {' | '.join('---:' for _ in found)} |"
    for stage in sorted(found[0].cold[1]["spent"], key=lambda name: -found[0].cold[1]["spent"][name]):
        spent = (one.cold[1]["spent"].get(stage, 0) * 1000 / one.records for one in found)
        yield f"| {stage} | {' | '.join(f'{each:.2f}' for each in spent)} |"


_NONE = "–"
_LINES = {
    "全部重做 cold, s": lambda one: f"{one.cold[0].wall:.1f}",
    "处理器，每条 CPU a record, ms": lambda one: f"{one.cold[0].cpu * 1000 / one.records:.1f}",
    "内存最多 peak memory, MB": lambda one: f"{one.cold[0].peak:.0f}",
    "没有变 nothing changed, s": lambda one: f"{one.warm[1]['seconds']:.2f}",
    "改一张表 one record changed, s": lambda one: f"{one.changed[1]['seconds']:.2f}",
    "改一张表，重做 tasks made anew": lambda one: f"{one.changed[1]['made']:,}",
    "文件 files": lambda one: f"{one.cold[1]['files']:,}",
    "每条占 KB a record": lambda one: f"{one.cold[1]['size'] / one.records / 1000:.0f}",
    "同样的网页，Pagefind the same pages, Pagefind, s": lambda one: (
        f"{one.beside.pagefind.wall:.1f}" if one.beside.pagefind else _NONE
    ),
    "其内存 its memory, MB": lambda one: f"{one.beside.pagefind.peak:.0f}" if one.beside.pagefind else _NONE,
    "Hugo 的单页 plain record pages by Hugo, s": lambda one: f"{one.beside.hugo.wall:.2f}",
    "其内存 its memory, MB ": lambda one: f"{one.beside.hugo.peak:.0f}",
    "同样的单页，由明细 the same by Mingxi, s": lambda one: f"{one.beside.plain.wall:.2f}",
    "其内存 its memory, MB  ": lambda one: f"{one.beside.plain.peak:.0f}",
    "比 Hugo 快 times as fast": lambda one: f"{one.beside.hugo.wall / one.beside.plain.wall:.2f}",
    "同样的单页，都不核对 the same, checked by neither, s": lambda one: f"{one.beside.unchecked.wall:.2f}",
    "其内存 its memory, MB   ": lambda one: f"{one.beside.unchecked.peak:.0f}",
    "比 Hugo 快 times as fast ": lambda one: f"{one.beside.hugo.wall / one.beside.unchecked.wall:.2f}",
    "内存是 Hugo 的 of Hugo's memory": lambda one: f"1/{one.beside.hugo.peak / one.beside.unchecked.peak:.0f}",
    "全部重做 ÷（Hugo + Pagefind）": lambda one: (
        f"{one.cold[0].wall / (one.beside.hugo.wall + one.beside.pagefind.wall):.2f}" if one.beside.pagefind else _NONE
    ),
}


def main(wanted: Sequence[int]) -> None:
    """Measure and print."""
    found = []
    for count in wanted:
        with tempfile.TemporaryDirectory(prefix="mingxi-") as folder:
            found.append(measure(count, Path(folder)))
            sys.stdout.write("\n".join((*report(found), "", "")))
            sys.stdout.flush()


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or SIZES)
