"""The front of a hub: its home page, the sites it leads to, where their data are, and the newest tables of all."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.chrome import site_name
from generator.encoding import in_xml
from generator.hub.kinds import Kind, kinds_ledger
from generator.hub.ledger import Cell, Draft, Ledger, Row
from generator.hub.places import Place
from generator.hub.shards import Shard
from generator.model.base import Frozen, RegionCode
from generator.pages.imprint import Imprint
from generator.pages.offering.feeds import NEWEST, Told, feed_text
from generator.pages.offering.lists import json_file
from generator.pages.offering.news import News
from generator.pages.parts import Figure
from generator.pages.sentences import sentence
from generator.site import File, Link, Page

_SHOWN = 12  # newest tables on the home page


class SiteLine(Frozen):
    """A site in the list of sites."""

    name: str
    site: str
    count: int
    regions: tuple[RegionCode, ...]
    lists: str


class Sites(Frozen):
    """The sites that a hub leads to."""

    name: str
    count: int
    sites: tuple[SiteLine, ...]


class Front(NamedTuple):
    """What the front pages are made of."""

    imprint: Imprint
    shards: Sequence[Shard]
    places: dict[RegionCode, Place]
    kinds: Sequence[Kind]

    def pages(self) -> Iterator[Page | File]:
        """The front pages, and the files for machines."""
        yield self._home()
        yield self._sites(addresses.COVERAGE, self.imprint.say("覆盖"))
        yield self._sites(addresses.API, self.imprint.say("数据"))
        yield self._list()
        if self.imprint.settings.site_url:
            yield self._feed()

    def _home(self) -> Page:
        say, here = self.imprint.say, Here(addresses.HOME)
        tables = sum(one.tables for one in self.kinds)
        with_tables = sum(one.own > 0 for one in self.places.values())
        chinese = "{sites}个网站，各有一些地方的表；在这里按名称查，按部门、指标和核对看全部。"
        lede = tuple(sentence(say, chinese, sites=len(self.shards)))
        figures = (
            Figure(say("网站"), f"{len(self.shards)}", say("个"), "", "#sites"),
            Figure(say("地方"), f"{with_tables}", say("个"), "", here.to(addresses.REGIONS)),
            Figure(say("部门类别"), f"{len(self.kinds)}", say("种"), "", here.to(addresses.DEPARTMENTS)),
            Figure(say("表"), f"{tables}", say("张"), say("一个部门一年一张"), ""),
        )
        ledgers = (self._newest(), self._ledger(), kinds_ledger(say, self.kinds, here))
        title = say("部门整体预算绩效目标表")
        return Draft(say, here.folder, title, lede, ledgers, figures, asks=True).page

    def _newest(self) -> Ledger:
        say = self.imprint.say
        rows = tuple(
            Row(Link(told.news.title, f"{told.site}{told.news.address}"), "", (Cell(told.news.day),))
            for told in newest(self.shards, _SHOWN)
        )
        return Ledger("newest", say("最新的表"), say("按日期由近到远"), say("表"), (say("日期"),), rows)

    def _ledger(self) -> Ledger:
        say = self.imprint.say
        rows = tuple(
            Row(
                Link(one.name, one.site),
                one.site,
                (Cell(f"{sum(region.count > 0 for region in one.regions)}"), Cell(f"{one.start.count}")),
            )
            for one in self.shards
        )
        return Ledger("sites", say("各网站"), say("依网址排列"), say("网站"), (say("地方"), say("表")), rows)

    def _sites(self, address: str, title: str) -> Page:
        say = self.imprint.say
        lede = tuple(sentence(say, "表和数据文件在各网站上；api/v1/sites.json 列出它们。"))
        return Draft(say, address, title, lede, (self._ledger(),)).page

    def _list(self) -> File:
        settings, say = self.imprint.settings, self.imprint.say
        lines = tuple(
            SiteLine(
                name=one.name,
                site=one.site,
                count=one.start.count,
                regions=tuple(region.code for region in one.regions if region.count),
                lists=f"{one.site}{addresses.START}",
            )
            for one in self.shards
        )
        count = sum(one.count for one in lines)
        return json_file(addresses.SITES, Sites(name=site_name(settings, say.language), count=count, sites=lines))

    def _feed(self) -> File:
        name = site_name(self.imprint.settings, self.imprint.say.language)
        text = feed_text(self.imprint, addresses.HOME, name, newest(self.shards, NEWEST))
        return File(addresses.feed(addresses.HOME), text.encode())


def newest(shards: Iterable[Shard], count: int) -> list[Told]:
    """The newest tables of all sites, those of the latest day first."""
    every = (Told(News(**one.model_dump()), shard.site) for shard in shards for one in shard.news)
    return nlargest(count, every, key=lambda told: (told.news.day, told.site, told.news.address))


def maps(site: str, own: Sequence[str], shards: Iterable[Shard]) -> Iterator[File]:
    """Maps for search engines: of the hub's own pages, and a list of it and those of all sites."""
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    urls = "".join(f"<url><loc>{in_xml(site + one)}</loc></url>\n" for one in sorted(own))
    yield File(addresses.sitemap(1), f"{head}<urlset {space}>\n{urls}</urlset>\n".encode())
    known = (f"{site}{addresses.sitemap(1)}", *(f"{one.site}{addresses.SITEMAP}" for one in shards))
    lines = "".join(f"<sitemap><loc>{in_xml(one)}</loc></sitemap>\n" for one in known)
    yield File(addresses.SITEMAP, f"{head}<sitemapindex {space}>\n{lines}</sitemapindex>\n".encode())
