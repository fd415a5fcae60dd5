"""The document a record was read from, line by line, each line with its anchor."""

from collections.abc import Iterable
from itertools import count
from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.pages.chapter import Chapter
from generator.pages.crumbs import crumbs
from generator.pages.publication import Publication
from generator.site import Link, Page
from generator.veil import MARK

# HTML allows no control characters and no halves of pairs; what turns the direction of a line would show another one.
_PICTURES: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(32) if chr(code) != "\t"},
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), 0xFFFE, 0xFFFF), 0xFFFD),
    **{code: f"[U+{code:04X}]" for code in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))},
}


class Line(NamedTuple):
    """One line as it stands in the document."""

    number: str
    text: str


class SourceView(NamedTuple):
    """What the page of a document shows."""

    name: str
    year: str
    file: str
    digest: tuple[str, ...]
    is_veiled: bool
    lines: tuple[Line, ...]


def source_page(chapter: Chapter, published: Publication) -> Page:
    """The page of a record's document."""
    record, say = published.record, chapter.say
    address = addresses.source(record.region, published.unit, record.year)
    year = say("{year}年度", year=f"{record.year}")
    lines = tuple(map(Line, map(str, count(1)), _all_shown(published.paper.lines)))
    digest = tuple(record.source.sha256[start : start + 8] for start in range(0, len(record.source.sha256), 8))
    is_veiled = any(MARK in text for text in published.paper.lines)
    view = SourceView(record.department.name, year, record.source.file, digest, is_veiled, lines)
    title = say("{name} {year}年度 原文", name=record.department.name, year=f"{record.year}")
    back = Link(year, Here(address).to(published.address))
    way = crumbs(chapter, published, Here(address), with_department=True)
    return Page(address, "source", title, view, title, addresses.REGIONS, (*way, back), say("原文"))


def _all_shown(texts: tuple[str, ...]) -> Iterable[str]:
    """Lines as a page can show them; most documents hold nothing else, which is asked once for all."""
    return texts if "".join(texts).isprintable() else map(_shown, texts)


def _shown(text: str) -> str:
    bare = text.removesuffix("\r")
    return bare if bare.isprintable() else bare.translate(_PICTURES)
