"""Shards: sites of some regions each, as their lists tell of them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import ValidationError

from generator.addresses import START
from generator.chrome import SITE_ADDRESS
from generator.model.base import Frozen, RegionCode, Slug
from generator.pages.offering import shapes
from generator.problems import Problem
from generator.words import Words

_START = Path(START)
_LISTS = ("regions", "departments", "indicators", "findings", "news")
List = TypeVar("List", bound=Frozen)
_AGAIN = Words("用同一版本的程序重建这个网站", "build the site again with this version of the program")


class Shard(NamedTuple):
    """A site of some regions."""

    name: str  # with the places that it is of where others are called the same
    lists: Path  # the folder of its lists
    site: str  # its address, which ends with `/`
    start: shapes.Start
    regions: tuple[shapes.RegionLine, ...]
    departments: tuple[shapes.DepartmentLine, ...]
    indicators: tuple[shapes.IndicatorLine, ...]
    checks: tuple[shapes.CheckLine, ...]
    news: tuple[shapes.NewsLine, ...]

    def records(self, kind: Slug) -> tuple[shapes.RecordLine, ...]:
        """Its tables of one kind of department, in the order of their keys."""
        if all(one.id != kind for one in self.departments):
            return ()
        path = self.lists / f"departments/{kind}.json"
        records, places = _read(path, shapes.Department).records, {one.code for one in self.regions if one.count}
        for one in records:
            if one.kind != kind or one.region not in places or not _is_key(one):
                raise Unfit(path, Words(f"不该在这里：{one.key}", f"it does not belong here: {one.key}"), _AGAIN)
        return tuple(sorted(records, key=lambda one: one.key))


def read_shards(places: Sequence[Path]) -> tuple[list[Shard], list[Problem]]:
    """The shards in some folders, in the order of their addresses; or everything that is wrong with them."""
    shards, problems = [], []
    for place in places:
        try:
            shards.append(_shard(place))
        except Unfit as unfit:
            problems.append(unfit.problem)
    problems += _shared(shards)
    return sorted(_told_apart(shards), key=lambda one: one.site), problems


class Unfit(Exception):  # noqa: N818 - it is no error of ours
    """Something in a folder that was named as a shard is not as it must be."""

    def __init__(self, place: Path, words: Words, hint: Words) -> None:
        """Say what, and what to do."""
        super().__init__(words.zh)
        self.problem = _problem(place, words, hint)


def _shard(place: Path) -> Shard:
    lists = next((one for one in (place / _START.parent, place) if (one / _START.name).is_file()), None)
    if lists is None:
        hint = Words("写建好的网站的文件夹，或它的 api/v1", "name the folder of a built site, or its api/v1")
        raise Unfit(place, Words(f"没有 {START}", f"there is no {START}"), hint)
    start = _read(lists / _START.name, shapes.Start)
    if not start.site or not re.fullmatch(SITE_ADDRESS, start.site) or not start.site.endswith("/"):
        hint = Words("在它的 mkdocs.yml 里写 site_url，再建一次", "set site_url in its mkdocs.yml and build it again")
        raise Unfit(place, Words("网站没有写明自己的网址", "the site does not say its address"), hint)
    regions = _read(lists / "regions.json", shapes.Regions).regions
    _expect_ways(lists, regions)
    return Shard(
        start.name,
        lists,
        start.site,
        start,
        regions,
        _read(lists / "departments.json", shapes.Departments).departments,
        _read(lists / "indicators.json", shapes.Indicators).indicators,
        _read(lists / "findings.json", shapes.Findings).checks,
        _read(lists / "news.json", shapes.NewsList).news,
    )


def _read(path: Path, shape: type[List]) -> List:
    try:
        return shape.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        raise Unfit(path, Words("没有这份清单", "there is no such list"), _AGAIN) from None
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        raise Unfit(path, Words(f"读不懂：{where}", f"it is not understood: {where}"), _AGAIN) from error


def _is_key(one: shapes.RecordLine) -> bool:
    """Whether the key of a table is made of what the table says."""
    region, _, rest = one.key.partition("/")
    return region == one.region and re.fullmatch(rf"[a-z][a-z0-9-]*/{one.year}", rest) is not None


def _expect_ways(lists: Path, regions: Sequence[shapes.RegionLine]) -> None:
    """Every place belongs to one that is listed before it, so that no way up has a gap or turns round."""
    met = set[RegionCode]()
    for one in regions:
        if one.above is not None and one.above not in met:
            words = Words(f"上级地区没有列在前面：{one.code}", f"the place above is not listed before it: {one.code}")
            raise Unfit(lists / "regions.json", words, _AGAIN)
        met.add(one.code)


def _shared(shards: Sequence[Shard]) -> Iterator[Problem]:
    """Addresses and regions that two shards have: readers would not know which to believe."""
    sites = Counter(one.site for one in shards)
    regions = Counter(region.code for one in shards for region in one.regions if region.count)
    for one in shards:
        hint = Words("每张表只能在一个网站里", "a table belongs to one site alone")
        if sites[one.site] > 1:
            yield _problem(one.lists, Words(f"几个网站的网址都是 {one.site}", f"several sites are at {one.site}"), hint)
        for region in one.regions:
            if region.count and regions[region.code] > 1:
                name = f"{region.name}（{region.code}）"
                words = Words(f"{name}的表也在别的网站里", f"tables of {name} are in another site too")
                yield _problem(one.lists, words, hint)


def _problem(place: Path, words: Words, hint: Words) -> Problem:
    return Problem(str(place), 1, 1, "shard", words, hint)


def _told_apart(shards: Sequence[Shard]) -> Iterator[Shard]:
    """Shards whose names are the same are called after their places too."""
    names = Counter(one.name for one in shards)
    for one in shards:
        tops = [region.name for region in one.regions if region.above is None]
        yield one._replace(name=f"{one.name} · {'、'.join(tops)}") if names[one.name] > 1 else one


def prefixes(shards: Sequence[Shard]) -> list[tuple[str, str]]:
    """Beginnings of the codes of regions, and the address of the site that has them; longer ones first."""
    left = {region.code: one.site for one in shards for region in one.regions if region.count}
    found: dict[str, str] = {}
    for length in (2, 4, 6):
        sites: dict[str, set[str]] = {}
        for code, site in left.items():
            sites.setdefault(code[:length], set()).add(site)
        found |= {begins: site for begins, (site, *others) in sites.items() if not others}
        left = {code: site for code, site in left.items() if code[:length] not in found}
    return sorted(found.items(), key=lambda one: (-len(one[0]), one[0]))


def owners(shards: Sequence[Shard]) -> dict[RegionCode, Shard]:
    """The shard of every region that has tables."""
    return {region.code: one for one in shards for region in one.regions if region.count}
