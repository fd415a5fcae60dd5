"""The search of a hub: departments by name and place; what was found leads to the sites that have the tables."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator import addresses
from generator.addresses import Here
from generator.catalogue import Catalogue
from generator.hub.kinds import Listed
from generator.hub.ledger import Cell, Draft, Ledger, Row
from generator.hub.places import Place, full_name
from generator.hub.shards import Shard, prefixes
from generator.indexing import Entry, Laid, Rows, index_files, lay
from generator.model.base import RegionCode
from generator.pages.edition import Edition
from generator.pages.searching.alphabet import initials
from generator.pages.searching.names import Name, Names, lines
from generator.pages.searching.sentences import sentences
from generator.pages.sentences import sentence
from generator.site import File, Link, Page

_FILE = "index.html"


def departments(places: dict[RegionCode, Place], name: str, tables: Iterable[Listed]) -> Laid:
    """The departments of a kind, each as the latest of its tables, which are given in the order of their keys."""
    return lay(_entry(places, name, [*found]) for _, found in groupby(tables, key=lambda one: one.line.key[:-5]))


def _entry(places: dict[RegionCode, Place], kind: str, tables: Sequence[Listed]) -> Entry:
    last = tables[-1].line
    years = " ".join(f"{one.line.year}年度" for one in tables)
    return Entry(
        region=last.region,
        unit=last.key.split("/")[1],
        kind=last.kind,
        year=last.year,
        form="",
        has_findings=last.different > 0,
        title=last.name,
        about=f"{full_name(places, last.region)} {last.name} {kind} {years}",
        rows=Rows(),
    )


def search_files(
    edition: Edition,
    shards: Sequence[Shard],
    places: dict[RegionCode, Place],
    kinds: dict[str, str],
    found: Sequence[Laid],
) -> Iterator[File]:
    """The index, and which site has the tables of which regions."""
    names = _names(edition, places, kinds)
    return index_files([one.stock for one in found], names, sentences(edition), sites=prefixes(shards))


def _names(edition: Edition, places: dict[RegionCode, Place], kinds: dict[str, str]) -> Names:
    say = edition.say
    with_tables: Iterator[Name] = (
        (one.name, (), f"{addresses.region(code)}{_FILE}") for code, one in places.items() if one.own
    )
    known = {one.id: (one.short,) for one in edition.vocabulary.departments}
    named: list[Name] = [(name, known.get(kind, ()), kind) for kind, name in kinds.items()]
    pages = ((name, others, f"{addresses.comparison(kind)}{_FILE}") for name, others, kind in named)
    return {
        "places": (say("地方"), lines(with_tables)),
        "departments": (say("部门"), lines(named)),
        "groups": [(say("部门类别"), lines(pages))],
    }


def search_page(say: Catalogue, places: dict[RegionCode, Place], kinds: dict[str, str]) -> Page:
    """The page, with the ways to everything for a reader without scripts."""
    here = Here(addresses.SEARCH)
    rows = tuple(
        Row(Link(name, here.to(addresses.comparison(kind))), "", (Cell("、".join(sorted(initials(name)))),))
        for kind, name in kinds.items()
    )
    ledger = Ledger("departments", say("按部门"), say("同一类部门放在一起"), say("部门"), (say("拼音首字母"),), rows)
    chinese = "在{places}个地方的部门名称里查；表里的字，到各网站上查。"
    lede = tuple(sentence(say, chinese, places=sum(one.own > 0 for one in places.values())))
    return Draft(say, here.folder, say("搜索"), lede, (ledger,), template="hub-search").page
