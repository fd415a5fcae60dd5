"""What a hub takes: the lists of made-up shards, one for each prefecture, joined.

`python -m tests.bench.joining [YEARS KINDS]`; without numbers 10 years of 60 kinds of department in every place of the
vocabulary, about 1.8 million tables, which needs some 3 GB of disk and a quarter of an hour.
"""

import gzip
import json
import sys
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from generator.checks import RULES
from generator.hub.joining import join
from generator.library import load_words
from generator.model.vocabulary import Vocabulary
from generator.words import Language
from tests.bench.watching import Taken, watched

_LAST = 2025
_HOST = "https://sites.example.org"
_CHECKS = [{"id": rule.id, "title": rule.title.zh, "counts": {}, "list": "x.json", "page": "x"} for rule in RULES]
_EMPTY: dict[str, object] = {"indicators": {"indicators": []}, "findings": {"checks": _CHECKS}}


def made(folder: Path, words: Vocabulary, years: int, kinds: int) -> int:
    """Write the lists of a shard for each prefecture; how many tables they tell of."""
    count = 0
    for prefecture, found in groupby(sorted(words.regions.regions), key=lambda code: code[:4]):
        count += _shard(folder / prefecture, words, list(found), years, kinds)
    return count


def _shard(folder: Path, words: Vocabulary, codes: list[str], years: int, kinds: int) -> int:
    lists, site = folder / "api/v1", f"{_HOST}/{folder.name}/"
    (lists / "departments").mkdir(parents=True)
    span, names = range(_LAST - years + 1, _LAST + 1), words.regions.regions
    departments = words.departments[:kinds]
    for kind in departments:
        lines = [
            _line(f"{code}/{kind.id}/{year}", code, kind.id, f"{names[code]}{kind.name}", year)
            for code in codes
            for year in span
        ]
        text = f'{{"id":"{kind.id}","name":"{kind.name}","records":[{",".join(lines)}]}}'
        (lists / f"departments/{kind.id}.json").write_text(text, encoding="utf-8")
    own = len(departments) * len(span)
    ways = dict.fromkeys(("regions", "departments", "records", "indicators", "findings", "news"), "x.json")
    start = {"name": names[codes[0]], "site": site, "count": own * len(codes), "lists": ways, "whole": {}}
    above = {top for code in codes for top in words.regions.parents(code) if top in names}
    regions = [_region(words, code, own if code in codes else 0) for code in sorted({*codes, *above})]
    shown = [{"id": kind.id, "name": kind.name, "count": own, "list": "x.json", "page": "x"} for kind in departments]
    texts = {"index": start, "regions": {"regions": regions}, "departments": {"departments": shown}}
    for name, value in {**texts, **_EMPTY, "news": {"news": [*_news(codes, departments[0].id, names)]}}.items():
        (lists / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return own * len(codes)


def _line(key: str, code: str, kind: str, name: str, year: int) -> str:
    total = f'"total":{{"text":"{int(code) % 9000}.{year % 100}","unit":"万元"}}'
    counts = f'"money":30,"indicators":40,"different":{int(code) % 3}'
    return (
        f'{{"key":"{key}","region":"{code}","kind":"{kind}","name":"{name}","scope":"unstated","year":{year},{total},'
        f'{counts},"record":"../../../{key}/record.json","csv":"../../../{key}/record.csv","page":"../../../{key}/"}}'
    )


def _region(words: Vocabulary, code: str, own: int) -> dict[str, object]:
    names = words.regions.regions
    above = [top for top in words.regions.parents(code) if top in names]
    counts, ways = {"count": own, "within": own}, {"list": "x.json", "page": "x"}
    return {"code": code, "name": names[code], "above": above[-1] if above else None, **counts, **ways}


def _news(codes: list[str], kind: str, names: dict[str, str]) -> Iterator[dict[str, object]]:
    for code in codes:
        plain = {"kind": kind, "name": names[code], "published": "", "day": f"{_LAST}-01-01", "different": 0}
        address = f"{code}/{kind}/{_LAST}/"
        yield {
            "region": code,
            "address": address,
            "title": names[code],
            **plain,
            "said": [],
            "found": [],
            "replaced": "",
        }


def once(folder: Path) -> None:
    """Join what is in a folder, in a process of its own."""
    shards = sorted(path for path in (folder / "shards").iterdir() if path.is_dir())
    joined = join(folder / "hub", folder / "site", shards, Language.ZH)
    if joined.problems:
        raise RuntimeError(joined.problems[0])


class Hub(NamedTuple):
    """A hub that was made."""

    tables: int
    shards: int
    lists: int  # bytes
    taken: Taken
    files: int
    size: int  # bytes
    start: int  # bytes of the file that a search begins with
    sent: int  # the same as a server sends it
    search: int  # bytes of all files of the search


def measure(folder: Path, years: int, kinds: int) -> Hub:
    """Make lists, and join them."""
    root, shards, site = folder / "hub", folder / "shards", folder / "site"
    (root / "data").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(f"site_url: {_HOST}/\n", encoding="utf-8")
    library, problems = load_words(root)
    if library is None:
        raise ValueError(problems)
    tables = made(shards, library.vocabulary, years, kinds)
    taken = watched((sys.executable, "-m", "tests.bench.joining", "once", folder))
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    search = {path.name: size for path, size in sizes.items() if path.is_relative_to(site / "search")}
    lists = sum(path.stat().st_size for path in shards.rglob("*.json"))
    sent = len(gzip.compress((site / "search/start.js").read_bytes(), mtime=0))
    return Hub(
        tables=tables,
        shards=len([*shards.iterdir()]),
        lists=lists,
        taken=taken,
        files=len(sizes),
        size=sum(sizes.values()),
        start=search["start.js"],
        sent=sent,
        search=sum(search.values()),
    )


def report(hub: Hub) -> Iterator[str]:
    """The figures as a table."""
    rows = {
        "表 tables": f"{hub.tables:,}",
        "分站 shards": f"{hub.shards:,}",
        "清单 lists, MB": f"{hub.lists / 1e6:,.0f}",
        "总站 the hub, s": f"{hub.taken.wall:.0f}",
        "处理器 CPU, s": f"{hub.taken.cpu:.0f}",
        "内存最多 peak memory, MB": f"{hub.taken.peak:.0f}",
        "文件 files": f"{hub.files:,}",
        "大小 size, MB": f"{hub.size / 1e6:,.0f}",
        "搜索开头的文件 where a search begins, KB": f"{hub.start / 1e3:,.0f}",
        "其 gzip the same as it is sent, KB": f"{hub.sent / 1e3:,.0f}",
        "搜索的全部文件 all files of the search, MB": f"{hub.search / 1e6:,.1f}",
    }
    yield "| 总站 A hub | |\n| --- | ---: |"
    yield from (f"| {name} | {value} |" for name, value in rows.items())


def main(years: int, kinds: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="mingxi-") as name:
        for line in report(measure(Path(name), years, kinds)):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["once"]:
        once(Path(sys.argv[2]))
    else:
        main(*(int(one) for one in sys.argv[1:] or (10, 60)))
