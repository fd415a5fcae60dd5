"""What tells machines where things are: a map of all pages, and what robots and language models may read first."""

from collections.abc import Iterable, Iterator

from generator import addresses
from generator.catalogue import Catalogue
from generator.chrome import site_name
from generator.encoding import in_xml
from generator.pages.edition import Edition
from generator.routes import ROUTES
from generator.site import File

_MOST = 50_000  # addresses in one map, as the protocol says
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def maps(site: str, pages: Iterable[str], most: int = _MOST) -> Iterator[File]:
    """The map of all pages; of very many several, and a list of these."""
    known = sorted(f"{site}{page}" for page in set(pages))
    parts = [known[first : first + most] for first in range(0, len(known), most)]
    if len(parts) == 1:
        yield File(addresses.SITEMAP, _map(parts[0]))
        return
    names = [addresses.sitemap(number) for number, _ in enumerate(parts, 1)]
    yield from (File(name, _map(part)) for name, part in zip(names, parts, strict=True))
    lines = "".join(f"<sitemap><loc>{in_xml(site + name)}</loc></sitemap>\n" for name in names)
    yield File(addresses.SITEMAP, f"{_HEAD}<sitemapindex {_SPACE}>\n{lines}</sitemapindex>\n".encode())


def _map(pages: Iterable[str]) -> bytes:
    lines = "".join(f"<url><loc>{in_xml(page)}</loc></url>\n" for page in pages)
    return f"{_HEAD}<urlset {_SPACE}>\n{lines}</urlset>\n".encode()


def robots(site: str) -> File:
    """What robots are told: everything may be read, and where the map is."""
    return File(addresses.ROBOTS, f"User-agent: *\nAllow: /\n\nSitemap: {site}{addresses.SITEMAP}\n".encode())


def introduction(edition: Edition) -> File:
    """What the site is and where its data are, for language models, in Markdown."""
    say, site = edition.say, edition.settings.site_url
    name = site_name(edition.settings, say.language)
    about = edition.settings.site_description or say("各地部门整体预算绩效目标表：照原表的数和文字，逐行可引用")
    data = "".join(
        f"- [{route.pattern}]({site}{route.pattern}): {say.words(route.about)}\n"
        for route in ROUTES
        if not route.parameters and route.pattern != addresses.INTRODUCTION and (site or not route.is_addressed)
    )
    pages = "".join(f"- [{title}]({site}{address}index.html)\n" for title, address in _ways(say))
    points = "".join(f"- {point}\n" for point in _points(edition))
    text = f"# {name}\n\n> {about}\n\n{points}\n## {say('数据')}\n\n{data}\n## {say('网页')}\n\n{pages}"
    return File(addresses.INTRODUCTION, text.encode())


def _points(edition: Edition) -> Iterator[str]:
    say = edition.say
    yield say("共{count}张表，一个部门一年一张。", count=len(edition.cards))
    yield say("每张表的网址是“行政区划代码/部门/年度/”，旁边的 record.json 是同样的内容；名称会变，网址不变。")
    yield say("金额和指标值都是文本，照原表印的写法，例如 100.00、≥40亿元。要计算时请用十进制数，不要用浮点数。")
    yield say("留空、0、不适用、未到期、未公布是五种不同的情形，不可互相代替；比较符、单位或口径不同的值不可排名。")
    yield say("核对只说“按原表所印不一致”，不说对错；引用时请指明那一行的网址。")


def _ways(say: Catalogue) -> Iterator[tuple[str, str]]:
    yield say("方法"), addresses.prose("method")
    yield say("数据"), addresses.API
    yield say("地区"), addresses.REGIONS
    yield say("部门"), addresses.DEPARTMENTS
    yield say("指标"), addresses.INDICATORS
    yield say("核对"), addresses.FINDINGS
